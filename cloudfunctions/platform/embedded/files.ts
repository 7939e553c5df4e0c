import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../kernel/fault'
import { mustBeFileName, type FileRef, type Files } from '../../kernel/files'
import type { Seal } from '../../kernel/seal'

/** Files in a directory, and addresses that carry their own end: the server gives the file to who comes in time. */
export type EmbeddedFiles = Files & {
  /** The file of an address made by `link`. Fault NOT_FOUND for one that has run out or that we did not make. */
  follow(address: string): Promise<Buffer>
}

export function openFiles(dir: string, seal: Pick<Seal, 'hash'>, now: () => Date): EmbeddedFiles {
  const pathOf = (name: string): string => {
    mustBeFileName(name)
    return join(dir, name)
  }
  const get = ({ name }: Pick<FileRef, 'name'>): Promise<Buffer> =>
    readFile(pathOf(name)).catch((thrown: NodeJS.ErrnoException) => {
      throw new Fault(thrown.code === 'ENOENT' ? 'NOT_FOUND' : 'UNAVAILABLE')
    })
  /** Compared by their hashes, so that how long it takes tells nothing of how much was right. */
  const same = (a: string, b: string) => seal.hash('same', a) === seal.hash('same', b)
  const signature = (name: string, until: string) => seal.hash('fileLink', name, until)
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(dir, { recursive: true, mode: 0o700 })
      // Never half a file under its name.
      await writeFile(`${path}.part`, bytes, { mode: 0o600 })
      await rename(`${path}.part`, path)
      return { name, at: name }
    },
    get,
    remove: ({ name }) => rm(pathOf(name), { force: true }),
    async link({ name }, seconds) {
      await get({ name })
      const until = String(now().getTime() + seconds * 1000)
      return `/files/${name}?until=${until}&by=${signature(name, until)}`
    },
    async follow(address) {
      const { pathname, searchParams } = new URL(address, 'http://here')
      const name = pathname.replace(/^\/files\//, '')
      const until = searchParams.get('until') ?? ''
      const genuine = same(searchParams.get('by') ?? '', signature(name, until))
      if (!genuine || Number(until) < now().getTime()) throw new Fault('NOT_FOUND')
      return get({ name })
    },
  }
}
