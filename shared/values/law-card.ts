import * as z from '../zod'
import { ArticleRef } from './citation'
import { TOPICS } from './topic'

/** One thing the law says, told by us in everyday words. Never the statute's own wording. */
export const LawCard = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  topic: z.enum(TOPICS),
  /** What she would say or ask, ≤ 24 characters. */
  title: z.string().min(4).max(30),
  /** The gist in one to three short sentences. */
  gist: z.string().min(15).max(160),
  /** What she can do, in order, each one step. */
  steps: z.array(z.string().min(4).max(80)).min(1).max(5),
  /** Where she can go. */
  places: z.array(z.string().min(2).max(60)).min(1).max(4),
  citations: z.array(ArticleRef).min(1).max(4),
  /** Everyday and dialect words under which she would look for it. */
  keywords: z.array(z.string().min(1).max(16)).min(4).max(24),
  /** The day on which we held the card against the law, `YYYY-MM-DD`. */
  checkedOn: z.iso.date(),
})
export type LawCard = z.infer<typeof LawCard>
