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
    // News from the desk or a helper is no follow-up of the lead: its limits run on, that of an urgent complaint too.
    const isTheLeads = institution !== null && institution === state.holders?.lead
    return [isTheLeads ? event('progressed', facts) : beside('progressed', facts, [])]
  },
}
