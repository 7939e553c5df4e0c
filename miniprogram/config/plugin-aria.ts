import names from './aria.json'

/** Components of Taro's base.wxml that carry our aria attributes. Kept in step with src/lib/aria.weapp.ts. */
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

interface Platform {
  template?: { mergeComponents(ctx: unknown, patch: Record<string, Record<string, string>>): void }
}
interface Context {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void
}

/** Taro's templates know no aria-*: without this every label is silently lost on weapp. */
export default function plugin(ctx: Context) {
  const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, '']))
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template?.mergeComponents(ctx, Object.fromEntries(COMPONENTS.map((name) => [name, { ...attributes }])))
    },
  })
}
