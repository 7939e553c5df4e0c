import { resolve } from 'node:path'
import { sentenceOf } from '../deploy/words'
import { UPLOAD_USAGE, uploadOptionsOf } from './options'
import { loadCi, upload } from './run'

const say = (line: string) => console.log(line)
const failed = (thrown: unknown) => {
  console.error(sentenceOf(thrown))
  process.exitCode = 1
}
if (process.argv.includes('--help')) say(UPLOAD_USAGE)
else {
  try {
    upload(uploadOptionsOf(process.argv.slice(2)), resolve(__dirname, '../..'), loadCi, say).catch(failed)
  } catch (thrown) {
    failed(thrown)
    console.error(UPLOAD_USAGE)
  }
}
