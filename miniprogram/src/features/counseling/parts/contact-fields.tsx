import { LIMITS } from '@shared/values/limits'
import { Box, Choice, Field, FieldError, Text, type Option } from '@/ui'
import type { ContactDraft, Problem } from './contact-draft'
import { HoursFields } from './hours-fields'
import { canRemind } from './reminder'
import './contact.scss'

type Channel = ContactDraft['channel']
const WAYS: readonly Option<Channel>[] = [
  { value: 'none', label: '别找我', note: '我凭回执码自己来看' },
  { value: 'weChat', label: '微信提醒', note: '前一晚或有变动时，一句“有一条新消息”' },
  { value: 'phone', label: '打电话', note: '按你说的时间和说法打' },
]
const PICK_UPS: readonly Option<ContactDraft['pickUp']>[] = [
  { value: 'onlyMe', label: '只能我接', note: '别人接了，只说下面那句；没写，就说打错了' },
  { value: 'anyone', label: '家里人接也行', note: '对他们也只说下面那句；没写，就说打错了' },
]

interface ContactFieldsProps {
  draft: ContactDraft
  onChange: (change: Partial<ContactDraft>) => void
  problem: Problem | undefined
}

/** Asked for each time, for this one matter: how she can be found without anybody else learning anything. */
export function ContactFields({ draft, onChange, problem }: ContactFieldsProps) {
  const errorAt = (id: Problem['id']) => (problem?.id === id ? problem.text : undefined)
  return (
    <Box as="section" className="contact">
      <Text kind="h2">怎么找你才安全？</Text>
      <Text kind="meta" className="contact__why">
        只为这一次用：时间变了、有时间留给你、在电话里谈、你请我们打、过后问问你好不好。
      </Text>
      <Box id="contact-channel">
        <Choice
          id="contact-way"
          label="怎么找你才安全？"
          hideLabel
          options={WAYS.filter(({ value }) => value !== 'weChat' || canRemind() || draft.channel === 'weChat')}
          value={draft.channel}
          onChange={(channel) => onChange({ channel })}
        />
        <FieldError id="contact-channel" error={errorAt('contact-channel')} />
      </Box>
      {draft.channel === 'phone' ? (
        <Box className="contact__phone">
          <Field
            id="contact-phone"
            label="电话"
            reason="见你的那一位和排班的妇联干部，到你说的时间才看得到，每看一次都记下来。"
            mode="digits"
            value={draft.phone}
            onInput={(phone) => onChange({ phone })}
            placeholder="比如：13800000000（示例）"
            error={errorAt('contact-phone')}
          />
          <HoursFields draft={draft} onChange={onChange} error={errorAt('contact-to')} />
          <Choice
            id="contact-pickup"
            label="谁可以接"
            options={PICK_UPS}
            value={draft.pickUp}
            onChange={(pickUp) => onChange({ pickUp })}
          />
          <Field
            id="contact-cover"
            label="对外就说"
            optional
            reason="别人接了，就照这句说，不露事。"
            value={draft.cover}
            onInput={(cover) => onChange({ cover })}
            placeholder="比如：您的快递到了"
            maxLength={LIMITS.cover.max * 2}
            error={errorAt('contact-cover')}
          />
        </Box>
      ) : null}
    </Box>
  )
}
