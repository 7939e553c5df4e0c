import type { OpenApi } from './wechat'

let loaded: Promise<OpenApi> | undefined

/**
 * wx-server-sdk, for `openapi` alone: it brings another copy of the database's SDK, which wraps records differently, and
 * is loaded by the first call that needs it. Its `openapi` answers to every name, also to `then`: it must not itself be
 * what a promise gives, or WeChat would be asked for an interface of that name.
 */
export const openApi = (): Promise<OpenApi> =>
  (loaded ??= import('wx-server-sdk').then((sdk) => {
    const cloud = ('default' in sdk ? sdk.default : sdk) as typeof sdk
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    const api = cloud.openapi as unknown as OpenApi
    return {
      subscribeMessage: { send: (data) => api.subscribeMessage.send(data) },
      security: { msgSecCheck: (data) => api.security.msgSecCheck(data) },
      phonenumber: { getPhoneNumber: (data) => api.phonenumber.getPhoneNumber(data) },
    }
  }))
