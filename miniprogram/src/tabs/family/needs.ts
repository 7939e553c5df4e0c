import type { Hotline } from '@shared/values/hotlines'

export interface Need {
  need: string
  line: Hotline
  who: string
  ready: readonly string[]
  /** There is a door to go to as well. */
  near?: true
}

export const NEEDS: readonly Need[] = [
  {
    need: '心里难受，撑不住',
    line: 'hope',
    who: '24 小时有人接。不用想好怎么说，哭也行，不说话也行。',
    ready: [],
  },
  {
    need: '两口子过不下去，拿不定主意',
    line: 'federation',
    who: '妇联的人听你说，也可以帮你约辅导。动了手的，不劝和，先保你安全。',
    ready: ['最想先解决的一件事', '方便接电话的时间，和不方便的时间'],
  },
  {
    need: '孩子不肯上学、天天吵、管不住',
    line: 'federation',
    who: '说说孩子几岁、从什么时候开始。她们会告诉你附近谁能帮着看看。',
    ready: ['孩子的年龄', '最近一次闹起来是为了什么'],
  },
  {
    need: '要打官司，请不起律师',
    line: 'legalAid',
    who: '法律援助的人会问情况，告诉你去哪里申请。家暴受害人申请，不看家里有多少钱。',
    ready: ['身份证', '结婚证、病历、报警回执这类证据，有什么带什么'],
  },
  {
    need: '想当面找个人说',
    line: 'federation',
    who: '看看离你最近的妇联在哪里、几点开门。不想自己找，就告诉她们你在哪个镇街。',
    ready: [],
    near: true,
  },
]
