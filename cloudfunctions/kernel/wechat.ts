/** What WeChat thinks of a text. `unknown`: it did not say in time, or could not; whoever asks decides what that means. */
export type Verdict = 'pass' | 'review' | 'risky' | 'unknown'
/** `declined`: she has not asked for this message, or no longer wants it. `failed`: it may be worth another try. */
export type Sent = 'sent' | 'declined' | 'failed'

export type Message = Readonly<{
  openid: string
  template: string
  /** A page of the mini-program. */
  page: string
  /** Never what a question was about: whoever holds the phone reads it. */
  fields: Readonly<Record<string, string>>
}>

/** What only WeChat can do. None of it fails: each says how it went. */
export interface WeChat {
  send(message: Message): Promise<Sent>
  check(text: string, openid: string): Promise<Verdict>
  /** The number that she let WeChat tell us, by the code of that tap; undefined if the code is used up or invented. */
  phoneNumber(code: string): Promise<string | undefined>
}
/** WeChat, and the template of a message that says nothing, which whoever is told has to allow. */
export type Telling = Readonly<{ weChat: WeChat; template: string }>
