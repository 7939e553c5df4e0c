import type tcb from '@cloudbase/node-sdk'
import { Fault } from '../../kernel/fault'
import { mustBeFileName, type Files } from '../../kernel/files'

const FOLDER = 'files'
/** The longest that a link may live; the SDK's own default has no end. */
const MOST_SECONDS = 3_600
const GONE = /NOT_?EXIST|NONEXIST|404/i

/** Files in the environment's own storage. Its rules let nobody but functions write; links are made for each reader. */
export function openFiles(app: ReturnType<typeof tcb.init>): Files {
  const link: Files['link'] = async ({ at }, seconds) => {
    const maxAge = Math.min(seconds, MOST_SECONDS)
    const { fileList } = await settled(() => app.getTempFileURL({ fileList: [{ fileID: at, maxAge }] }))
    const [told] = fileList as { code?: string; tempFileURL?: string }[]
    if (!told?.tempFileURL || (told.code ?? 'SUCCESS') !== 'SUCCESS') throw new Fault('NOT_FOUND')
    return told.tempFileURL
  }
  return {
    async put(name, bytes) {
      mustBeFileName(name)
      const { fileID } = await settled(() => app.uploadFile({ cloudPath: `${FOLDER}/${name}`, fileContent: bytes }))
      return { name, at: fileID }
    },
    async get({ at }) {
      const { fileContent } = await settled(() => app.downloadFile({ fileID: at }))
      return fileContent as Buffer
    },
    async remove({ at }) {
      await settled(() => app.deleteFile({ fileList: [at] }))
    },
    link,
  }
}

/** Whatever the SDK says of a failure stays here: it may name paths. */
async function settled<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (thrown) {
    const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown }
    const told = [code, message].filter((part) => typeof part === 'string').join(' ')
    throw new Fault(GONE.test(told) ? 'NOT_FOUND' : 'UNAVAILABLE')
  }
}
