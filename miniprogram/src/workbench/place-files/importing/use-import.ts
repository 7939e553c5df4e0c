import { useRef, useState } from 'react'
import type { ImportDto, RowProblemDto } from '@shared/contract/places'
import type { ImportColumn } from '@shared/values/place-columns'
import { api, CallError, refresh } from '@/api'
import { unreachable } from '@/api/call-error'
import type { Table } from '../reading/table'
import { bringIn, layReady, type Run } from './bring-in'
import { createKeyed } from './keyed'

export type Doing = 'send' | 'stage' | 'publish' | 'undo' | 'discard'
export interface Found {
  problems: readonly RowProblemDto[]
  more: boolean
}

/** One import from its file to its end, or taken up again from the list of earlier ones. */
export function useImport() {
  const [table, setTable] = useState<Table>()
  const [current, setCurrent] = useState<ImportDto>()
  const [found, setFound] = useState<Found>()
  const [doing, setDoing] = useState<Doing>()
  const [progress, setProgress] = useState(0)
  const [error, setError] = useState<CallError>()
  const run = useRef<Run>(undefined)
  const keyed = useRef(createKeyed())

  const act = async (what: Doing, work: () => Promise<ImportDto | undefined>) => {
    setDoing(what)
    setError(undefined)
    try {
      const after = await work()
      setCurrent(after)
      if (after?.state === 'checked' && after.found && after.found.bad > 0)
        setFound(await api.places.readProblems({ id: after.id }))
      if (what === 'discard') begin(undefined)
    } catch (thrown) {
      setError(thrown instanceof CallError ? thrown : unreachable())
    } finally {
      setDoing(undefined)
      void refresh('places', 'listImports', 'listPlaces')
    }
  }
  const begin = (next: Table | undefined) => {
    run.current = undefined
    keyed.current = createKeyed()
    setTable(next)
    setCurrent(undefined)
    setFound(undefined)
    setError(undefined)
    setProgress(0)
  }
  return {
    table,
    current,
    found,
    doing,
    progress,
    error,
    /** Part of the file is on its way: what is left can be sent on. */
    begun: run.current?.id !== undefined && current === undefined,
    begin,
    /** Sends it, or sends on what a lost connection left. */
    send(columns: readonly ImportColumn[]) {
      if (!table) return
      // until it has begun she may still choose other columns
      if (run.current?.id === undefined) run.current = { table, columns, keyed: keyed.current, sent: 0 }
      const way = run.current
      void act('send', () => bringIn(way, setProgress))
    },
    stage: (one: ImportDto, leaveOutBad: boolean) =>
      void act('stage', () => layReady(one, leaveOutBad, keyed.current, setProgress)),
    publish: ({ id }: ImportDto) =>
      void act('publish', () => keyed.current(`publish ${id}`, (options) => api.places.publishImport({ id }, options))),
    undo: ({ id }: ImportDto) =>
      void act('undo', () => keyed.current(`undo ${id}`, (options) => api.places.undoImport({ id }, options))),
    discard(one?: ImportDto) {
      const id = one?.id ?? run.current?.id
      if (id === undefined) return begin(undefined)
      void act('discard', async () => {
        await keyed.current(`discard ${id}`, (options) => api.places.discardImport({ id }, options))
        return undefined
      })
    },
    /** One from the list, to go on with. */
    open(one: ImportDto) {
      begin(undefined)
      setCurrent(one)
      if (one.state === 'checked' && one.found && one.found.bad > 0)
        api.places
          .readProblems({ id: one.id })
          .then(setFound, (thrown: unknown) => setError(thrown instanceof CallError ? thrown : unreachable()))
    },
  }
}
export type Import = ReturnType<typeof useImport>
