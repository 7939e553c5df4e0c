import type { CounselorDto } from '@shared/contract/counseling'
import { LANGUAGE_LABEL } from '@shared/glossary'
import { Box, Icon, Press, Tag, Text } from '@/ui'
import { Avatar } from '@/ui/art/avatar'

const TEACHER = { woman: '女老师', man: '男老师' } as const
const LAWYER = { woman: '女律师', man: '男律师' } as const

/** What she says of herself, all of it pressable. */
export function Person({ counselor, onPress }: { counselor: CounselorDto; onPress: () => void }) {
  const { avatar, name, gender, goodAt, languages, intro, kinds } = counselor
  const title = (kinds.includes('legalVisit') ? LAWYER : TEACHER)[gender]
  return (
    <Press className="cz-card choose-person" onPress={onPress}>
      <Box className="choose-person__head">
        <Avatar name={avatar} />
        <Box className="choose-person__words">
          <Text as="span" kind="strong">
            {name}
          </Text>
          <Text as="span" kind="meta">
            {[title, ...languages.map((one) => LANGUAGE_LABEL[one])].join(' · ')}
          </Text>
        </Box>
        <Icon name="chevron" size="xs" className="choose-person__more" />
      </Box>
      {intro ? (
        <Text as="span" kind="meta" className="choose-person__intro cz-hide-elder">
          {intro}
        </Text>
      ) : null}
      {goodAt.length > 0 ? (
        <Box className="choose-person__tags">
          {goodAt.map((one) => (
            <Tag key={one} tone="green">
              {one}
            </Tag>
          ))}
        </Box>
      ) : null}
    </Press>
  )
}
