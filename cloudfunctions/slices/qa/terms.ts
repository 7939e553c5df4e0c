/** Words that stand in nearly every question and tell nothing about it. */
const EMPTY =
  /怎么办|怎么|什么|可以|能不能|是不是|有没有|请问|我们|他们|自己|这个|那个|一个|现在|知道|应该|如果|还是|但是|因为|所以|[我你他她它的了吗呢吧啊是在有和就都也不]/g
const SEPARATOR = '\n'

/** The character pairs under which a text is found, each once, in their order. */
export function termsOf(text: string): string[] {
  const runs = text
    .replace(/[^\u3400-\u9fffA-Za-z0-9]+/g, SEPARATOR)
    .replace(EMPTY, SEPARATOR)
    .split(SEPARATOR)
  const pairs = runs.flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2)),
  )
  return [...new Set(pairs)]
}
