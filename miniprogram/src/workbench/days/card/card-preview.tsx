import { LANGUAGE_LABEL, MODE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { Avatar } from '@/ui/art/avatar'
import { Box, Tag, Text } from '@/ui'
import { goodAtOf, type CardDraft } from './card-draft'

const TEACHER = { woman: '女老师', man: '男老师' } as const

/** As she who looks for somebody sees it. */
export const CardPreview = ({ name, draft }: { name: string; draft: CardDraft }) => {
  const { avatar, gender, kinds, modes, languages, goodAt, intro } = draft
  const about = [gender && TEACHER[gender], ...languages.map((one) => LANGUAGE_LABEL[one])].filter(Boolean)
  return (
    <Box className="wbt-preview">
      <Box className="wbt-preview__head">
        <Avatar name={avatar} />
        <Box>
          <Text kind="strong">{name}</Text>
          <Text kind="meta">{about.join(' · ')}</Text>
        </Box>
      </Box>
      {goodAt.trim() ? (
        <Box className="wbt-tags">
          {goodAtOf(goodAt).map((one) => (
            <Tag key={one} tone="green">
              {one}
            </Tag>
          ))}
        </Box>
      ) : null}
      {intro.trim() ? <Text>{intro.trim()}</Text> : null}
      <Text kind="meta">
        {[kinds.map((one) => SERVICE_KIND_LABEL[one]).join('、'), modes.map((one) => MODE_LABEL[one]).join('、')]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Box>
  )
}
