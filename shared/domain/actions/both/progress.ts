import { type DeskAction, formOf } from '../desk-action.ts'
import { TextForm } from '../officer-forms.ts'

/** Tells the reporter what was done (tindak lanjut). `institution` is the officer's own. */
export type Progress = { type: 'progress'; institution: string | null; text: string }

export const progress: DeskAction<Progress> = {
  slug: 'kabar',
  form: formOf(TextForm, ({ text }, { officer }) => ({ type: 'progress', institution: officer.institution, text })),
  offered: 'always',
  request: (_, { institution, text }, { event, write }) => [event('progressed', { institution, text: write(text) })],
  complaint: (state, { institution, text }, { event, beside, write }) => {
    const facts = { institution, text: write(text) }
    // News from the desk or a helper is no acceptance: the lead's limit for the first follow-up runs on.
    const isTheLeads = institution !== null && institution === state.holders?.lead
    return [state.status === 'disposed' && !isTheLeads ? beside('progressed', facts, []) : event('progressed', facts)]
  },
}
