import * as z from 'zod'
import { filled, isChosen, isEmpty, isOneOf, optionalDateShape } from '../../actions/described.ts'
import {
  always,
  checkbox,
  choice,
  optionalChoice,
  optionalDate,
  optionalEmail,
  optionalLine,
  optionalPhone,
  requiredLine,
  requiredText,
} from '../../actions/form-fields.ts'
import { type Complaint, ComplaintClass, IdentityLevel } from '../../case/case.ts'
import { nothingKnown, type Reporter } from '../../case/identity.ts'
import type { LocalDate } from '../../time/local-date.ts'

/** How much a citizen can write; what forms announce and what is checked are one number. */
export const complaintLimits = { title: 150, text: 3000, place: 200, name: 100 } as const

/** What the region file adds to the form: the lists to choose from. */
export type FormLists = { districts: readonly string[]; categories: readonly string[]; institutions: readonly string[] }

/**
 * The complaint form (domain.md section 2), from a browser or as JSON: the field names are the same. `today` is the
 * region's civil date; an event lies in the past. `mayBeUnasked`: an officer writes it down, who may not have asked everything.
 */
export const complaintForm = (lists: FormLists, today: LocalDate, { mayBeUnasked = false } = {}) =>
  z
    .object({
      class: choice(ComplaintClass.options),
      title: requiredLine(complaintLimits.title),
      text: requiredText(complaintLimits.text),
      eventOn: optionalDate.meta(optionalDateShape(today)),
      place: optionalLine(complaintLimits.place),
      district: optionalListed(lists.districts),
      village: optionalLine(80),
      category: optionalListed(lists.categories),
      targetInstitution: optionalListed(lists.institutions),
      /** "Apakah ini tentang perilaku petugas atau pejabat?"; only then, or of berkadar, is it asked who is complained about. */
      conduct: optionalChoice(['yes', 'no']),
      reportedInstitution: optionalListed(lists.institutions),
      /** A person, in the reporter's own words. */
      reportedPerson: optionalLine(complaintLimits.name),
      /** The other desk is to have it, not the coordinators. */
      otherDesk: checkbox,
      /** "Boleh dicatat di SP4N-LAPOR!?" (docs/adr/0072): who is named says yes or no, who is hidden may ask for it. */
      recordThere: optionalChoice(['yes', 'no']),
      identity: choice(IdentityLevel.options),
      confidential: checkbox,
      name: optionalLine(complaintLimits.name),
      email: optionalEmail,
      phone: optionalPhone(),
    })
    .refine((form) => form.eventOn === null || form.eventOn <= today, { path: ['eventOn'], error: 'future-date', ...always })
    .refine(
      (form) => (form.reportedInstitution === null && form.reportedPerson === null) || form.class === 'oversight' || form.conduct === 'yes',
      {
        path: ['conduct'],
        error: 'conduct-required',
        ...always,
      },
    )
    .refine((form) => mayBeUnasked || form.identity !== 'named' || form.recordThere !== null, {
      path: ['recordThere'],
      error: 'required',
      ...always,
    })
    .refine((form) => form.village === null || form.district !== null, { path: ['district'], error: 'district-required', ...always })
    .refine((form) => form.identity === 'none' || form.name !== null, { path: ['name'], error: 'required', ...always })
    .refine((form) => form.identity === 'none' || form.email !== null || form.phone !== null, {
      path: ['email'],
      error: 'contact-required',
      ...always,
    })
    .meta({
      allOf: [
        { anyOf: [isEmpty('village'), filled('district')] },
        { anyOf: [isEmpty('reportedInstitution'), isOneOf('class', ['oversight']), isChosen('conduct', 'yes')] },
        { anyOf: [isEmpty('reportedPerson'), isOneOf('class', ['oversight']), isChosen('conduct', 'yes')] },
        ...(mayBeUnasked
          ? []
          : [{ anyOf: [isOneOf('identity', ['anonymous', 'none']), isChosen('recordThere', 'yes'), isChosen('recordThere', 'no')] }]),
        { anyOf: [isOneOf('identity', ['none']), filled('name', 'email'), filled('name', 'phone')] },
      ],
    })

export type ComplaintForm = z.infer<ReturnType<typeof complaintForm>>

/** One of the region's list, or nothing. The description of the API shows the list. */
export const optionalListed = (values: readonly string[]) =>
  optionalLine(100)
    .refine((value) => value === null || values.includes(value), { error: 'not-in-list' })
    .meta({ type: ['string', 'null'], enum: ['', null, ...values] })

/** Who filed, or null when nothing about them may be kept. */
export const reporterOf = (form: Pick<ComplaintForm, 'identity' | 'name' | 'email' | 'phone'>): Reporter | null =>
  form.identity === 'none' || form.name === null ? null : { ...nothingKnown, name: form.name, email: form.email, phone: form.phone }

/** The facts of the form that enter the log. An aspiration has no event, whatever was typed. */
export const complaintFactsOf = (form: ComplaintForm) => ({
  class: form.class,
  confidential: form.confidential,
  category: form.category,
  title: form.title,
  text: form.text,
  place: form.class === 'aspiration' ? null : form.place,
  district: form.district,
  village: form.village,
  eventOn: (form.class === 'aspiration' ? null : form.eventOn) satisfies Complaint['eventOn'],
  targetInstitution: form.targetInstitution,
  reportedInstitution: form.reportedInstitution,
  reportedPerson: form.reportedPerson,
  wantsOtherDesk: form.otherDesk,
  recording: form.recordThere === null ? null : form.recordThere === 'yes' ? ('allowed' as const) : ('refused' as const),
  identity: form.identity,
})
