/** Hands a file to the browser's own downloads. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // the browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
