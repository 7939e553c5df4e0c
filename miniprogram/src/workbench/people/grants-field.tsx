import { STAFF_ROLES, takesTwo, WHOLE_DISTRICT, type StaffRole } from '@shared/contract/access'
import type { Grant, MeDto } from '@shared/contract/account'
import { ROLE_LABEL } from '@shared/glossary'
import { OWN_DISTRICT } from '@shared/values/towns'
import { Box, Checks, FieldError, SelectField } from '@/ui'
import { areaName, areasWithin } from '../frame/area-name'

interface GrantsFieldProps {
  id: string
  me: MeDto
  value: readonly Grant[]
  onChange: (grants: readonly Grant[]) => void
  /** Of the roles that take two, those that can be given or taken here: giving one needs an invitation. */
  ofTwo: readonly StaffRole[]
  error?: string
}

/** What an admin of a town may give ends at her town. */
function areasOf(me: MeDto): readonly { value: string; label: string }[] {
  const own = me.roles.flatMap(({ role, area }) => (role === 'admin' && area ? [area] : []))
  return [
    ...new Map(
      (own.length > 0 ? own : [OWN_DISTRICT.code]).flatMap(areasWithin).map((one) => [one.value, one]),
    ).values(),
  ]
}

/** Which roles, and in which part of the district each. */
export function GrantsField({ id, me, value, onChange, ofTwo, error }: GrantsFieldProps) {
  const areas = areasOf(me)
  const first = areas[0]?.value ?? OWN_DISTRICT.code
  const partsOf = (role: StaffRole) =>
    WHOLE_DISTRICT.has(role) ? areas.filter(({ value: code }) => code === OWN_DISTRICT.code) : areas
  const held = [...new Set(value.map(({ role }) => role))]
  const pick = (roles: readonly StaffRole[]) => {
    const kept = value.filter(({ role }) => roles.includes(role))
    const fresh = roles.filter((role) => !held.includes(role)).map((role) => ({ role, area: first }))
    onChange([...kept, ...fresh])
  }
  const move = (at: number, area: string) => onChange(value.map((one, i) => (i === at ? { ...one, area } : one)))
  return (
    <Box className="wbp-grants">
      <Checks
        id={id}
        label="做什么"
        options={STAFF_ROLES.filter(
          (role) => (!takesTwo(role) || ofTwo.includes(role)) && partsOf(role).length > 0,
        ).map((role) => ({ value: role, label: ROLE_LABEL[role] }))}
        value={held}
        onChange={pick}
      />
      <FieldError id={id} error={error} />
      {value.map(({ role, area }, at) => (
        <SelectField
          key={`${role}-${at}`}
          id={`${id}-area-${at}`}
          label={`${ROLE_LABEL[role]}管哪里`}
          // a village, or a part that is not hers to give, stays as it is until she picks another
          options={
            partsOf(role).some((one) => one.value === area)
              ? partsOf(role)
              : [{ value: area, label: areaName(area) }, ...partsOf(role)]
          }
          value={area}
          onChange={(next) => move(at, next)}
        />
      ))}
    </Box>
  )
}
