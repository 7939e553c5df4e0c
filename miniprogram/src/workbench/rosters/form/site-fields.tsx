import { useState } from 'react'
import { findPlaces } from '@shared/rules/places'
import { LIMITS } from '@shared/values/limits'
import { usePlaces } from '@/api/places-snapshot'
import { Box, Button, Field, List, Row, SelectField, Text } from '@/ui'
import { areaName, areasWithin } from '../../frame/area-name'
import type { Missing } from './draft-missing'
import type { RosterDraft } from './roster-draft'

interface SiteFieldsProps {
  area: string
  draft: RosterDraft
  missing: Missing
  put: (change: Partial<RosterDraft>) => void
}

/** Where the people of this roster sit. */
export function SiteFields({ area, draft, missing, put }: SiteFieldsProps) {
  const parts = areasWithin(area)
  const options = parts.some(({ value }) => value === draft.area)
    ? parts
    : [...parts, { value: draft.area, label: areaName(draft.area) }]
  return (
    <>
      <WhichPlace area={area} draft={draft} put={put} />
      <Field
        id="roster-name"
        label="这个点叫什么"
        value={draft.name}
        onInput={(name) => put({ name })}
        maxLength={LIMITS.placeName.max}
        error={missing['roster-name']}
        placeholder="例：中山路婚姻家庭辅导中心"
      />
      <Field
        id="roster-address"
        label="地址"
        reason="约了见面的人照着它来。"
        optional
        value={draft.address}
        onInput={(address) => put({ address })}
        error={missing['roster-address']}
      />
      {options.length > 1 ? (
        <SelectField
          id="roster-area"
          label="归哪里"
          reason="归哪里，就由哪里的人来改。"
          options={options}
          value={draft.area}
          onChange={(next) => put({ area: next })}
        />
      ) : null}
    </>
  )
}

const SHOWN = 5

/** The place of 找妇联 that it is: then its page tells who is on duty today. */
function WhichPlace({ area, draft, put }: Omit<SiteFieldsProps, 'missing'>) {
  const [typed, setTyped] = useState('')
  const kept = usePlaces().data
  const gone = new Set(kept?.withdrawn)
  const places = (kept?.snapshot.places ?? []).filter((one) => one.area.startsWith(area) && !gone.has(one.id))
  const chosen = places.find(({ id }) => id === draft.placeId)
  if (draft.placeId)
    return (
      <Box className="wbr-place">
        <Text>{`是「找妇联」里的「${chosen?.name ?? '一处地点'}」，那一页会写今天谁在。`}</Text>
        <Box>
          <Button small onPress={() => put({ placeId: '' })}>
            不是这一处
          </Button>
        </Box>
      </Box>
    )
  const found = typed.trim() ? findPlaces(places, typed, areaName).slice(0, SHOWN) : []
  return (
    <Box className="cz-stack-s">
      <Field
        id="roster-place"
        label="是「找妇联」里的哪一处"
        reason="选了，那一页就写今天谁在。名字和地址也不用再写。"
        optional
        value={typed}
        onInput={setTyped}
        placeholder="写名字找，像 幸福家"
      />
      {found.length > 0 ? (
        <List label="找到的">
          {found.map((place) => (
            <Row
              key={place.id}
              icon="pin"
              title={place.name}
              note={place.address}
              onPress={() =>
                put({ placeId: place.id, name: place.name, address: place.address ?? '', area: place.area })
              }
            />
          ))}
        </List>
      ) : null}
      {typed.trim() && found.length === 0 ? <Text kind="meta">没找到。没有也行，下面直接写名字。</Text> : null}
    </Box>
  )
}
