import frequent from '../../cloudfunctions/slices/account/passphrase/frequent.json'
import { hashPassphrase, isPassphrase } from '../../cloudfunctions/slices/account/passphrase/scrypt'
import { isStrong } from '../../cloudfunctions/slices/account/passphrase/strength'
import { createSeal, makeKeyRing } from '../../cloudfunctions/kernel/seal'

const HER = ['lin.xiaomei', '林小梅']
const weak = (passphrase: string) => isStrong(passphrase, HER).then((strong) => !strong)

describe('a passphrase', () => {
  it.each([
    ['a wish and lucky numbers', 'woaini1314520'],
    ['another', 'iloveyou520'],
    ['a name and a birthday', 'zhang19850312'],
    ['a given name and a day', 'wangfang0712'],
    ['a full name and a year', 'lixiaohong1988'],
    ['this house and a year', 'chazhu2026'],
    ['this house and its number', 'fulian12338!'],
    ['this place and a year', 'yongchuan2026'],
    ['the city and a year', 'chongqing2026'],
    ['a row of keys', '1qaz2wsx3edc'],
    ['what every list has', 'Admin@123456'],
    ['a phone number', '13812345678'],
    ['one letter again and again', 'aaaaaaaaaaaaaaa'],
    ['a phrase that everybody says', '我爱你一生一世一生一世'],
    ['her name to sign in with', '下雨天 LIN.XIAOMEI 收衣服'],
    ['her own name', '林小梅今天要早点下班回家'],
  ])('is refused when it is %s', async (_what, passphrase) => {
    expect(await weak(passphrase)).toBe(true)
  })

  it.each([
    ['a sentence of one\u2019s own', '下雨天要记得收衣服啊'],
    ['four words that have nothing to do with each other', 'tea bamboo river stone'],
    ['dishes', '红烧肉加两个蛋，不要葱'],
    ['what a machine made', 'x7#Kp2!vQm9z'],
  ])('is taken when it is %s', async (_what, passphrase) => {
    expect(await weak(passphrase)).toBe(false)
  })

  it('is judged by its first forty characters, for what it costs grows with their square', async () => {
    expect(await weak('a'.repeat(40) + 'x7#Kp2!vQm9z')).toBe(true)
    expect(await weak('a'.repeat(20) + 'x7#Kp2!vQm9z')).toBe(false)
  })

  it('is measured by the list that the package ships, the commonest part of it', () => {
    const { dictionary } = require('@zxcvbn-ts/language-common') as { dictionary: Record<string, string[]> }
    const words = frequent.words.split(' ')
    expect(words).toEqual(dictionary['passwords-common']?.slice(0, words.length))
    expect(words.length).toBe(20_000)
  })

  it('opens by itself alone, however it was typed, and only with the key ring', async () => {
    const seal = createSeal(makeKeyRing())
    const hashed = await hashPassphrase(seal, 'Ｔea 竹子 河石头')
    expect(await isPassphrase(seal, 'Tea 竹子 河石头', hashed)).toBe(true)
    expect(await isPassphrase(seal, 'Tea 竹子 河石子', hashed)).toBe(false)
    expect(await isPassphrase(seal, 'Tea 竹子 河石头', undefined)).toBe(false)
    expect(await isPassphrase(createSeal(makeKeyRing()), 'Tea 竹子 河石头', hashed)).toBe(false)
  })

  it('costs the same time for a name that is not there', async () => {
    const seal = createSeal(makeKeyRing())
    const hashed = await hashPassphrase(seal, '下雨天要记得收衣服啊')
    const took = async (known: typeof hashed | undefined) => {
      const started = process.cpuUsage()
      await isPassphrase(seal, '不是这一句', known)
      return process.cpuUsage(started).user
    }
    const [there, nowhere] = [await took(hashed), await took(undefined)]
    expect(nowhere / there).toBeGreaterThan(0.4)
    expect(nowhere / there).toBeLessThan(2.5)
  })

  it('is not kept waiting behind a flood: past a short queue the rest is turned away', async () => {
    const seal = createSeal(makeKeyRing())
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => isPassphrase(seal, 'x', undefined)))
    const away = tries.filter(({ status }) => status === 'rejected')
    expect(away.length).toBe(8)
    expect((away[0] as PromiseRejectedResult).reason).toMatchObject({ code: 'UNAVAILABLE' })
  })
})
