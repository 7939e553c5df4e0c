/**
 * fflate without its workers: it makes them from blobs, which the pages' policy forbids, and a worker that is refused
 * never answers. Takes the place of `fflate` on H5.
 */
import { unzipSync, zipSync } from 'fflate/browser'

export * from 'fflate/browser'

const answered = (work) => (data, options, done) => {
  const answer = done ?? options
  let result
  try {
    result = work(data, done ? options : undefined)
  } catch (thrown) {
    answer(thrown)
    return
  }
  answer(null, result)
}
export const zip = answered(zipSync)
export const unzip = answered(unzipSync)
