import type { Seal } from '../../kernel/seal'

/** Things that everyone knows by one plain word and that no two people hear alike. */
const WORDS = `竹子 茶花 月亮 太阳 星星 白云 大山 小河 石头 桥头 稻田 菜园 果树 荷花 桂花 梅花 柳树 松树 青草 蘑菇
  豆花 米饭 面条 包子 汤圆 花生 红薯 土豆 南瓜 黄瓜 辣椒 白菜 萝卜 苹果 橘子 西瓜 葡萄 核桃 鸡蛋 红糖
  小猫 小狗 白兔 水牛 山羊 公鸡 鸭子 燕子 蝴蝶 蜜蜂 金鱼 青蛙 雨伞 草帽 布鞋 围巾 毛衣 板凳 竹篮 水缸
  灯笼 风筝 铃铛 钥匙`.split(/\s+/)

type Pair = [string, string]
const PAIRS = 3

/**
 * Three pairs of six different words, and which of them stands on the computer. All follow from the pairing by a key:
 * the phone sees the same three however often it looks, in an order that tells nothing.
 */
export function wordsOf(seal: Seal, pairingId: string): { right: Pair; choices: Pair[] } {
  const draws = Buffer.from(seal.hash('pairingWords', pairingId), 'base64url')
  const left = [...WORDS]
  const draw = (i: number): string => left.splice(draws.readUInt16BE(2 * i) % left.length, 1)[0] ?? ''
  const choices = Array.from({ length: PAIRS }, (_, i): Pair => [draw(2 * i), draw(2 * i + 1)])
  const right = choices[draws.readUInt16BE(4 * PAIRS) % PAIRS] ?? ['', '']
  return { right, choices }
}
