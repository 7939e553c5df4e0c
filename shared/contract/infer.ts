import type * as z from '../zod'
import type { Contract, Slice } from './index'
import type { Operation } from './operation'

/** Every operation of a slice. */
export type OpsOf<S extends Slice> = Contract[S]
/** What a caller sends. */
export type In<Op> = Op extends { input: infer I extends z.ZodType } ? z.input<I> : never
/** What a handler receives: parsed and trimmed. */
export type Parsed<Op> = Op extends { input: infer I extends z.ZodType } ? z.output<I> : never
/** What a caller receives. */
export type Out<Op> = Op extends { output: infer O extends z.ZodType } ? z.output<O> : never
export type AccessOf<Op> = Op extends { access: infer A } ? A : never
export type KindOf<Op> = Op extends { kind: infer K } ? K : never
export type AnyOperation = Operation
