/**
 * Stands in for shared/zod in the client. Shared files declare schemas beside the values that screens need;
 * here every such declaration is an inert chain, so that no byte of zod reaches a phone. Parsing is the server's.
 */
const inert = new Proxy(function closedZod() {}, {
  get(_, name) {
    if (name === 'parse' || name === 'safeParse')
      throw new Error('The client does not parse: use the limits of shared/values')
    return name === '__esModule' ? true : typeof name === 'symbol' || name === 'then' ? undefined : inert
  },
  apply: () => inert,
})
module.exports = inert
