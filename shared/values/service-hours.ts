/** When lawyers are on duty: working days, in minutes since midnight in China. One table for the clock and the words. */
export const DUTY_SPANS = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 17 * 60 + 30 },
] as const
export const DUTY_TEXT = '工作日 9:00–12:00、14:00–17:30'

/** Promised time to the first answer, counted in duty minutes for urgent questions and in working days for others. */
export const PROMISE = { urgentMinutes: 120, otherWorkingDays: 2 } as const

/** Her phone lights up at no other hour: what became of her booking at night she is told of in the morning. */
export const TELL_DAY = { from: 7 * 60, to: 22 * 60 } as const

/** Nobody is called to work outside of it, in minutes since midnight in China; what began to wait then is told of in the morning. */
export const BELL_DAY = { from: 7 * 60, to: 21 * 60 } as const
export const BELL_NIGHT_TEXT = '晚上九点到早上七点'
