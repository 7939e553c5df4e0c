import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The storage's end of the SDK's wire, and the bucket behind it. `breaks`: answers nothing any more. */
export async function startStorage() {
  const bucket = new Map<string, Buffer>()
  const now = { breaks: false }
  const ages: number[] = []
  const pathIn = (fileId: string) => fileId.replace(/^cloud:\/\/[^/]+\//, '')
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      if (now.breaks) return response.destroy()
      const path = /^\/bucket\/(.+)$/.exec(request.url ?? '')?.[1]
      if (path !== undefined) {
        if (request.method === 'PUT') bucket.set(path, body)
        const file = bucket.get(path)
        response.writeHead(file ? 200 : 404).end(request.method === 'PUT' ? '' : file)
        return
      }
      const asked = JSON.parse(body.toString()) as {
        action: string
        path: string
        file_list: { fileid: string; max_age: number }[]
        fileid_list: string[]
      }
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ requestId: 'r', data: perform(asked) }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const perform = (asked: {
    action: string
    path: string
    file_list: { fileid: string; max_age: number }[]
    fileid_list: string[]
  }): object => {
    if (asked.action === 'storage.getUploadMetadata') {
      const fileId = `cloud://env.bucket/${asked.path}`
      return { url: `${url}/bucket/${asked.path}`, token: 't', authorization: 'a', fileId, cosFileId: 'c' }
    }
    if (asked.action === 'storage.batchGetDownloadUrl') {
      ages.push(...asked.file_list.map(({ max_age }) => max_age))
      return {
        download_list: asked.file_list.map(({ fileid }) =>
          bucket.has(pathIn(fileid))
            ? { fileID: fileid, tempFileURL: `${url}/bucket/${pathIn(fileid)}`, code: 'SUCCESS' }
            : { fileID: fileid, code: 'STORAGE_FILE_NONEXIST' },
        ),
      }
    }
    for (const fileId of asked.fileid_list) bucket.delete(pathIn(fileId))
    return { delete_list: asked.fileid_list.map((fileID) => ({ fileID, code: 'SUCCESS' })) }
  }
  return {
    url,
    bucket,
    now,
    ages,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
