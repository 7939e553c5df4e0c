import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { createSeal, type KeyRing } from '../../cloudfunctions/kernel/seal'

/** Folders whose content travels to other machines by itself; those that can be told by their name. */
const SYNCED =
  /^(dropbox|onedrive|google ?drive|my drive|googledrive-.*|icloud.*|mobile documents|com~apple~clouddocs|nextcloud|owncloud|nutstore( files)?|我的坚果云|坚果云|baidu(netdisk|syncdisk)|百度网盘(同步空间)?|weiyun|微云(同步助手)?|wps ?云盘|wpsdrive|sync|syncthing|box|pcloud ?drive|mega)$/i
/** Files by which a folder tells that it is synced or versioned. */
const MARKS = ['.git', '.hg', '.svn', '.stfolder', '.dropbox', '.dropbox.cache', '.owncloudsync.log']

const REPOSITORY = realpathSync(join(__dirname, '../..'))

/** One way to write a ring, so that two can be compared. Throws, without a word of its content, if it is none. */
export function ringText(text: string): string {
  try {
    const { lookup, seal } = JSON.parse(text) as KeyRing
    const ring: KeyRing = {
      lookup,
      seal: { current: seal.current, keys: Object.fromEntries(Object.entries(seal.keys).sort()) },
    }
    if (!(seal.current in seal.keys)) throw new Error()
    createSeal(ring)
    return JSON.stringify(ring)
  } catch {
    throw new Error('this is no key ring of ours')
  }
}

/** The place of the copy, or a sentence that says why it is a bad one. The path that links lead to is what counts. */
export function placeOf(file: string): string {
  const asked = resolve(file)
  const folder = dirname(asked)
  if (!existsSync(folder)) throw new Error(`${folder} does not exist; the copy of the keys needs a folder you chose.`)
  const place = existsSync(asked) ? realpathSync(asked) : join(realpathSync(folder), basename(asked))
  const parts = dirname(place).split(sep)
  const above = parts.map((_, i) => parts.slice(0, i + 1).join(sep) || sep)
  if (above.includes(REPOSITORY)) throw new Error(`${REPOSITORY} is this repository: the keys must not lie there.`)
  const marked = above.find((one) => MARKS.some((mark) => existsSync(join(one, mark))))
  if (marked) throw new Error(`${marked} is under version control or synced: the keys must not lie there.`)
  const synced = parts.find((part) => SYNCED.test(part.split(' - ')[0] ?? part))
  if (synced) throw new Error(`${synced} is synced to other machines: the keys must not lie there.`)
  if ((statSync(dirname(place)).mode & 0o002) !== 0 && process.platform !== 'win32')
    throw new Error(`Everyone may write into ${dirname(place)}: choose a folder that is yours alone.`)
  return place
}

/** The ring in the file, if there is one. A copy that others can read is not accepted as one. */
export function readCopy(place: string): string | undefined {
  if (!existsSync(place)) return undefined
  if ((statSync(place).mode & 0o077) !== 0 && process.platform !== 'win32')
    throw new Error(`Others can read ${place}. First run: chmod 600 ${place}`)
  try {
    return ringText(readFileSync(place, 'utf8'))
  } catch {
    throw new Error(`${place} holds no key ring. Nothing was changed; name another file.`)
  }
}

/** On the disk before the ring is used anywhere; never over something else. */
export function writeCopy(place: string, ring: string): void {
  const handle = openSync(place, 'wx', 0o600)
  writeSync(handle, `${JSON.stringify(JSON.parse(ring), null, 2)}\n`)
  fsyncSync(handle)
  closeSync(handle)
}
