import { POST_KIND_LABEL } from '@shared/glossary'
import { POST_KINDS, SERVICES_AT, type PostKind } from '@shared/values/counseling/roster'
import type { Day } from '@shared/values/instant'
import { LIMITS } from '@shared/values/limits'
import { Box, Button, Chips, Field, SelectField } from '@/ui'
import { DaysField } from './days-field'
import type { Missing } from './draft-missing'
import type { PostDraft } from './post-draft'
import { SpansField } from './spans-field'
import { TurnField, type Names } from './turn-field'

interface PostFormProps extends Names {
  post: PostDraft
  today: Day
  missing: Missing
  put: (change: Partial<PostDraft>) => void
  onClose: () => void
  onRemove: () => void
}

const KINDS = POST_KINDS.map((value) => ({ value, label: POST_KIND_LABEL[value] }))
const NEEDS = [1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({ value: String(count), label: `${count} 个人` }))
const isUsual = (name: string): boolean => name.trim() === '' || Object.values(POST_KIND_LABEL).includes(name.trim())

/** One post: what, when, who, and what of its time is not given away. */
export function PostForm({ post, today, missing, put, onClose, onRemove, ...names }: PostFormProps) {
  const id = `post-${post.id}`
  const choose = (kind: PostKind) => put({ kind, ...(isUsual(post.name) && { name: POST_KIND_LABEL[kind] }) })
  return (
    <Box className="wbr-post__form">
      <Chips id={`${id}-kind`} label="做什么的班" options={KINDS} value={post.kind} onChange={choose} />
      <Field
        id={`${id}-name`}
        label="班表上怎么叫"
        value={post.name}
        onInput={(name) => put({ name })}
        maxLength={LIMITS.postName.max}
        error={missing[`${id}-name`]}
      />
      <DaysField post={post} today={today} put={put} error={missing[`${id}-days`]} />
      <SpansField
        id={`${id}-spans`}
        label="几点到几点"
        spans={post.spans}
        onChange={(spans) => put({ spans })}
        error={missing[`${id}-spans`]}
      />
      <TurnField post={post} today={today} put={put} error={missing[`${id}-who`]} {...names} />
      <SelectField
        id={`${id}-needs`}
        label="每次要几个人"
        reason="少了，班表上会说缺人。"
        options={NEEDS}
        value={String(post.needs)}
        onChange={(needs) => put({ needs: Number(needs) })}
      />
      {SERVICES_AT[post.kind].length > 0 ? (
        <SpansField
          id={`${id}-kept`}
          label="给没约就来的人留的时间"
          reason="这些时间网上不放。"
          spans={post.kept}
          onChange={(kept) => put({ kept })}
          error={missing[`${id}-kept`]}
          optional
        />
      ) : null}
      <Box className="cz-line">
        <Button small kind="soft" icon="check" onPress={onClose}>
          这个班写好了
        </Button>
        <Button small icon="bin" label={`去掉这个班，${post.name}`} onPress={onRemove}>
          去掉这个班
        </Button>
      </Box>
    </Box>
  )
}
