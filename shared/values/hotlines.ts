/** Numbers that are real in all of China. Everything else on a screen that looks like a phone number is 示例. */
export const HOTLINES = {
  police: { number: '110', name: '报警', dial: '110' },
  federation: { number: '12338', name: '妇联', dial: '12338' },
  ambulance: { number: '120', name: '急救', dial: '120' },
  legalAid: { number: '12348', name: '法律援助', dial: '12348' },
  hope: { number: '400-161-9995', name: '希望24热线', dial: '4001619995' },
} as const
export type Hotline = keyof typeof HOTLINES
