import { useState } from 'react'
import type { CounselorDto } from '@shared/contract/counseling'
import { LANGUAGE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'
import { LANGUAGES, type Language } from '@shared/values/place-content'
import type { ServiceKind } from '@shared/values/counseling/services'
import { go } from '@/lib/routes'
import { Box, Button, Checks, Empty, List, Row, Sheet, type Option } from '@/ui'
import { termsOf, type Directory } from '../parts/use-directory'
import { modesFor, termsText } from '../parts/words'
import { Person } from './person'

const WOMAN = 'woman'
type Wish = typeof WOMAN | Language

const suits = ({ gender, languages }: CounselorDto, wishes: readonly Wish[]) =>
  wishes.every((wish) => (wish === WOMAN ? gender === 'woman' : languages.includes(wish)))

/** What can be wished for here: a language that everybody or nobody speaks parts nothing. */
function wishesAmong(counselors: readonly CounselorDto[]): Option<Wish>[] {
  const parts = (has: (one: CounselorDto) => boolean) => counselors.some(has) && !counselors.every(has)
  const spoken = LANGUAGES.filter((language) => parts(({ languages }) => languages.includes(language)))
  const wishes: Option<Wish>[] = spoken.map((value) => ({ value, label: `会${LANGUAGE_LABEL[value]}` }))
  if (parts(({ gender }) => gender === 'woman')) wishes.unshift({ value: WOMAN, label: '只看女老师' })
  return wishes
}

export function ByPerson({ directory }: { directory: Directory }) {
  const [wishes, setWishes] = useState<readonly Wish[]>([])
  const [asking, setAsking] = useState<CounselorDto>()
  const options = wishesAmong(directory.counselors)
  const shown = directory.counselors.filter((one) => suits(one, wishes))
  const open = (who: string, kind: ServiceKind) => {
    setAsking(undefined)
    go('times', { kind, who })
  }
  const pick = (one: CounselorDto) => {
    const [only] = one.kinds
    if (one.kinds.length === 1 && only) open(one.id, only)
    else setAsking(one)
  }
  return (
    <Box className="cz-stack">
      {options.length > 0 ? (
        <Checks id="choose-wish" label="只看" hideLabel options={options} value={wishes} onChange={setWishes} />
      ) : null}
      {shown.length > 0 ? (
        <Box role="group" aria-label="可以约的人" className="cz-stack">
          {shown.map((one) => (
            <Person key={one.id} counselor={one} onPress={() => pick(one)} />
          ))}
        </Box>
      ) : (
        <Empty title="没有这样的老师" text="少勾一样再看看。要手语、要别的话，打 12338，她们帮你找人。">
          <Button kind="brand" onPress={() => setWishes([])}>
            看全部
          </Button>
        </Empty>
      )}
      <Sheet
        open={asking !== undefined}
        title={`和${asking?.name ?? ''}说哪方面的`}
        onClose={() => setAsking(undefined)}
      >
        <List>
          {(asking?.kinds ?? []).map((kind) => {
            const terms = termsOf(directory, kind)
            return terms && asking ? (
              <Row
                key={kind}
                title={SERVICE_KIND_LABEL[kind]}
                note={termsText(terms, modesFor(terms, asking))}
                onPress={() => open(asking.id, kind)}
              />
            ) : null
          })}
        </List>
      </Sheet>
    </Box>
  )
}
