import { areaOf, areasBelow, DISTRICT } from '../../cloudfunctions/domain/areas'
import { addressOf } from '../../cloudfunctions/platform/http/address'
import { termsOf } from '../../cloudfunctions/slices/qa/terms'
import { articleText, chineseNumber } from '@shared/values/citation'
import { durationText, farDayText, momentText } from '@shared/values/instant'
import { holds } from '@shared/values/place'
import { OWN_DISTRICT, TOWNS } from '@shared/values/towns'

describe('words for values', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [16, '十六'],
    [23, '二十三'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1062, '一千零六十二'],
    [1260, '一千二百六十'],
  ])('writes %i as statutes do: %s', (value, text) => expect(chineseNumber(value)).toBe(text))

  it('names an article with its law, also an inserted one', () => {
    expect(articleText({ law: 'civil-code', article: '1062' })).toBe('民法典 第一千零六十二条')
    expect(articleText({ law: 'criminal-law', article: '133-1' })).toBe('刑法 第一百三十三条之一')
  })

  it('says the year of a day that lies in another one', () => {
    expect(farDayText('2026-12-31', '2026-11-25')).toBe('12月31日 周四')
    expect(farDayText('2027-01-05', '2026-11-25')).toBe('2027年1月5日 周二')
    expect(farDayText('2026-12-31', '2027-01-05')).toBe('2026年12月31日 周四')
  })

  it('reads a moment and a length of time as people say them', () => {
    expect(momentText('2026-11-25T06:30:00.000Z')).toBe('11月25日 周三 14:30')
    expect([42, 60, 102, 1440, 1500, -5].map(durationText)).toEqual([
      '42 分钟',
      '1 小时',
      '1 时 42 分',
      '1 天',
      '1 天 1 时',
      '0 分钟',
    ])
  })

  it('keeps the towns on the phone the same as in the area tree, 23 towns and 267 villages', () => {
    expect(areasBelow(DISTRICT).map(({ code, name }) => ({ code, name }))).toEqual([...TOWNS])
    expect(TOWNS).toHaveLength(23)
    expect(areaOf(DISTRICT)).toMatchObject(OWN_DISTRICT)
    expect(TOWNS.flatMap(({ code }) => areasBelow(code))).toHaveLength(267)
    expect(areaOf('500118999')).toBeUndefined()
    expect(holds(DISTRICT, '500118001001')).toBe(true)
    expect(holds('500118001', '500118002001')).toBe(false)
  })

  it('takes an IPv4 address whole and an IPv6 address by its network', () => {
    expect(addressOf('::ffff:10.1.2.3')).toBe('10.1.2.3')
    expect(addressOf('2001:db8:1:2:3:4:5:6')).toBe(addressOf('2001:db8:1:2::9'))
    expect(addressOf('2001:db8:1:3::9')).not.toBe(addressOf('2001:db8:1:2::9'))
    expect(addressOf('::1')).toBe('0:0:0:0')
  })

  it('finds the telling pairs of a question and leaves out the empty words', () => {
    expect(termsOf('彩礼能不能要回来？')).toEqual(['彩礼', '要回', '回来'])
    expect(termsOf('怎么办，我的')).toEqual([])
  })
})
