import * as z from 'zod'
import { TextRef } from './personal-text.ts'

/** Keputusan PPID: granted in full, in part, refused, not held, not documented yet and provided until a day. */
export const RequestDecision = z.enum(['granted', 'partly', 'refused', 'not-held', 'not-documented'])
export type RequestDecision = z.infer<typeof RequestDecision>

/** UU 14/2008 Ps 17, letters a to j: what is exempt. */
export const Exemption = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
export type Exemption = z.infer<typeof Exemption>

/** UU 14/2008 Ps 35(1), letters a to g: why somebody objects. */
export const ObjectionGround = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
export type ObjectionGround = z.infer<typeof ObjectionGround>

/** Bentuk informasi yang dikuasai: in which form the information is held, which is not the form in which it is asked for. */
export const HeldForm = z.enum(['softcopy', 'hardcopy'])
export type HeldForm = z.infer<typeof HeldForm>

/** Where the power of attorney (surat kuasa) of somebody who objects for the requester is. */
export const ProxyAuthority = z.enum(['attached', 'shown'])
export type ProxyAuthority = z.infer<typeof ProxyAuthority>

export const ObjectionDecision = z.enum(['upheld', 'partly', 'rejected'])
export type ObjectionDecision = z.infer<typeof ObjectionDecision>

/** Pemohon: individual (perorangan), legal entity (badan hukum), group (kelompok orang). */
export const RequesterKind = z.enum(['individual', 'entity', 'group'])
export type RequesterKind = z.infer<typeof RequesterKind>

/** Every ground of an objection; until version 0.1 there was one. */
export const groundsOf = ({ ground, grounds }: { ground: ObjectionGround; grounds?: readonly ObjectionGround[] | undefined }) =>
  grounds ?? [ground]

/** The written notice of UU 14/2008 Ps 22(7), point by point: as it was drafted, and as it was sent. */
export const DecisionFacts = z.object({
  decision: RequestDecision,
  exemptions: z.array(Exemption),
  /** What is given and in which form; or who holds it instead. */
  text: TextRef,
  redactions: TextRef.nullable(),
  /** The consequence test (uji konsekuensi): document, exact part, statute, weighing. Null when nothing is refused. */
  testDocument: TextRef.nullable(),
  testPart: TextRef.nullable(),
  testStatute: TextRef.nullable(),
  testWeighing: TextRef.nullable(),
  heldBy: z.string().nullable(),
  cost: z.string().nullable(),
  /** How it is paid, and the decree that sets it; without one nothing is charged. */
  payment: z.string().optional(),
  costDecree: z.string().optional(),
  heldForms: z.array(HeldForm).optional(),
})
export type DecisionFacts = z.infer<typeof DecisionFacts>
