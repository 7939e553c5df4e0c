import { fc } from '../seeded'
import { STAFF_ROLES } from '../../shared/contract/access'
import { holds } from '../../shared/values/place'
import { administers, networkOf, tidy, widensByTwo, withinOf } from '../../cloudfunctions/slices/account/rules'

const area = fc
  .tuple(fc.constantFrom('001', '002'), fc.constantFrom('001', '002'), fc.constantFrom(6, 9, 12))
  .map(([town, village, length]) => `500118${town}${village}`.slice(0, length))
const grants = fc.array(fc.record({ role: fc.constantFrom(...STAFF_ROLES), area }), { minLength: 1, maxLength: 8 })
const allows = (list: { role: string; area: string }[], role: string, at: string) =>
  list.some((grant) => grant.role === role && holds(grant.area, at))

describe('grants', () => {
  it('mean the same after they are tidied, and are then tidy', () => {
    fc.assert(
      fc.property(grants, fc.constantFrom(...STAFF_ROLES), area, (given, role, at) => {
        const tidied = tidy(given)
        expect(allows(tidied, role, at)).toBe(allows(given, role, at))
        expect(tidy(tidied)).toEqual(tidied)
      }),
    )
  })

  it('lie within the nodes that hold every one of them, and within no other', () => {
    fc.assert(
      fc.property(grants, area, (given, node) => {
        expect(withinOf(given).includes(node)).toBe(given.every((grant) => holds(node, grant.area)))
      }),
    )
  })

  it('put a person under exactly those admins who look after all that she does', () => {
    fc.assert(
      fc.property(grants, area, (given, of) => {
        const admin = { state: 'active' as const, grants: [{ role: 'admin' as const, area: of }] }
        const over = given.every((grant) => administers(admin, grant.area))
        expect(withinOf(given).includes(of)).toBe(over)
        expect(administers({ ...admin, state: 'suspended' }, of)).toBe(false)
      }),
    )
  })

  it('widen a right that takes two only where she has it not', () => {
    const [district, town] = [
      { role: 'admin' as const, area: '500118' },
      { role: 'admin' as const, area: '500118001' },
    ]
    expect([widensByTwo([district], [town]), widensByTwo([town], [district]), widensByTwo([], [town])]).toEqual([
      false,
      true,
      true,
    ])
    expect(widensByTwo([town], [{ role: 'officer', area: '500118' }])).toBe(false)
    const keeper = { role: 'shelterKeeper' as const, area: '500118' }
    expect([widensByTwo([district], [district, keeper]), widensByTwo([district, keeper], [keeper])]).toEqual([
      true,
      false,
    ])
  })

  it('come with no more of an address than half', () => {
    expect(networkOf('203.0.113.9')).toBe('203.0.113')
    expect(networkOf('2001:db8:12:34')).toBe('2001:db8:12')
    expect(networkOf(networkOf('203.0.113.9'))).toBe('203.0.113')
  })
})
