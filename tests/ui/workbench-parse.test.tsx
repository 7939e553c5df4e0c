import { LAW_CARDS } from '../../scripts/seeds/law-cards'
import { LAW_IDS, LAWS } from '@shared/values/citation'
import { hasSubArticles, LAST_ARTICLE, lawsNamed } from '@/workbench/qa/law/law-names'
import { beyondLast, numberOf, parseArticles } from '@/workbench/qa/law/parse-article'

test.each([
  ['民法典 1062', 'civil-code', '1062'],
  ['民法典1062', 'civil-code', '1062'],
  ['民法典第一千零六十二条', 'civil-code', '1062'],
  ['《民法典》第 1062 条', 'civil-code', '1062'],
  ['中华人民共和国民法典 第１０６２条', 'civil-code', '1062'],
  ['反家暴法 23', 'anti-domestic-violence-law', '23'],
  ['劳动法 三', 'labor-law', '3'],
  ['劳动合同法四十二', 'labor-contract-law', '42'],
  ['刑法 133-1', 'criminal-law', '133-1'],
  ['刑法第一百三十三条之一', 'criminal-law', '133-1'],
  ['婚姻家庭编解释（二）12', 'interp-marriage-2', '12'],
  ['婚姻家庭编解释二 第十二条', 'interp-marriage-2', '12'],
  ['保护令规定 6', 'interp-protection-order', '6'],
])('%s', (typed, law, article) => expect(parseArticles(typed)).toEqual([{ law, article }]))

test('everyday words, a bare law or a bare number name no article', () => {
  for (const typed of ['', '打人 保护', '民法典', '1062', '他打了我3次', '彩礼八万', '第二十三条'])
    expect([typed, parseArticles(typed)]).toEqual([typed, []])
})

test('no article past the last one, and 之一 only where there are such', () => {
  expect(parseArticles('反家庭暴力法 39')).toEqual([])
  expect(beyondLast('反家庭暴力法 39')).toEqual({ last: 38 })
  expect(beyondLast('反家庭暴力法 38')).toBeUndefined()
  expect(parseArticles('民法典 1062-1')).toEqual([])
  expect(parseArticles('民法典 0')).toEqual([])
})

test('a name that fits several laws offers them all', () => {
  expect(parseArticles('婚姻家庭编解释 8').map(({ law }) => law)).toEqual(['interp-marriage-1', 'interp-marriage-2'])
})

test('every law is found by its own name', () => {
  for (const law of LAW_IDS) expect(lawsNamed(LAWS[law])).toEqual([law])
})

test('no law card cites past the last article', () => {
  for (const { id, citations } of LAW_CARDS)
    for (const { law, article } of citations) {
      const [main, sub] = article.split('-')
      expect([id, law, Number(main) <= LAST_ARTICLE[law]]).toEqual([id, law, true])
      if (sub) expect(hasSubArticles(law)).toBe(true)
    }
})

test.each([
  ['十', 10],
  ['二十三', 23],
  ['一百零七', 107],
  ['一千二百六十', 1260],
  ['两百', 200],
  ['42', 42],
])('%s is %i', (text, value) => expect(numberOf(text)).toBe(value))
