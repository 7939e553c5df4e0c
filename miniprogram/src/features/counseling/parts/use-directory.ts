import type { Contract } from '@shared/contract'
import type { Out } from '@shared/contract/infer'
import type { CounselorDto } from '@shared/contract/counseling'
import type { ServiceKind, ServiceTerms } from '@shared/values/counseling/services'
import { useApiQuery } from '@/api'

export type Directory = Out<Contract['counseling']['readDirectory']>
const STALE_MS = 5 * 60_000

/** Who offers what. The same for everybody and kept on the phone; the times themselves never are. */
export const useDirectory = () => useApiQuery('counseling', 'readDirectory', {}, { offline: true, staleTime: STALE_MS })

export const termsOf = ({ services }: Directory, kind: ServiceKind): ServiceTerms | undefined =>
  services.find((one) => one.kind === kind)
export const counselorOf = ({ counselors }: Directory, id: string | undefined): CounselorDto | undefined =>
  counselors.find((one) => one.id === id)
