import COS from 'cos-nodejs-sdk-v5'
import { fc } from '../seeded'
import { cosSignature } from '../../cloudfunctions/platform/cloudbase/cos-signature'
import { openHosting } from '../../cloudfunctions/platform/cloudbase/hosting'
import { startHosting, type Hosting } from './hosting'

const KEY = { secretId: 'AKIDx', secretKey: 'secret' }
const AT = 1_795_000_000_000
const KEY_TIME = '1795000000;1795000300'

it("signs as the vendor's own client does, whatever the headers hold", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'grapheme' }), (host, token) => {
      const headers = { host, 'x-cos-security-token': token }
      const theirs = COS.getAuthorization({
        ...{ SecretId: KEY.secretId, SecretKey: KEY.secretKey, Method: 'PUT', Pathname: '/published/places.json' },
        ...{ KeyTime: KEY_TIME, Headers: headers },
      })
      expect(cosSignature(KEY, { method: 'PUT', path: '/published/places.json', headers }, AT)).toBe(theirs)
    }),
  )
})

describe('a file that everyone may fetch', () => {
  let hosting: Hosting
  beforeEach(async () => {
    hosting = await startHosting()
  })
  afterEach(() => hosting.close())
  const lent = (more: Record<string, string | undefined> = {}) => ({
    TENCENTCLOUD_SECRETID: 'AKIDx',
    ...hosting.settings,
    ...more,
  })
  const put = (environment: Record<string, string | undefined>) =>
    openHosting(hosting.url, environment).put('published/places.json', '{"名":1}')

  it('is put where hosting gives it out, as JSON that is asked for each time', async () => {
    await put(lent())
    expect(hosting.puts).toEqual([
      expect.objectContaining({
        path: 'published/places.json',
        body: '{"名":1}',
        headers: expect.objectContaining({
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-cache',
        }),
      }),
    ])
  })

  it('says by its name alone how it failed', async () => {
    await expect(put({})).rejects.toMatchObject({ name: 'Hosting without credentials', message: '' })
    // planted: a wrong key, and none of the platform's token
    await expect(put(lent({ TENCENTCLOUD_SECRETKEY: 'x' }))).rejects.toMatchObject({ name: 'Hosting answered 403' })
    await expect(put(lent({ TENCENTCLOUD_SESSIONTOKEN: undefined }))).rejects.toMatchObject({
      name: 'Hosting answered 403',
    })
    hosting.now.fault = 'breaks'
    await expect(put(lent())).rejects.toMatchObject({ name: 'Hosting out of reach', message: '' })
    expect(hosting.puts).toEqual([])
  })
})
