import { PLACE_KIND_LABEL } from '@shared/glossary'
import { lengthOf, LIMITS } from '@shared/values/limits'
import { PLACE_KINDS } from '@shared/values/place-content'
import { Box, Checks, Field, SelectField, Text, TextArea } from '@/ui'
import { FACILITY_OPTIONS, LANGUAGE_OPTIONS, SERVICE_OPTIONS, STAR_OPTIONS } from './field-options'
import { HoursEditor } from './hours-editor'
import type { Missing } from './draft-missing'
import type { PlaceDraft } from './place-draft'
import { PositionFields } from '../../frame/position-fields'

export interface FieldsProps {
  draft: PlaceDraft
  put: (change: Partial<PlaceDraft>) => void
  missing: Missing
  today: string
}

const KINDS = PLACE_KINDS.map((value) => ({ value, label: PLACE_KIND_LABEL[value] }))

export const NameFields = ({ draft, put, missing }: FieldsProps) => (
  <>
    <SelectField
      id="place-kind"
      label="哪一种"
      reason="大家按这个挑。"
      options={KINDS}
      value={draft.kind}
      onChange={(kind) => put({ kind })}
    />
    <Field
      id="place-name"
      label="名字"
      reason="写门口牌子上的。"
      value={draft.name}
      onInput={(name) => put({ name })}
      error={missing.name}
      maxLength={LIMITS.placeName.max}
      placeholder="例：中山路街道妇联"
    />
    <Field
      id="place-aliases"
      label="大家怎么叫"
      reason="照着叫法也能找到。几个之间用顿号隔开。"
      optional
      value={draft.aliases}
      onInput={(aliases) => put({ aliases })}
      error={missing.aliases}
      placeholder="例：老妇联、兴龙湖工作室"
    />
    {draft.kind === 'station' ? (
      <SelectField
        id="place-stars"
        label="驿站几星"
        optional
        options={STAR_OPTIONS}
        value={draft.stars}
        onChange={(stars) => put({ stars })}
      />
    ) : null}
  </>
)

export const WhereFields = ({ draft, put, missing }: FieldsProps) => (
  <>
    <Field
      id="place-address"
      label="地址"
      reason="写到楼和层，照着走得到。"
      optional
      value={draft.address}
      onInput={(address) => put({ address })}
      error={missing.address}
      maxLength={LIMITS.placeAddress.max}
    />
    <Field
      id="place-landmark"
      label="旁边有什么"
      reason="问路的时候人家知道的。"
      optional
      value={draft.landmark}
      onInput={(landmark) => put({ landmark })}
      error={missing.landmark}
      maxLength={LIMITS.placeLandmark.max}
      placeholder="例：兴龙湖公园南门对面"
    />
    <PositionFields reason="照着排远近用。" lat={draft.lat} lng={draft.lng} onChange={put} error={missing.position} />
  </>
)

export const ReachFields = ({ draft, put, missing, today }: FieldsProps) => (
  <>
    <Field
      id="place-phone"
      label="电话"
      reason="大家一按就打这个号。座机带区号；别写谁的私人手机。"
      optional
      value={draft.phone}
      onInput={(phone) => put({ phone })}
      error={missing.phone}
      placeholder="例：023-49800000"
    />
    <HoursEditor value={draft.hours} onChange={(hours) => put({ hours })} error={missing.hours} today={today} />
  </>
)

export const InsideFields = ({ draft, put, missing }: FieldsProps) => (
  <>
    <Checks
      id="place-services"
      label="能办什么"
      reason="只挑真有人办的。"
      options={SERVICE_OPTIONS}
      value={draft.services}
      onChange={(services) => put({ services })}
    />
    <Checks
      id="place-facilities"
      label="方便的地方"
      reason="带着孩子、坐轮椅的人先看这个。"
      options={FACILITY_OPTIONS}
      value={draft.facilities}
      onChange={(facilities) => put({ facilities })}
    />
    <Checks
      id="place-languages"
      label="说什么话"
      reason="有人会说才挑。"
      options={LANGUAGE_OPTIONS}
      value={draft.languages}
      onChange={(languages) => put({ languages })}
    />
    <TextArea
      id="place-reception"
      label="来了会怎样"
      reason="第一次来的人心里没底。写进门找谁、会问什么、要不要带证件。"
      optional
      value={draft.reception}
      onInput={(reception) => put({ reception })}
      error={missing.reception}
      foot={`${lengthOf(draft.reception)} / ${LIMITS.placeReception.max} 字`}
      placeholder="例：进门左手第一间，不用说名字。可以先喝口水再说。"
    />
  </>
)

export const WhyField = ({ draft, put, missing }: FieldsProps) => (
  <Box className="wbl-part">
    <Field
      id="place-why"
      label="为什么改"
      reason="只有你们看得到，记在「谁改过」里。"
      optional
      value={draft.why}
      onInput={(why) => put({ why })}
      error={missing.why}
      maxLength={LIMITS.placeWhy.max}
      placeholder="例：换了新座机"
    />
  </Box>
)

export const Part = ({ title }: { title: string }) => (
  <Text kind="strong" as="h2" className="wbl-part">
    {title}
  </Text>
)
