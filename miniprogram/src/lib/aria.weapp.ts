import { mergeInternalComponents } from '@tarojs/shared'
import names from '../../config/aria.json'

/** The run-time half of config/plugin-aria.ts: both sides must number the attributes alike. */
const COMPONENTS = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'Picker',
  'ScrollView',
  'Label',
  'Switch',
  'Radio',
  'RadioGroup',
  'Checkbox',
  'Navigator',
]
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, '']))

mergeInternalComponents(Object.fromEntries(COMPONENTS.map((name) => [name, { ...attributes }])))
