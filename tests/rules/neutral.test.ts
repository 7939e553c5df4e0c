import { CALENDAR_TITLE, NOTICE, NOTICE_FIELDS, TOPIC_WORDS, topicsIn } from '@shared/rules/neutral'
import { BOOKING_STATE_LABEL, SERVICE_KIND_LABEL } from '@shared/glossary'

describe('what is told outside of the app', () => {
  const said = [NOTICE.title, NOTICE.text, CALENDAR_TITLE, ...Object.values(NOTICE_FIELDS)]

  it('names no topic', () => expect(said.flatMap(topicsIn)).toEqual([]))

  it('is short enough for the fields of a template', () => {
    for (const text of Object.values(NOTICE_FIELDS)) expect([...text].length).toBeLessThanOrEqual(20)
  })

  it('would be found telling, if a service, a place or a state were named (planted leaks)', () => {
    for (const label of Object.values(SERVICE_KIND_LABEL)) expect(topicsIn(`明天${label}`)).not.toEqual([])
    for (const place of ['兴龙湖工作室', '永川区妇联', '婚姻家庭辅导中心']) expect(topicsIn(place)).not.toEqual([])
    expect(topicsIn(BOOKING_STATE_LABEL.waiting)).not.toEqual([])
    expect(TOPIC_WORDS).toEqual([...new Set(TOPIC_WORDS)])
  })
})
