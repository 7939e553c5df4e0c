import { CATEGORY_LABEL } from '@shared/glossary'
import { TOWNS } from '@shared/values/towns'
import type { Category } from '@shared/values/topic'
import { Box, SelectField } from '@/ui'
import { CategoryField } from '../parts/category-field'
import { changeDraft, type Draft } from './draft'

const NOWHERE = { value: '', label: '不说' }
const TOWN_OPTIONS = [NOWHERE, ...TOWNS.map(({ code, name }) => ({ value: code, label: name }))]

/** Two things that help the lawyer; she can leave both. */
export function About({ draft, guess }: { draft: Draft; guess: Category | undefined }) {
  const shown = draft.category ?? guess
  const guessed = draft.category === undefined && guess !== undefined
  return (
    <Box className="cz-stack ask__about">
      <CategoryField
        id="ask-category"
        label="大概是哪方面的"
        reason={guessed ? `按你写的先放在“${CATEGORY_LABEL[guess]}”，不对就换。` : '不选也能发。'}
        value={shown}
        onChange={(category) => changeDraft({ category })}
      />
      <SelectField
        id="ask-town"
        label="你在哪个镇街"
        optional
        reason="律师好说清该去哪个镇的妇联、法庭。只给律师看。"
        options={TOWN_OPTIONS}
        value={draft.town ?? ''}
        onChange={(town) => changeDraft({ town: town || undefined })}
      />
    </Box>
  )
}
