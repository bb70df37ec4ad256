import type * as z from 'zod'
import type { Case, Complaint } from '../case/case.ts'
import { coordinates, type OfficerRights } from '../case/permissions.ts'
import { byChannel } from '../channels/by-channel.ts'
import type { Action } from './action.ts'
import type { OfficerLists } from './officer-forms.ts'

/** On what an officer's form is read: who and what can be chosen today, the case, and who sends it. */
export type ActionAround = { lists: OfficerLists; state: Case; officer: OfficerRights }

/** What a form asks for, or what is wrong with it. */
export type ActionRead<C> = { command: C } | { error: z.ZodError }

/**
 * A form of the case desk. `schema` knows its fields, their limits and what is required; the page reads them from there.
 * `lists` may be empty where only fields and limits are asked for.
 */
export type ActionForm<C> = {
  schema: (around: Pick<ActionAround, 'lists' | 'state'>) => z.ZodType
  read: (body: unknown, around: ActionAround) => ActionRead<C>
}

/** An action that officers do on the page of a case. */
export type DeskAction<C> = Action<C> & {
  /** The last part of its address, in Indonesian. */
  slug: string
  form: ActionForm<C>
  /** It opens who somebody is: the officer proves first that it is still they who sit there (docs/adr/0049). */
  stepUp?: true
  /** Facts of the case, besides its status, that it waits for; offering what would be refused wastes people's time. */
  offered: 'always' | ((state: Case) => boolean)
}

/** A fact that only complaints have; no other channel knows the action. */
export const ofComplaint =
  (fact: (complaint: Complaint) => boolean) =>
  (state: Case): boolean =>
    byChannel(state, { complaint: fact, request: () => false })

/** The form of that schema, and the command that it means. */
export const formOf = <Form, C>(
  schema: z.ZodType<Form> | ((around: Pick<ActionAround, 'lists' | 'state'>) => z.ZodType<Form>),
  commandOf: (form: Form, around: ActionAround) => C,
): ActionForm<C> => {
  const schemaIn = typeof schema === 'function' ? schema : () => schema
  return {
    schema: schemaIn,
    read: (body, around) => {
      const form = schemaIn(around).safeParse(body)
      return form.success ? { command: commandOf(form.data, around) } : { error: form.error }
    },
  }
}

/** The institution that acts: the officer's own, or the lead's when whoever coordinates acts for it. */
export const actingFor = ({ officer, state }: ActionAround): string =>
  (coordinates(officer, state) ? state.holders?.lead : officer.institution) ?? ''
