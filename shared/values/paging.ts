import * as z from '../zod'

export const PAGE_SIZE = 20

/** Opaque: where the last page ended. Made by the store, handed back unchanged. */
export const Cursor = z.string().max(512)
export type Cursor = z.infer<typeof Cursor>

/** A page of `item`; `next` is absent on the last one. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item).max(100), next: Cursor.optional() })
