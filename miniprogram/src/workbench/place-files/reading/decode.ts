/** Excel in China saves CSV as GB18030; anything else saves UTF-8. What is not valid UTF-8 is the former. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
