/** The district this installation serves. */
export const OWN_DISTRICT = { code: '500118', name: '永川区' } as const

/** The towns and streets of the district; codes of the National Bureau of Statistics. */
export const TOWNS = [
  { code: '500118001', name: '中山路街道' },
  { code: '500118002', name: '胜利路街道' },
  { code: '500118003', name: '南大街街道' },
  { code: '500118004', name: '茶山竹海街道' },
  { code: '500118005', name: '大安街道' },
  { code: '500118006', name: '陈食街道' },
  { code: '500118007', name: '卫星湖街道' },
  { code: '500118100', name: '青峰镇' },
  { code: '500118102', name: '金龙镇' },
  { code: '500118104', name: '临江镇' },
  { code: '500118106', name: '何埂镇' },
  { code: '500118107', name: '松溉镇' },
  { code: '500118108', name: '仙龙镇' },
  { code: '500118109', name: '吉安镇' },
  { code: '500118110', name: '五间镇' },
  { code: '500118111', name: '来苏镇' },
  { code: '500118112', name: '宝峰镇' },
  { code: '500118113', name: '双石镇' },
  { code: '500118114', name: '红炉镇' },
  { code: '500118115', name: '永荣镇' },
  { code: '500118116', name: '三教镇' },
  { code: '500118117', name: '板桥镇' },
  { code: '500118118', name: '朱沱镇' },
] as const
