import * as z from 'zod'
import {
  checkbox,
  choice,
  optionalChoice,
  optionalDate,
  optionalLine,
  optionalPhone,
  requiredEmail,
  requiredLine,
  requiredText,
} from '../actions/form-fields.ts'
import { OfficerRole } from '../case/actor.ts'
import { Approval, Institution, Sop } from './directory.ts'

/** Forms of the directory, as browsers and JSON send them. Rules over several entries are in `directory-rules.ts`. */

export const directoryLimits = {
  name: 100,
  email: 254,
  phone: 30,
  position: 120,
  decreeNumber: 100,
  signatory: 100,
  laporLiaison: 100,
  reason: 1000,
} as const

const requiredDate = optionalDate.transform((date, context) => {
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
})

export const OfficerForm = z.object({
  name: requiredLine(directoryLimits.name),
  email: requiredEmail,
  phone: optionalPhone(),
  position: optionalLine(directoryLimits.position),
  role: choice(OfficerRole.options),
  institution: optionalLine(80),
  mayOpenIdentities: checkbox,
})

/** When an officer wants to hear of new work (docs/adr/0033). */
export const telling = ['mornings', 'at-once'] as const
export const TellingForm = z.object({ telling: choice(telling), weekly: checkbox })

export const AwayForm = z.object({ from: requiredDate, until: requiredDate, substitute: optionalLine(40) })

/** How somebody of the office was reached, whom no letter reaches. */
export const waysToReach = ['phone', 'whatsapp', 'visit'] as const

/** An address that took no letters is good again: how that was made sure, and why it will hold. */
export const RestoreForm = z.object({
  who: requiredLine(60),
  how: choice(waysToReach),
  reason: requiredText(directoryLimits.reason),
})

export const InstitutionForm = z.object({
  name: requiredLine(120),
  kind: choice(Institution.shape.kind.options),
  activeFrom: requiredDate,
  activeUntil: optionalDate,
  parent: optionalLine(80),
  approval: optionalChoice(Approval.options),
  decisionApproval: optionalChoice(Approval.options),
})

/** An appointment is proven by all three facts of its decree, or not at all. */
export const ReadinessForm = z
  .object({
    decreeNumber: optionalLine(directoryLimits.decreeNumber),
    decreeDate: optionalDate,
    signatory: optionalLine(directoryLimits.signatory),
    laporLiaison: optionalLine(directoryLimits.laporLiaison),
  })
  .superRefine(({ decreeNumber, decreeDate, signatory }, context) => {
    const facts = { decreeNumber, decreeDate, signatory }
    if (Object.values(facts).every((it) => it === null)) return
    for (const [field, value] of Object.entries(facts))
      if (value === null) context.addIssue({ code: 'custom', path: [field], message: 'required' })
  })

/** Boxes of a list: each is a field of its own, `sop-request` and so on, for forms send no name twice. */
export const tickedOf = <T extends string>(body: Readonly<Record<string, unknown>>, prefix: string, options: readonly T[]): T[] =>
  options.filter((it) => checkbox.parse(body[`${prefix}-${it}`]))

export const tickedSops = (body: Readonly<Record<string, unknown>>): Sop[] => tickedOf(body, 'sop', Sop.options)
