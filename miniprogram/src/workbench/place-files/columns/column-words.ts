import type { ImportField } from '@shared/values/place-columns'

/** Heads of an export, and how each column is called here. */
export const COLUMN_LABEL: Record<ImportField, string> = {
  id: '编号',
  area: '所在镇街村社区',
  kind: '是什么地方',
  name: '名称',
  aliases: '别的叫法',
  address: '地址',
  landmark: '旁边有什么',
  phone: '电话',
  lat: '纬度',
  lng: '经度',
  hours: '开门时间',
  services: '能办什么',
  facilities: '方便设施',
  languages: '能说什么话',
  reception: '怎么接待',
  stars: '星级',
}

/** What else people write above such a column. */
export const COLUMN_SYNONYMS: Record<ImportField, string> = {
  id: 'id 系统编号 地点编号',
  area: '所在地 所属镇街 镇街 街道 乡镇 镇街道 村社区 社区 所属区域 区域 辖区 地区 area',
  kind: '类别 类型 种类 阵地类型 机构类型 kind type',
  name: '阵地名称 地点名称 机构名称 单位名称 服务点名称 站点名称 单位 name',
  aliases: '别名 简称 俗称 曾用名 aliases',
  address: '详细地址 地点 位置 办公地址 住址 address',
  landmark: '地标 标志物 附近 参照物 landmark',
  phone: '联系电话 电话号码 联系方式 座机 手机 手机号 咨询电话 服务电话 phone tel',
  lat: 'lat latitude 北纬 gcj02纬度 y坐标',
  lng: 'lng lon longitude 东经 gcj02经度 x坐标',
  hours: '开放时间 服务时间 工作时间 营业时间 办公时间 上班时间 时间 hours',
  services: '服务 服务内容 服务项目 业务 业务范围 提供服务 services',
  facilities: '设施 设备 无障碍设施 facilities',
  languages: '语言 方言 languages',
  reception: '接待说明 接待方式 来了怎么办 说明 备注 reception',
  stars: '星 星数 评级 等级 驿站星级 stars',
}

/** Without these nothing new can be added; a file that has the number of each place needs none of them. */
export const NEEDED: readonly ImportField[] = ['area', 'kind', 'name']
