import type { Avatar } from '@shared/values/counseling/counselor'

export const AVATAR_NAME: Record<Avatar, string> = {
  camellia: '山茶',
  bamboo: '竹',
  tea: '茶',
  plum: '梅',
  orchid: '兰',
  osmanthus: '桂花',
}
