import { IMPORT } from '@shared/values/limits'
import type { FileProblem } from './reading/table'

/** What is wrong with the file, and what to do. */
export const FILE_TEXT: Record<FileProblem, string> = {
  tooBig: '这个文件超过 5 MB。去掉图片，或者分成几个再传。',
  swollen: '这个文件解开后太大，没有读。另存一份新的 XLSX，或存成 CSV 再传。',
  tooManyRows: `表里超过 ${IMPORT.rows} 行。分成几个文件，一个一个传。`,
  tooManyColumns: `表里超过 ${IMPORT.columns} 列。去掉用不上的列再传。`,
  empty: '这张表是空的。要是内容在别的工作表里，把它挪到第一张。',
  headOnly: '只有表头，下面没有内容。',
  damaged: '这个文件坏了，没读出来。用 Excel 或 WPS 打开，另存一份再传。',
  locked: '这是老格式（.xls）或者加了密码。打开它，去掉密码，另存为 XLSX 再传。',
  notATable: '这不是表格。能读的是 CSV 和 XLSX。',
}
