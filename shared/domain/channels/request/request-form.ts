import * as z from 'zod'
import { filled, isOneOf } from '../../actions/described.ts'
import { always, choice, optionalEmail, optionalLine, optionalPhone, requiredLine, requiredText } from '../../actions/form-fields.ts'
import { InformationRequest } from '../../case/case.ts'
import { isPlausibleNik, nikPattern, type Reporter } from '../../case/identity.ts'
import { RequesterKind } from '../../case/request-terms.ts'
import { optionalListed } from '../complaint/complaint-form.ts'

export const requestLimits = { details: 3000, purpose: 1000, address: 300, name: 100, document: 100 } as const

/** Fields that only some requesters fill in; a form shows no others. */
export const requesterFields = {
  individual: ['nik'],
  entity: ['organisation', 'deedNumber', 'approvalNumber'],
  group: ['organisation', 'nik', 'powerOfAttorney'],
} as const satisfies Record<RequesterKind, readonly string[]>

const documents = ['nik', 'organisation', 'deedNumber', 'approvalNumber', 'powerOfAttorney'] as const
type Document = (typeof documents)[number]
type Documents = { requesterKind: RequesterKind } & Record<Document, string | null>

const isAskedOf = ({ requesterKind }: Pick<Documents, 'requesterKind'>, field: Document): boolean =>
  RequesterKind.safeParse(requesterKind).success && (requesterFields[requesterKind] as readonly Document[]).includes(field)

/** The information-request form (domain.md section 3; Perki 1/2021). A browser and JSON send the same fields. */
export const requestForm = (institutions: readonly string[]) =>
  z
    .object({
      requesterKind: choice(RequesterKind.options),
      name: requiredLine(requestLimits.name),
      nik: optionalLine(20).transform((nik) => nik?.replace(/[\s.-]/g, '') ?? null),
      organisation: optionalLine(requestLimits.document),
      deedNumber: optionalLine(requestLimits.document),
      approvalNumber: optionalLine(requestLimits.document),
      powerOfAttorney: optionalLine(requestLimits.document),
      address: requiredLine(requestLimits.address),
      email: optionalEmail,
      phone: optionalPhone(),
      occupation: optionalLine(requestLimits.document),
      details: requiredText(requestLimits.details),
      purpose: requiredText(requestLimits.purpose),
      targetInstitution: optionalListed(institutions),
      obtain: choice(InformationRequest.shape.obtain.options),
      deliver: choice(InformationRequest.shape.deliver.options),
    })
    .check(
      ...documents.map((field) =>
        z.refine<Documents>((form) => !isAskedOf(form, field) || form[field] !== null, { path: [field], error: 'required', ...always }),
      ),
    )
    .refine((form) => form.nik === null || !isAskedOf(form, 'nik') || isPlausibleNik(form.nik), {
      path: ['nik'],
      error: 'bad-nik',
      ...always,
    })
    .refine((form) => form.email !== null || form.phone !== null, { path: ['email'], error: 'contact-required', ...always })
    .refine((form) => form.deliver !== 'email' || form.email !== null, { path: ['email'], error: 'email-required', ...always })
    .refine((form) => form.deliver !== 'fax' || form.phone !== null, { path: ['phone'], error: 'phone-required', ...always })
    .meta({
      allOf: [
        { anyOf: RequesterKind.options.map(askedOf) },
        { anyOf: [filled('email'), filled('phone')] },
        { anyOf: [isOneOf('deliver', withoutContact), filled('email', 'phone'), ofDelivery('email', 'email'), ofDelivery('fax', 'phone')] },
      ],
    })

/** Ways of delivery that need no address of their own kind. */
const withoutContact = InformationRequest.shape.deliver.options.filter((it) => it !== 'email' && it !== 'fax')

const ofDelivery = (way: string, contact: string) => {
  const { properties, required } = filled(contact)
  return { properties: { ...isOneOf('deliver', [way]).properties, ...properties }, required }
}

/** What one kind of requester fills in, for the description of the API. */
const askedOf = (kind: RequesterKind) => {
  const { properties, required } = filled(...requesterFields[kind])
  const nik = 'nik' in properties ? { nik: { type: 'string', pattern: nikPattern } } : {}
  return { properties: { ...isOneOf('requesterKind', [kind]).properties, ...properties, ...nik }, required }
}

export type RequestForm = z.infer<ReturnType<typeof requestForm>>

/** Who asks. Facts that belong to another kind of requester are not kept, even if they were sent. */
export const requesterOf = (form: RequestForm): Reporter => {
  const ifAsked = (field: Document) => (isAskedOf(form, field) ? form[field] : null)
  return {
    name: form.name,
    email: form.email,
    phone: form.phone,
    nik: ifAsked('nik'),
    address: form.address,
    occupation: form.occupation,
    organisation: ifAsked('organisation'),
    deedNumber: ifAsked('deedNumber'),
    approvalNumber: ifAsked('approvalNumber'),
    powerOfAttorney: ifAsked('powerOfAttorney'),
  }
}

/** The facts of the form that enter the log. */
export const requestFactsOf = (form: RequestForm) => ({
  requesterKind: form.requesterKind,
  details: form.details,
  purpose: form.purpose,
  targetInstitution: form.targetInstitution,
  obtain: form.obtain,
  deliver: form.deliver,
})
