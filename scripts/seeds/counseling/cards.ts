import type { CounselorCard } from '../../../shared/values/counseling/counselor'

/** What they say of themselves. Invented. */
export const CARDS: Readonly<Record<string, CounselorCard>> = {
  'demo-wen': {
    avatar: 'camellia',
    gender: 'woman',
    kinds: ['beforeMarriage', 'inMarriage', 'beforeDivorce'],
    modes: ['place', 'phone', 'video'],
    goodAt: ['吵架冷战', '婆媳', '要不要离'],
    languages: ['mandarin', 'chongqing'],
    intro: '做了十二年婚姻家庭辅导。你慢慢说，我听，不劝和也不劝离。',
  },
  'demo-xiang': {
    avatar: 'plum',
    gender: 'woman',
    kinds: ['beforeMarriage', 'inMarriage', 'beforeDivorce'],
    modes: ['place', 'phone'],
    goodAt: ['谈钱伤感情', '带娃分工'],
    languages: ['mandarin', 'chongqing'],
    intro: '两个娃的妈，本地话聊得开。',
  },
  'demo-tan': {
    avatar: 'bamboo',
    gender: 'man',
    kinds: ['inMarriage', 'beforeDivorce'],
    modes: ['place', 'phone', 'video'],
    goodAt: ['他不肯来谈', '分居之后'],
    languages: ['mandarin', 'chongqing', 'signLanguage'],
    intro: '会手语。想让他也来听听，可以约我。',
  },
  'demo-ran': {
    avatar: 'orchid',
    gender: 'woman',
    kinds: ['psychology'],
    modes: ['place', 'phone', 'video'],
    goodAt: ['睡不着', '产后情绪', '总是害怕'],
    languages: ['mandarin', 'chongqing', 'english'],
    intro: '心理咨询师。说不清楚也没关系，先坐下来歇一歇。',
  },
  'demo-zhou': {
    avatar: 'tea',
    gender: 'woman',
    kinds: ['legalVisit'],
    modes: ['place', 'phone'],
    goodAt: ['离婚财产', '抚养权', '保护令'],
    languages: ['mandarin', 'chongqing'],
  },
}
