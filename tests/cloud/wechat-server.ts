import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import protobuf from 'protobufjs/minimal'

export type Asked = Readonly<{ api: string; data: Readonly<Record<string, unknown>> }>

/** WeChat as wx-server-sdk reaches it: a form with a message in it, answered by another message. */
export async function startWeChat(answer: (asked: Asked) => object) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const fields = formOf(body, /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '')
      const call = { api: fields.apiName?.toString() ?? '', data: dataOf(fields.requestData ?? Buffer.alloc(0)) }
      asked.push(call)
      response.setHeader('content-type', 'application/octet-stream')
      response.end(replyOf(answer(call)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function formOf(body: Buffer, boundary: string): Record<string, Buffer> {
  const parts = body.toString('latin1').split(`--${boundary}`)
  const fields = parts.flatMap((part) => {
    const found = /name="([^"]+)"[\s\S]*?\r\n\r\n([\s\S]*)\r\n$/.exec(part)
    return found ? [[found[1] ?? '', Buffer.from(found[2] ?? '', 'latin1')] as const] : []
  })
  return Object.fromEntries(fields)
}

/** The fields of a message that are messages or text themselves. */
function* parts(message: Uint8Array): Iterable<[number: number, bytes: Uint8Array]> {
  const reader = protobuf.Reader.create(message)
  while (reader.pos < reader.len) {
    const tag = reader.uint32()
    if ((tag & 7) === 2) yield [tag >>> 3, reader.bytes()]
    else reader.skipType(tag & 7)
  }
}

/** CommApiData{2: OpenApiData{1: pairs of key and value}} */
function dataOf(message: Buffer): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const [number, inner] of parts(message)) {
    if (number !== 2) continue
    for (const [, pair] of parts(inner)) {
      const texts = new Map([...parts(pair)].map(([field, bytes]) => [field, Buffer.from(bytes).toString()]))
      data[texts.get(1) ?? ''] = JSON.parse(texts.get(2) ?? 'null') as unknown
    }
  }
  return data
}

/** CommOpenApiResp{1: the reply, 2: its type} */
const replyOf = (reply: object): Buffer =>
  Buffer.from(
    protobuf.Writer.create()
      .uint32(10)
      .bytes(Buffer.from(JSON.stringify(reply)))
      .uint32(18)
      .string('application/json')
      .finish(),
  )

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
