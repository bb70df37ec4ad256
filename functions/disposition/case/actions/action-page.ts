import type { Child } from 'hono/jsx'
import type { DeskActionName, DeskCommand } from '../../../../shared/domain/actions/officer-actions.ts'
import type { CaseEvent } from '../../../../shared/domain/events/events.ts'
import type { TemplateUse } from '../../../../shared/domain/letters/templates.ts'
import type { Language } from '../../../../shared/web/language.ts'
import type { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { ActionCase, FieldKit } from './field-kit.tsx'

/** The heading of a form, its button, and what is said when it is done. */
export type ActionWords = {
  title: string
  send: string
  done: string
  hint?: string
  /** Fields that are called otherwise here than in other forms (`desk-fields.ts`), or that only this form has. */
  labels?: Readonly<Record<string, string>>
}

/** What the reporter or other officers are going to read, as it is looked at before it is sent. */
export type Preview = {
  event: CaseEvent['type']
  facts: (readonly [label: string, value: string | null])[]
  text: string
  /** What the sender loses or keeps by it. */
  consequence?: string
}

/**
 * One action of the case desk as its page shows it; what it means lies in `shared/domain/actions`. Nothing is optional:
 * a form without fields, first values, preview or sample texts says so.
 */
export type ActionPage<A extends DeskActionName> = {
  /** Null: a button alone. Which fields there are and how long they may be is said by the action's schema; a test compares. */
  fields: ((kit: FieldKit) => Child) | null
  /** What a fresh form knows already. */
  first: ((about: ActionCase) => Record<string, string>) | null
  /** A last look at words that cannot be taken back. */
  preview: ((command: Extract<DeskCommand, { type: A }>, act: ReturnType<typeof deskTextOf>['act'], language: Language) => Preview) | null
  /** Which sample texts fit, and the field they go into. */
  samples: { use: TemplateUse; into: string } | null
  words: Readonly<Record<Language, ActionWords>>
}

/** A button alone. */
export const buttonAlone = { fields: null, first: null, preview: null, samples: null } as const

/** One field of words, empty at first and sent as it is. */
export const wordsAlone = (field: string) =>
  ({ fields: ({ area }: FieldKit): Child => area(field), first: null, preview: null, samples: null }) as const
