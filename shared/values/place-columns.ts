/** What a column of a file of places is taken for, in the order in which an export writes them. */
export const IMPORT_FIELDS = [
  'id',
  'area',
  'kind',
  'name',
  'aliases',
  'address',
  'landmark',
  'phone',
  'lat',
  'lng',
  'hours',
  'services',
  'facilities',
  'languages',
  'reception',
  'stars',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]
export type ImportColumn = ImportField | 'ignore'

export const ROW_PROBLEMS = [
  'missing',
  'tooLong',
  'unknownArea',
  'outsideArea', // not hers to change
  'unknownKind',
  'confidential', // a shelter never comes by a file
  'badPhone',
  'badCoordinates',
  'swappedCoordinates',
  'outsideDistrict',
  'badHours',
  'unknownService',
  'unknownFacility',
  'unknownLanguage',
  'badStars',
  'unknownId',
  'sameInFile',
  'sameExists',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]
