import * as z from 'zod'

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
