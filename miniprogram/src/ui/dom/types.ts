import type { AriaAttributes, CSSProperties, KeyboardEvent, ReactNode } from 'react'

/** Attributes that both targets understand. */
export type Aria = Pick<
  AriaAttributes,
  | 'aria-label'
  | 'aria-hidden'
  | 'aria-checked'
  | 'aria-selected'
  | 'aria-disabled'
  | 'aria-expanded'
  | 'aria-live'
  | 'aria-labelledby'
  | 'aria-describedby'
  | 'aria-modal'
  | 'aria-current'
  | 'aria-invalid'
  | 'aria-busy'
>

export type Tag =
  | 'div'
  | 'span'
  | 'p'
  | 'b'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'header'
  | 'main'
  | 'nav'
  | 'footer'
  | 'section'
  | 'article'
  | 'aside'
  | 'ul'
  | 'ol'
  | 'li'
  | 'label'
  | 'fieldset'
  | 'legend'
  | 'form'
  | 'blockquote'
  | 'time'

export interface BoxProps extends Aria {
  /** The element on H5; on weapp text tags become text, all others views. */
  as?: Tag
  id?: string
  className?: string
  style?: CSSProperties
  role?: string
  tabIndex?: number
  /** `label` only: the field it names. */
  htmlFor?: string
  children?: ReactNode
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

export interface PressProps extends Aria {
  onPress?: () => void
  /** H5: a real link, so that it can be opened, read aloud and preloaded as one. */
  href?: string
  /** H5: the address is not ours; it opens in a page of its own and is not told where she comes from. */
  outside?: boolean
  id?: string
  className?: string
  style?: CSSProperties
  /** Left alone it is a button, or a link when there is an href. */
  role?: string
  tabIndex?: number
  disabled?: boolean
  children?: ReactNode
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

export interface InputProps extends Aria {
  id: string
  value: string
  onInput: (value: string) => void
  onBlur?: () => void
  onFocus?: () => void
  onEnter?: () => void
  className?: string
  /** An example, never the label. */
  placeholder?: string
  /** Absent: no limit here; the form says so itself. */
  maxLength?: number
  mode?: 'text' | 'digits' | 'search'
  role?: 'searchbox'
  autoFocus?: boolean
  /** Dots in the place of what she types. */
  masked?: boolean
  /** For a password manager. Left alone, nothing typed here is ever offered again. */
  autoComplete?: 'username' | 'current-password' | 'new-password'
}

export type AreaProps = Omit<InputProps, 'mode' | 'onEnter' | 'masked' | 'autoComplete'> & { rows?: number }

export interface SelectProps extends Aria {
  id: string
  options: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}
