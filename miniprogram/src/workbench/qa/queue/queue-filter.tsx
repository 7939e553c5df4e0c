import { CATEGORY_LABEL } from '@shared/glossary'
import { CATEGORIES, type Category } from '@shared/values/topic'
import { Box, Chips, type Option } from '@/ui'

const ALL = 'all'
const OPTIONS: readonly Option<Category | typeof ALL>[] = [
  { value: ALL, label: '全部' },
  ...CATEGORIES.map((value) => ({ value, label: CATEGORY_LABEL[value] })),
]

export const QueueFilter = ({
  category,
  onChoose,
}: {
  category: Category | undefined
  onChoose: (category: Category | undefined) => void
}) => (
  <Box className="wbq__filter">
    <Chips
      id="queue-of"
      label="只看一类"
      hideLabel
      options={OPTIONS}
      value={category ?? ALL}
      onChange={(value) => onChoose(value === ALL ? undefined : value)}
    />
  </Box>
)
