import { useState } from 'react'
import type { ShelterDto } from '@shared/contract/shelters'
import { momentText } from '@shared/values/instant'
import { useApiCommand } from '@/api'
import { asCallError } from '@/api/call-error'
import { Box, Button, Card, Text, toast } from '@/ui'
import { catchFocus } from '../frame/focus-on'
import { problemText } from '../frame/problem'
import { Sure } from '../frame/sure'
import { readAnew } from './use-shelters'

/** One of them, with all that is written of it. */
export function ShelterCard({ shelter, onEdit }: { shelter: ShelterDto; onEdit: () => void }) {
  const remove = useApiCommand('shelters', 'removeShelter')
  const [asking, ask] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { id, name, address, phone, position, notes, revision, changedAt } = shelter
  const lines = [
    ['地址', address],
    ['电话', phone],
    ['在地图上', position && `${position.lat}，${position.lng}`],
    ['要知道的', notes],
  ] as const
  async function go() {
    setProblem(undefined)
    try {
      await remove.mutateAsync({ id, seen: revision })
      ask(false)
      toast('去掉了。')
      catchFocus('shelter-head')
    } catch (thrown) {
      setProblem(problemText(asCallError(thrown)))
    }
    void readAnew()
  }
  return (
    <Card as="section" label={name}>
      <Box className="cz-stack">
        <Text kind="h2">{name}</Text>
        <Box as="ul" className="wbl-said">
          {lines.map(([label, words]) =>
            words ? (
              <Box as="li" key={label} className="wbl-said__one">
                <Text as="span" kind="meta">
                  {label}
                </Text>
                <Text as="span" className="wbl-words">
                  {words}
                </Text>
              </Box>
            ) : null,
          )}
        </Box>
        <Text kind="meta">{`${momentText(changedAt)} 改的`}</Text>
        <Box className="cz-line">
          <Button small icon="pen" label={`改${name}`} onPress={onEdit}>
            改
          </Button>
          <Button small icon="bin" label={`去掉${name}`} onPress={() => ask(true)}>
            去掉
          </Button>
        </Box>
      </Box>
      <Sure
        open={asking}
        title="去掉这一处？"
        points={['写的全都走，找不回来。', '谁去掉的，会记下来。']}
        does="去掉，找不回来"
        busy={remove.isPending}
        problem={problem}
        onSure={() => void go()}
        onClose={() => ask(false)}
      />
    </Card>
  )
}
