/**
 * Greetings and question words: they stand in every question and tell nothing about it. Longer ones come first, so
 * that none is cut in half by a shorter one.
 */
export const FILLERS: readonly string[] = (
  '我想问一下 请问一下 想问一下 我想知道 可不可以 ' +
  '我想问 想请教 咋个办 啷个办 怎么办 怎样办 怎么样 该怎么 能不能 有没有 是不是 会不会 要不要 行不行 在不在 ' +
  '为什么 凭什么 可以吗 早上好 晚上好 多少钱 好多钱 问一下 ' +
  '咋办 你好 您好 请问 谢谢 在吗 怎么 咋个 啷个 如何 什么 可以 一下 今天 昨天 现在 已经 一直 我们 他们 你们 ' +
  '这个 那个 就是 还是 但是 因为 所以 而且 知道 晓得 觉得 哪里 哪个 多少 好多 多久 好久 啥子 自己 应该 情况'
).split(' ')
