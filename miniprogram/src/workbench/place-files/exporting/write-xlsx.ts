import writeXlsxFile from 'write-excel-file/universal'

const WIDTH = 18
/** Every cell is text, so phones and numbers stay as they are, and nothing is a formula. */
export const xlsxOf = ([head = [], ...rows]: readonly (readonly string[])[]): Promise<Blob> =>
  writeXlsxFile(
    [
      head.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => (value ? { value, type: String, format: '@' } : null))),
    ],
    { sheet: '地方', stickyRowsCount: 1, columns: head.map(() => ({ width: WIDTH })) },
  ).toBlob()
