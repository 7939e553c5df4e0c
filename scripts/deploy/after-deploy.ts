import type { KeyRing } from '../../cloudfunctions/kernel/seal'

/** What follows a deployment that succeeded. `firstTime`: no function stood in the environment before it. */
export type AfterDeploy = (
  deployed: Readonly<{ env: string; region: string; ring: KeyRing; firstTime: boolean }>,
) => Promise<readonly string[]>

/** Lines for the operator's eyes, printed last. */
export const afterDeploy: AfterDeploy = async () => []
