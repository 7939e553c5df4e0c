import type { ServiceKind } from '@shared/values/counseling/services'
import { Box, Text } from '@/ui'
import { CounselorLine } from '../parts/counselor-line'
import { counselorOf, termsOf, type Directory } from '../parts/use-directory'
import { modesFor, termsText } from '../parts/words'

interface TimesHeadProps {
  kind: ServiceKind
  who: string | undefined
  directory: Directory | undefined
}

/** With whom, or with whoever is free; how long, what it costs, how one can meet. */
export function TimesHead({ kind, who, directory }: TimesHeadProps) {
  const terms = directory && termsOf(directory, kind)
  if (!directory || !terms) return <Box className="times-head" />
  const counselor = counselorOf(directory, who)
  const text = termsText(terms, modesFor(terms, counselor))
  return (
    <Box className="times-head">
      {counselor ? <CounselorLine counselor={counselor} note={text} /> : <Text kind="meta">{text}</Text>}
    </Box>
  )
}
