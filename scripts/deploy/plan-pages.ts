import { SNAPSHOT_FILE } from '../../cloudfunctions/slices/places/send-published'
import type { Existing } from './cloud-admin'
import type { Plan, Step } from './step'
import type { Wanted, WantedFile } from './wanted'

/** A name that changes with the content, as the build gives it: such a file never changes under its name. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/

/** The pages that name others go last: until then every visitor still gets the whole older version. */
export function planPages({ files }: Wanted, existing: Existing): { assets: Partial<Plan>; entry: Partial<Plan> } {
  const changed = files.filter(({ path, md5 }) => existing.files[path] !== md5)
  const assets = changed.filter(({ path }) => HASHED.test(path) || !path.endsWith('.html'))
  const entry = changed.filter((file) => !assets.includes(file))
  const older = Object.keys(existing.files).filter(
    (path) => path !== SNAPSHOT_FILE && !files.some((file) => file.path === path),
  )
  return {
    assets: {
      steps: [...(existing.hosting === 'online' ? [] : [{ do: 'openHosting' } as const]), ...upload(assets)],
      notes:
        older.length > 0
          ? [`${older.length} older files stay in hosting: pages opened earlier may still ask for them.`]
          : [],
    },
    entry: { steps: upload(entry) },
  }
}

const upload = (files: readonly WantedFile[]): Step[] => (files.length > 0 ? [{ do: 'uploadFiles', files }] : [])
