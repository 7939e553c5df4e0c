import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { COLLECTIONS } from '../../cloudfunctions/functions/collections'
import { schemaOf } from '../schema'
import { afterDeploy } from './after-deploy'
import type { CloudAdmin } from './cloud-admin'
import { managerAdmin } from './manager-admin'
import { optionsOf, USAGE, type Options } from './options'
import { deploy } from './run'
import { cleanOutput, scrubber } from './scrub'
import { sentenceOf } from './words'

const cleaner = scrubber()
cleanOutput(process.stdout, cleaner)
cleanOutput(process.stderr, cleaner)

/** The credentials are read here, handed to the SDK, and nowhere else. */
async function main(options: Options) {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  cleaner.add(secretId, secretKey)
  let cloud: CloudAdmin | undefined
  if (!options.dryRun) {
    if (!secretId || !secretKey)
      throw new Error('TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set. Without them: --dry-run')
    const { default: CloudBase } = await import('@cloudbase/manager-node')
    const { env: envId, region } = options
    cloud = managerAdmin(new CloudBase({ secretId, secretKey, envId, region }), envId, sleep)
  }
  const done = await deploy(options, {
    root: resolve(__dirname, '../..'),
    collections: schemaOf(COLLECTIONS),
    cloud: () => {
      if (!cloud) throw new Error('the cloud is not open')
      return cloud
    },
    say: (line) => console.log(line),
    scrubber: cleaner,
    pause: sleep,
    afterDeploy,
  })
  if (!done) process.exitCode = 1
}

const failed = (thrown: unknown) => {
  console.error(sentenceOf(thrown))
  process.exitCode = 1
}
// Node prints these by itself otherwise, past the cleaned output.
process.on('uncaughtException', failed)
process.on('unhandledRejection', failed)
if (process.argv.includes('--help')) console.log(USAGE)
else {
  try {
    main(optionsOf(process.argv.slice(2))).catch(failed)
  } catch (thrown) {
    failed(thrown)
    console.error(USAGE)
  }
}
