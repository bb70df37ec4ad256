import * as z from 'zod'
import { type Case, ComplaintClass, type Reported } from '../../case/case.ts'
import { ofComplaint } from '../desk-action.ts'
import { always, checkbox, choice, optionalChoice, optionalText, severalOf, withLists } from '../form-fields.ts'
import { holderFields, holderRules, yesOrNo } from '../officer-complaint-forms.ts'
import { nameable, type OfficerLists, officerLimits } from '../officer-forms.ts'
import { isAboutConduct, isBerkadar, needsLeadReason } from './expected-lead.ts'

/** What has to be asked of a berkadar complaint, or of one about the conduct of an officer or official. */
type Asked = {
  class: ComplaintClass
  conduct: boolean
  lead: string
  leadReason: string | null
  reportedInstitutions: string[]
  reportedOfficers: string[]
  reportedUnknown: boolean
}

/** Whom it is about once this is sent: the form adds to those who were named before. */
const reportedAfter = (form: Asked, { reported }: Case): Reported => ({
  institutions: [...reported.institutions, ...form.reportedInstitutions],
  officers: [...reported.officers, ...form.reportedOfficers],
})

const namesSomebody = ({ reportedInstitutions, reportedOfficers }: Asked): boolean =>
  reportedInstitutions.length > 0 || reportedOfficers.length > 0

/** Asked once, when it is verified; who passes it on once more need not say it again. */
const isAnswered = (form: Asked, state: Case): boolean => {
  const { reported } = state
  const isKnown = reported.institutions.length > 0 || reported.officers.length > 0
  return namesSomebody(form) || form.reportedUnknown || isKnown || isVerified(state)
}

const isVerified = ofComplaint(({ agenda }) => agenda !== null)

const optionalYes = optionalChoice(['yes', 'no']).transform((it) => it === 'yes')

/** Verification and disposition in one form: what it is, whom it is about, what is hidden, who answers. */
export const dispositionForm = (lists: OfficerLists, state: Case) =>
  withLists(
    ['contributors', 'readers', 'reportedInstitutions', 'reportedOfficers'],
    z
      .object({
        class: choice(ComplaintClass.options),
        classReason: optionalText(officerLimits.reason),
        conduct: optionalYes,
        reportedInstitutions: severalOf(nameable(lists, state)),
        reportedOfficers: severalOf(lists.officers),
        reportedUnknown: checkbox,
        category: choice(lists.categories),
        urgent: checkbox,
        urgentReason: optionalText(officerLimits.reason),
        anonymous: yesOrNo,
        confidential: yesOrNo,
        ...holderFields(lists),
        leadReason: optionalText(officerLimits.reason),
      })
      // Berkadar buys sixty days; whoever chooses it says why (domain.md section 2).
      .refine((form) => !isBerkadar(form) || form.classReason !== null, {
        path: ['classReason'],
        error: 'class-reason-required',
        ...always,
      })
      .refine((form) => form.urgent !== true || form.urgentReason !== null, { path: ['urgentReason'], error: 'required', ...always })
      .refine((form) => !isAboutConduct({ ...form, reported: reportedAfter(form, state) }) || isAnswered(form, state), {
        path: ['reportedInstitutions'],
        error: 'reported-required',
        ...always,
      })
      .refine(
        (form) =>
          form.leadReason !== null || !needsLeadReason({ ...form, reported: reportedAfter(form, state) }, lists.inspectorates, state),
        {
          path: ['leadReason'],
          error: 'lead-reason-required',
          ...always,
        },
      )
      // What the reporter chose for their own protection is not taken away in passing (`lift-anonymity`). Of a case without identity
      // nothing is there to be shown, whichever of the two is chosen.
      .refine((form) => form.anonymous !== false || state.identity !== 'anonymous', {
        path: ['anonymous'],
        error: 'consent-required',
        ...always,
      })
      .refine((form) => form.confidential !== false || !state.confidential, {
        path: ['confidential'],
        error: 'consent-required',
        ...always,
      })
      .refine(
        ({ lead, contributors, readers, reportedInstitutions }) => {
          const held = [lead, ...contributors, ...readers]
          return !reportedInstitutions.some((it) => held.includes(it))
        },
        { path: ['lead'], error: 'conflict-of-interest', ...always },
      )
      .check(...holderRules(state)),
  )
