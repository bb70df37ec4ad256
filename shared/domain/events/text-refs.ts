import type { Case } from '../case/case.ts'
import { TextRef } from '../case/personal-text.ts'
import type { CaseEvent } from './events.ts'

/** Texts that an event, or what it left in the snapshot, refers to, in the order of its fields. */
export const textRefsOf = (event: CaseEvent | NonNullable<Case['draft']>): TextRef[] =>
  Object.values(event).flatMap((value) => {
    const ref = TextRef.safeParse(value)
    return ref.success ? [ref.data] : []
  })

/** The highest number of a text so far. */
export const lastTextOf = (event: CaseEvent, before: number): number => Math.max(before, ...textRefsOf(event).map(({ n }) => n))
