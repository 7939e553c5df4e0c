import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pickerPage, PICKER_SCRIPT } from './page'

export type DemoPerson = Readonly<{ id: string; name: string; about: string; start: string; staff: boolean }>

type DemoOptions = Readonly<{
  people: readonly DemoPerson[]
  /** Opens a session of that person and returns its token. */
  enter: (personId: string) => Promise<string>
}>

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** The picker hands out sessions to whoever asks, so it answers only on the machine it runs on. */
export const isLocal = (request: Pick<FastifyRequest, 'headers'>): boolean =>
  LOCAL.test(request.headers.host ?? '') && FORWARDED.every((name) => request.headers[name] === undefined)

/** Pages of the server, not of the app: who do you want to be? Registered in demo mode alone. */
export function registerDemo(app: FastifyInstance, { people, enter }: DemoOptions): void {
  app.register(async (demo) => {
    demo.addHook('onRequest', async (request, reply) => {
      if (!isLocal(request)) return reply.code(403).send({ ok: false, error: { code: 'FORBIDDEN', ref: 'DEMO' } })
    })
    demo.get('/demo', (_request, reply) => reply.type('text/html; charset=utf-8').send(pickerPage(people)))
    demo.get('/demo/picker.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(PICKER_SCRIPT))
    demo.get('/demo/as', (_request, reply) => reply.type('text/html; charset=utf-8').send(pickerPage(people)))
    demo.post<{ Params: { id: string } }>('/demo/enter/:id', async (request, reply) => {
      const person = people.find(({ id }) => id === request.params.id)
      if (!person) return reply.code(404).send({ ok: false, error: { code: 'NOT_FOUND', ref: 'DEMO' } })
      return { token: person.staff ? await enter(person.id) : '', start: person.start }
    })
  })
}
