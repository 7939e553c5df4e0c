import type { Message, Sent, WeChat } from '../cloudfunctions/kernel/wechat'

/** WeChat that answers as told, and remembers what it was asked to send. */
export function weChatPhone(answers: Sent[] = []) {
  const messages: Message[] = []
  const weChat: WeChat = {
    send: async (message) => {
      messages.push(message)
      return answers.shift() ?? 'sent'
    },
    check: async () => 'pass',
    phoneNumber: async () => undefined,
  }
  return { messages, telling: { weChat, template: 'T' } }
}
