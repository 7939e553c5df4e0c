import type { Topic } from '@shared/values/topic'
import type { IconName } from '@/ui'

export const TOPIC_ICON: Record<Topic, IconName> = {
  violence: 'shield',
  divorce: 'paper',
  children: 'people',
  property: 'home',
  marriage: 'heart',
  work: 'desk',
  inheritance: 'box',
  land: 'map',
  legalAid: 'scales',
}
