import type { Position } from './place-content'

/**
 * Roughly where the towns lie, by the general geography of the district: only for a sketch that says so, never for a
 * distance and never for a way. Not surveyed, not from any map service; GCJ-02 like everything else. To be checked.
 */
export const TOWN_POINTS: Readonly<Record<string, Position>> = {
  '500118001': { lat: 29.356, lng: 105.93 }, // 中山路
  '500118002': { lat: 29.35, lng: 105.9 }, // 胜利路
  '500118003': { lat: 29.33, lng: 105.918 }, // 南大街
  '500118004': { lat: 29.4, lng: 105.89 }, // 茶山竹海
  '500118005': { lat: 29.4, lng: 106.01 }, // 大安
  '500118006': { lat: 29.33, lng: 106.01 }, // 陈食
  '500118007': { lat: 29.25, lng: 105.87 }, // 卫星湖
  '500118100': { lat: 29.24, lng: 105.78 }, // 青峰
  '500118102': { lat: 29.43, lng: 105.95 }, // 金龙
  '500118104': { lat: 29.26, lng: 105.97 }, // 临江
  '500118106': { lat: 29.19, lng: 105.95 }, // 何埂
  '500118107': { lat: 29.06, lng: 105.88 }, // 松溉
  '500118108': { lat: 29.14, lng: 105.83 }, // 仙龙
  '500118109': { lat: 29.11, lng: 105.76 }, // 吉安
  '500118110': { lat: 29.2, lng: 105.86 }, // 五间
  '500118111': { lat: 29.27, lng: 105.73 }, // 来苏
  '500118112': { lat: 29.3, lng: 105.78 }, // 宝峰
  '500118113': { lat: 29.36, lng: 105.81 }, // 双石
  '500118114': { lat: 29.37, lng: 105.73 }, // 红炉
  '500118115': { lat: 29.42, lng: 105.77 }, // 永荣
  '500118116': { lat: 29.46, lng: 105.87 }, // 三教
  '500118117': { lat: 29.48, lng: 105.8 }, // 板桥
  '500118118': { lat: 29.01, lng: 105.85 }, // 朱沱
}
