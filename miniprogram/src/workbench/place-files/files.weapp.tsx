import { Note } from '@/ui'

export const Files = () => (
  <Note tone="tea" icon="desk">
    表格要在电脑上导入和导出：用电脑浏览器打开网页版，进工作台就有这一页。
  </Note>
)
