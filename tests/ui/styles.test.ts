import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generated } from '../../miniprogram/config/generate-styles'

test('the generated styles are those of the tokens, icons and pictures', () => {
  const ui = path.resolve(__dirname, '../../miniprogram/src/ui')
  for (const [file, text] of Object.entries(generated())) expect(readFileSync(path.join(ui, file), 'utf8')).toBe(text)
})
