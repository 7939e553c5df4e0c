import type { PlaceDto } from '@shared/contract/places'
import { PLACE_SERVICE_LABEL } from '@shared/glossary'
import { LIMITS } from '@shared/values/limits'
import type { PlaceService } from '@shared/values/place-content'
import { Box, Checks, Field } from '@/ui'
import { servicesOffered, type Wanted } from '../shown'

const OPEN = 'open'
type Chip = typeof OPEN | PlaceService

interface FilterProps {
  places: readonly PlaceDto[]
  wanted: Wanted
  onChange: (wanted: Wanted) => void
}

/** What she writes here stays on the page. */
export function Filter({ places, wanted, onChange }: FilterProps) {
  const options: { value: Chip; label: string }[] = [
    { value: OPEN, label: '现在开门' },
    ...servicesOffered(places).map((service) => ({ value: service, label: PLACE_SERVICE_LABEL[service] })),
  ]
  const value: readonly Chip[] = [...(wanted.openNow ? [OPEN as Chip] : []), ...wanted.services]
  return (
    <Box className="places-filter" role="search">
      <Field
        id="places-words"
        label="名字、拼音首字母，或旁边有什么"
        mode="search"
        maxLength={LIMITS.search.max}
        value={wanted.words}
        onInput={(words) => onChange({ ...wanted, words })}
        placeholder="比如：zsl、兴龙湖"
      />
      <Box className="places-filter__chips">
        <Checks
          id="places-only"
          label="只看"
          hideLabel
          options={options}
          value={value}
          onChange={(now) =>
            onChange({
              ...wanted,
              openNow: now.includes(OPEN),
              services: now.filter((one): one is PlaceService => one !== OPEN),
            })
          }
        />
      </Box>
    </Box>
  )
}
