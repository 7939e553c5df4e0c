/** Takes secrets out of everything that is printed, whoever prints it: our lines, the SDK's own, and its errors. */
export type Scrubber = Readonly<{
  add: (...secrets: readonly (string | undefined)[]) => void
  clean: (text: string) => string
}>

/** Shorter strings are no secrets, and taking them out would tear ordinary words. */
const SHORTEST = 8

export function scrubber(): Scrubber {
  const known = new Set<string>()
  return {
    add(...secrets) {
      for (const secret of secrets)
        if (secret && secret.length >= SHORTEST)
          for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) known.add(form)
    },
    // Longest first, or a part of a secret would hide the rest of it from being found.
    clean: (text) =>
      [...known].sort((a, b) => b.length - a.length).reduce((left, secret) => left.split(secret).join('•••'), text),
  }
}

type Output = { write: NodeJS.WriteStream['write'] }

/** From here on `output` prints cleaned text alone. */
export function cleanOutput(output: Output, { clean }: Scrubber): void {
  const write = output.write.bind(output) as (text: string, ...rest: unknown[]) => boolean
  output.write = (chunk: unknown, ...rest: unknown[]) =>
    write(clean(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8')), ...rest)
}

/** Every key in a ring, and the ring as a whole. */
export function secretsOf(ring: string): string[] {
  const { lookup, seal } = JSON.parse(ring) as { lookup: string; seal: { keys: Record<string, string> } }
  return [ring, lookup, ...Object.values(seal.keys)]
}
