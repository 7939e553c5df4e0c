import type { Existing, Route } from './cloud-admin'
import type { Confirmed, Plan, Step } from './step'
import { ORIGIN } from './variables'
import type { Wanted } from './wanted'

export const PAGES = 'STATIC_STORE:staticstore'
export const WEB = 'SCF:web'

/** Pages and calls share one domain, so that the pages call their own origin and no other site is ever let in. */
export function planHttp(wanted: Wanted, { http }: Existing, confirmed: Confirmed): Partial<Plan> {
  const steps: Step[] = http.on ? [] : [{ do: 'openHttp' }]
  const domain = wanted.domain ?? http.defaultDomain
  if (!domain)
    return { steps, notes: ['The default domain is known once HTTP access is open; then its routes follow.'] }
  if (wanted.domain && !http.domains.includes(wanted.domain))
    return { steps, notes: [`${wanted.domain} is not bound yet (it needs its ICP filing and certificate): no routes.`] }
  const notes: string[] = []
  const ours: Route[] = [
    { domain, path: '/api', to: WEB },
    { domain, path: '/', to: PAGES },
  ]
  for (const route of ours) {
    const id = `${domain}${route.path}`
    const was = http.routes.find((one) => one.domain === domain && one.path === route.path)?.to
    if (was === undefined) steps.push({ do: 'createRoute', route })
    else if (was !== route.to) {
      if (confirmed.routes.includes(id)) steps.push({ do: 'replaceRoute', route, was })
      else notes.push(`${id} leads to ${was}, not to ${route.to}: left alone. To replace it: --replace-route ${id}`)
    }
  }
  for (const one of http.routes)
    if (one.domain === domain && !ours.some(({ path }) => path === one.path))
      notes.push(`The route ${domain}${one.path} (${one.to}) is not ours: left alone.`)
  return { steps, notes }
}

/** A domain named now, or what stands there already, or else the default one. */
export function originOf(wanted: Wanted, existing: Existing): string | null {
  if (wanted.domain) return `https://${wanted.domain}`
  const standing = existing.functions.map(({ env }) => env[ORIGIN]).find(Boolean)
  const { defaultDomain } = existing.http
  return standing ?? (defaultDomain && `https://${defaultDomain}`)
}
