import { callerOf, enter, findInQueue } from './api'

/** Questions as 陈律师 finds them, by their ids. */
export interface Desk {
  free: string
  others: string
  /** Hers, with a draft. */
  held: string
  /** Hers, a few words and an article without its plain words. */
  begun: string
}

export const ANSWER =
  '婚后用两个人的钱买的房，一般算两个人的，不看房本上写谁的名字。\n先做三件事：把房本、购房合同拍下来；把还贷的银行流水打出来；首付谁出的，找转账记录。\n谈不拢就去法院，法院会看孩子跟谁、谁有没有过错，再来分。'
export const CITATIONS = [
  { law: 'civil-code', article: '1062', gloss: '结婚以后挣的、买的，一般归两个人。' },
  { law: 'civil-code', article: '1087', gloss: '谈不拢由法院分，照顾孩子、女方和没有过错的一方。' },
]

const UNWRITTEN = '（待写）'

export async function createDesk(base: string): Promise<Desk> {
  const call = callerOf(base)
  const chen = await enter(base, 'demo-chen')
  const zhou = await enter(base, 'demo-zhou')
  const asked = async (text: string, by?: string) => {
    await call('ask', { category: 'land', text })
    const id = await findInQueue(call, chen, text)
    if (by) await call('claim', { id }, by)
    return id
  }
  const drafted = async (text: string, draft: object) => {
    const id = await asked(text, chen)
    await call('readCase', { id }, chen)
    await call('saveDraft', { id, ...draft }, chen)
    return id
  }
  return {
    held: await drafted('他昨天又打我，还说再提离婚就弄死我，孩子在旁边一直哭。房子是他爸妈的，我不知道该去哪。', {
      text: ANSWER,
      citations: CITATIONS,
    }),
    begun: await drafted('户口迁走了，娘家的地还算我的吗，哥哥说没我的份', {
      text: '先别急。',
      citations: [{ law: 'civil-code', article: '1062', gloss: UNWRITTEN }],
    }),
    others: await asked('嫁到外村十年了，征地款说没有我和孩子的', zhou),
    free: await asked('离了婚，村里要把我名下的承包地收回去，能收吗', undefined),
  }
}
