import type { FieldProblem } from '@shared/contract/errors'
import type * as z from '@shared/zod'
import { Fault } from './fault'

type Issue = z.core.$ZodIssue

function problemOf(issue: Issue): FieldProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'malformed'
    case 'too_small':
      return 'tooShort'
    case 'too_big':
      return 'tooLong'
    case 'invalid_value':
      return 'unknown'
    default:
      return 'malformed'
  }
}

/** The parsed input, or Fault INVALID_INPUT naming the fields; never what stood in them. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue): [string, FieldProblem] => [
    issue.path.join('.') || 'input',
    problemOf(issue),
  ])
  throw new Fault('INVALID_INPUT', Object.fromEntries(fields))
}
