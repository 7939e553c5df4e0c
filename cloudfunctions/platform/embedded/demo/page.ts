import type { DemoPerson } from './picker'

/**
 * A person's link opens a tab of its own. The tab keeps its session for itself (sessionStorage), so that one browser can
 * hold her and her lawyer side by side.
 */
export const PICKER_SCRIPT = `
const id = new URLSearchParams(location.search).get('id')
if (location.pathname === '/demo/as' && id) {
  const reply = await fetch('/demo/enter/' + encodeURIComponent(id), { method: 'POST' })
  const { token, start } = await reply.json()
  sessionStorage.clear()
  if (token) sessionStorage.setItem('chazhu.session', token)
  location.replace(start)
}
`

const STYLE = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:#F7F3EB;color:#1E2722;font:16px/24px "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:720px;margin:0 auto;padding:32px 16px}
h1{font:600 28px/36px inherit;font-size:28px;margin:0 0 8px}
p{margin:0 0 24px;color:#535E57}
ul{list-style:none;margin:0;padding:0;display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(280px,1fr))}
a{display:block;min-height:72px;padding:16px;border-radius:16px;background:#fff;color:inherit;text-decoration:none;border:1.5px solid #E2DACB}
a:hover,a:focus-visible{border-color:#2A6E53;outline:3px solid #E2EFE7}
b{display:block;font-weight:600}
span{color:#535E57;font-size:14px;line-height:20px}
@media (prefers-color-scheme:dark){body{background:#121714;color:#ECEAE2}p,span{color:#B7BDB4}a{background:#1B211D;border-color:#303832}a:hover,a:focus-visible{border-color:#84C6A8;outline-color:#20352B}}
`

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

export const pickerPage = (people: readonly DemoPerson[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>茶竹姐妹</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>选一个人，进去看看</h1>
<p>这里的人都是示例。每个人在自己的标签页里，互不影响。只在这台电脑上能打开。</p>
<ul>${people
  .map(
    ({ id, name, about }) =>
      `<li><a href="/demo/as?id=${encodeURIComponent(id)}" target="_blank" rel="noopener"><b>${escapeHtml(name)}</b><span>${escapeHtml(about)}</span></a></li>`,
  )
  .join('')}</ul></main><script type="module" src="/demo/picker.js"></script></body></html>`
