import type { Seal } from './seal'

/** Where a file lies. Stands in the record it belongs to; whoever may read the record may have it. */
export type FileRef = Readonly<{ name: string; at: string }>

/** Files that anyone may see. Fault NOT_FOUND for one that is gone, UNAVAILABLE when storage does not answer. */
export interface Files {
  put(name: string, bytes: Buffer): Promise<FileRef>
  get(ref: FileRef): Promise<Buffer>
  /** Removing what is not there is no error. */
  remove(ref: FileRef): Promise<void>
  /** An address that gives the file to whoever has it, for so long. */
  link(ref: FileRef, seconds: number): Promise<string>
}

/** Files of one woman. They leave here sealed, so storage and its addresses are of no use to anyone: there is no link. */
export type PrivateFiles = Omit<Files, 'link'>

export function sealedFiles(files: Files, seal: Seal): PrivateFiles {
  const placeOf = (name: string) => `files/${name}/bytes`
  return {
    put: (name, bytes) => files.put(name, Buffer.from(seal.close(bytes.toString('base64'), placeOf(name)))),
    get: async (ref) => Buffer.from(String(seal.open((await files.get(ref)).toString(), placeOf(ref.name))), 'base64'),
    remove: (ref) => files.remove(ref),
  }
}

/** A name that is safe as a path: what a phone calls its pictures never becomes one. */
export function mustBeFileName(name: string): void {
  if (!/^[\w-]{1,64}(\.[a-z0-9]{1,8})?$/.test(name)) throw new RangeError('a file is called by its id')
}
