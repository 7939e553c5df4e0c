/** How the database says no: HTTP 200 with a code, and words that nobody should depend on. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
export const conflict = () =>
  new Refusal('DATABASE_TRANSACTION_CONFLICT', '[ResourceUnavailable.TransactionConflict] Transaction is conflict.')
export const noTransaction = () =>
  new Refusal(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server.',
  )
export const noCollection = (name: string) =>
  new Refusal('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.`)
export const taken = (name: string, id: string) =>
  new Refusal(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] E11000 duplicate key error collection: ${name} index: _id_ dup key: { _id: "${id}" }`,
  )
export const unable = (what: string) => new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${what}`)
export const invalid = (what: string) => new Refusal('INVALID_PARAM', what)
