import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { securityHeaders } from '../../cloudfunctions/platform/http/security-headers'
import type { Wanted } from './wanted'

/** What no interface does for us. In the order in which a new federation needs it. */
export function byHand(root: string, wanted: Wanted): string[] {
  const domain = wanted.domain ?? '<your domain>'
  const openapi = wanted.functions.flatMap(({ name, openapi: all }) => all.map((one) => `${name}: ${one}`))
  return [
    `Domain: bind ${domain} (ICP-filed, with its certificate) under HTTP 访问服务, then deploy again with --domain ${domain}. ` +
      'The default domain is for trying out: visitors see a warning page first.',
    `Headers of the route ${domain}/ (路由管理 → Headers 设置), as the embedded server sends them:\n${headersText(root)}`,
    'Cache (静态网站托管 → 节点缓存配置): 0 s for index.html, / and the folder published, one year for the folders js and css.',
    'Right of the function jobs to write into the bucket of hosting: after a minute ' +
      `https://${domain}/published/places.json must be there. If it is not (the log of jobs says "Hosting answered 403"), ` +
      '访问管理 → 角色 → TCB_QcsRole: add QcloudCOSDataFullControl for that bucket. Until then phones are answered by a function.',
    'mp.weixin.qq.com → 设置 → 服务类目: one that the federation is entitled to (政务民生 for a public body).',
    'mp.weixin.qq.com → 设置 → 用户隐私保护指引: name what the app reads (剪贴板, when she pastes a return code) and what for. ' +
      'Without it WeChat refuses those interfaces.',
    `mp.weixin.qq.com → 开发管理 → 服务器域名: calls go through 云开发 and need none; add https://${domain} only for pages opened in web-view (业务域名).`,
    'mp.weixin.qq.com → 订阅消息: choose the templates; a template must not carry what a question was about.',
    openapi.length > 0
      ? `WeChat interfaces (${openapi.join(', ')}): granted only when WeChat DevTools upload the function ` +
        '(右键 → 上传并部署：所有文件), once after each change of config.json; valid ten minutes later. ' +
        'Deploy again afterwards with --keys: the tool may reset variables.'
      : 'WeChat interfaces: no function declares any yet.',
    '云函数 → 权限控制: check that jobs and web stand at "invoke": false.',
    'Give a second person a copy of the key file on a medium of her own, and try once that it can be read.',
    'Set an alert on usage and an upper limit for spending (费用 → 告警与通知).',
    'npm run upload:weapp, then mp.weixin.qq.com → 版本管理 → 提交审核.',
  ]
}

function headersText(root: string): string {
  const file = join(root, 'dist/h5/csp.json')
  const { scripts } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { scripts: string[] })
    : { scripts: [] }
  return Object.entries(securityHeaders(scripts, true))
    .map(([name, value]) => `       ${name}: ${value}`)
    .join('\n')
}
