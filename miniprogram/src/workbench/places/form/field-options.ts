import { FACILITY_LABEL, LANGUAGE_LABEL, PLACE_SERVICE_LABEL } from '@shared/glossary'
import { FACILITIES, LANGUAGES, PLACE_SERVICES } from '@shared/values/place-content'

export const SERVICE_OPTIONS = PLACE_SERVICES.map((value) => ({ value, label: PLACE_SERVICE_LABEL[value] }))
export const FACILITY_OPTIONS = FACILITIES.map((value) => ({ value, label: FACILITY_LABEL[value] }))
export const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_LABEL[value] }))
export const STAR_OPTIONS = ['', '1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: value ? `${value} 星` : '没评过',
}))
