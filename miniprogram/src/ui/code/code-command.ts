import type { CallError } from '@/api/call-error'

/** A command that takes the code alone, as pages hold it: the same in every slice whose records a code opens. */
export interface CodeCommand<Reply> {
  mutateAsync(input: { returnCode: string }): Promise<Reply>
  error: CallError | null
  isPending: boolean
}
