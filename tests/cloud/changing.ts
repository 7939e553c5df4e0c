import type { Plain, Value } from './ejson'
import { unable } from './refusal'

/** Largest document of the database, as its bytes are counted there within a few percent. */
const MOST_BYTES = 16 * 1024 * 1024

/** The document after an update. Refuses every operator that our adapter does not use. */
export function changed(document: Plain, change: Plain): Plain {
  const after: Record<string, Value> = { ...document }
  for (const [operator, fields] of Object.entries(change)) {
    for (const [field, operand] of Object.entries(fields as Plain)) {
      if (field === '_id') throw unable('the _id cannot be changed')
      if (field.includes('.')) throw unable(`a path into a nested value: ${field}`)
      if (operator === '$set') after[field] = operand
      else if (operator === '$unset') delete after[field]
      else if (operator === '$inc') after[field] = increased(after[field], operand)
      else throw unable(`unknown update operator: ${operator}`)
    }
  }
  return after
}

function increased(value: Value | undefined, by: Value): number {
  if (value !== undefined && typeof value !== 'number') throw unable('cannot apply $inc to a value of non-numeric type')
  return (value ?? 0) + (by as number)
}

/** Throws unless the database would take it. */
export function fitToStore(document: Plain): Plain {
  const odd = Object.keys(document).find((key) => key.startsWith('$') || key.includes('.'))
  if (odd) throw unable(`a field cannot be called ${odd}`)
  if (Buffer.byteLength(JSON.stringify(document)) > MOST_BYTES) throw unable('object to insert too large')
  return document
}
