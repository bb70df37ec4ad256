import * as z from 'zod'
import { ObjectionGround, ProxyAuthority } from '../case/request-terms.ts'
import type { ObjectToDecision } from './citizen/object.ts'
import { filled, isOneOf } from './described.ts'
import { always, optionalChoice, optionalLine, requiredText, severalOf, withLists } from './form-fields.ts'

export const objectionLimits = { objection: 3000, proxyName: 100 } as const

type Proxied = { proxyName: string | null; proxyAuthority: ProxyAuthority | null }

/**
 * The objection form (annex X of Perki 1/2021) beside who objects, which the request knows: B several grounds of
 * UU 14/2008 Ps 35(1), C the course of events (kasus posisi), and of A the proxy (kuasa) with their power of attorney.
 * Whoever writes an objection down for somebody asks for the same fields.
 */
export const objectionFields = {
  grounds: severalOf(ObjectionGround.options)
    .refine((grounds) => grounds.length > 0, { error: 'required' })
    .meta({ type: 'array', items: { type: 'string', enum: [...ObjectionGround.options] }, minItems: 1 }),
  objection: requiredText(objectionLimits.objection),
  proxyName: optionalLine(objectionLimits.proxyName),
  proxyAuthority: optionalChoice(ProxyAuthority.options),
}

/** Nobody objects for somebody else without saying where the power of attorney is, and none is given to nobody. */
export const objectionRules = [
  z.refine<Proxied>((form) => form.proxyName === null || form.proxyAuthority !== null, {
    path: ['proxyAuthority'],
    error: 'required',
    ...always,
  }),
  z.refine<Proxied>((form) => form.proxyAuthority === null || form.proxyName !== null, {
    path: ['proxyName'],
    error: 'required',
    ...always,
  }),
]

/** The same two rules for whoever reads the description of the API. */
const described = {
  anyOf: [
    { properties: { ...isOneOf('proxyName', ['', null]).properties, ...isOneOf('proxyAuthority', ['', null]).properties } },
    {
      properties: { ...filled('proxyName').properties, ...isOneOf('proxyAuthority', ProxyAuthority.options).properties },
      required: ['proxyName', 'proxyAuthority'],
    },
  ],
}

export const objectionLists = ['grounds'] as const
export const ObjectionForm = withLists(
  objectionLists,
  z
    .object(objectionFields)
    .check(...objectionRules)
    .meta(described),
)
export type ObjectionForm = z.infer<typeof ObjectionForm>

/** The command that the form means. */
export const objectionOf = ({ grounds, objection, proxyName, proxyAuthority }: ObjectionForm): ObjectToDecision => ({
  type: 'object',
  grounds,
  text: objection,
  proxy: proxyName === null || proxyAuthority === null ? null : { name: proxyName, authority: proxyAuthority },
})
