import * as z from 'zod'
import { LocalDate } from '../../domain/time/local-date.ts'

/** Limits keep every letter within a size that can be rendered and stored; they are wider than those of the forms. */
const line = z.string().trim().min(1).max(300)
const prose = z.string().trim().min(1).max(8000)
/** A due date as the desk words it, with "(sementara)" where the calendar of that year is not published. */
const WrittenDate = z.string().trim().min(1).max(120)

/** Until when one may object to it; null where the requester has objected already, which one does once. */
const ObjectBy = WrittenDate.nullable()

/** UU 14/2008 Ps 17, the ten reasons for which information is exempt. */
export const ExemptionGround = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'])
export type ExemptionGround = z.infer<typeof ExemptionGround>

/** UU 14/2008 Ps 35 (1), the seven grounds of an objection. */
export const ObjectionGround = z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
export type ObjectionGround = z.infer<typeof ObjectionGround>

/** Kop surat. `regionName` is the government's full name: "Pemerintah Kabupaten Jombang". */
export const Letterhead = z.object({ regionName: line, unitName: line, address: line, phone: line.nullable() })
export type Letterhead = z.infer<typeof Letterhead>

export const Signatory = z.object({ position: line, name: line, nip: line.nullable() })
export type Signatory = z.infer<typeof Signatory>

const Common = z.object({
  letterhead: Letterhead,
  letterNumber: line,
  /** Where it is signed: "Jombang". */
  place: line,
  /** Date of the letter; also the creation date inside the PDF, so that the same facts give the same bytes. */
  date: LocalDate,
  addressee: z.object({ name: line, address: line.nullable() }),
  /** Our register number, and what was asked, in the requester's words. */
  request: z.object({ number: line, receivedOn: LocalDate, details: prose }),
  signatory: Signatory,
})

/** Tanda bukti penerimaan: the registration number, given at once (UU 14/2008 Ps 22 (4)). */
const Acknowledgement = Common.extend({
  kind: z.literal('acknowledgement'),
  purpose: prose,
  /** How to obtain and how to receive, in words. */
  obtain: line,
  deliver: line,
  noticeDue: WrittenDate,
})

const Incomplete = Common.extend({ kind: z.literal('incomplete'), missing: z.array(prose).min(1).max(30), completeBy: WrittenDate })

/** UU 14/2008 Ps 22 (8): once, by seven working days, with a written reason. */
const Extension = Common.extend({ kind: z.literal('extension'), reason: prose, firstDue: WrittenDate, newDue: WrittenDate })

/** What is handed over, how, and what copying costs. */
const Handover = z.object({
  material: z.array(prose).min(1).max(50),
  format: line,
  delivery: line,
  /** "Tanpa biaya", or an amount and what it is for. */
  cost: line,
})

/** One consequence test (uji konsekuensi): document, exact part, statute, weighing. */
const ConsequenceTest = z
  .object({
    document: prose,
    part: prose,
    grounds: z.array(ExemptionGround).min(1),
    /** A statute besides Ps 17; required in substance for ground j, which points to one. */
    statute: prose.nullable(),
    weighing: prose,
  })
  .refine((it) => !it.grounds.includes('j') || it.statute !== null, { path: ['statute'], error: 'required' })

/** The written notice of UU 14/2008 Ps 22 (7) when nothing, or not everything, is refused. */
const Decision = Common.extend({
  kind: z.literal('decision'),
  outcome: z.discriminatedUnion('result', [
    z.object({ result: z.literal('full'), ...Handover.shape }),
    z.object({ result: z.literal('part'), ...Handover.shape, withheld: z.array(ConsequenceTest).min(1).max(30) }),
    z.object({ result: z.literal('not-documented'), explanation: prose, provideBy: WrittenDate, cost: line }),
    z.object({ result: z.literal('not-held'), explanation: prose, heldBy: line.nullable() }),
  ]),
  objectBy: ObjectBy,
})

const Refusal = Common.extend({
  kind: z.literal('refusal'),
  tests: z.array(ConsequenceTest).min(1).max(30),
  objectBy: ObjectBy,
})

/** Tanda bukti penyerahan: what was handed over, in which form, by whom, to whom, when. At the counter whoever takes it signs. */
const HandedOver = Common.extend({
  kind: z.literal('handover'),
  material: z.array(prose).min(1).max(50),
  format: line,
  delivery: line,
  /** Taken at the counter, or sent: then the mark of sending stands in the place of a signature. */
  isSent: z.boolean(),
  handedOverOn: LocalDate,
  receivedBy: line,
  cost: line,
  remark: prose.nullable(),
})

/** The superior's answer (UU 14/2008 Ps 36 (2)), signed by the Atasan PPID. */
const ObjectionAnswer = Common.extend({
  kind: z.literal('objection-answer'),
  objection: z.object({ number: line, receivedOn: LocalDate, grounds: z.array(ObjectionGround).min(1), statement: prose.nullable() }),
  decision: z.enum(['granted', 'partly', 'rejected']),
  considerations: z.array(prose).min(1).max(30),
  /** What the PPID is told to do, and until when; none if the objection is rejected. */
  orders: z.array(prose).max(30),
  disputeBy: WrittenDate,
  /** Where the dispute goes. */
  commission: z.object({ name: line, address: line }),
})

/** Everything that an official letter (surat resmi) of the PPID says. Rendered once, then kept. */
export const OfficialLetterFacts = z.discriminatedUnion('kind', [
  Acknowledgement,
  Incomplete,
  Extension,
  Decision,
  Refusal,
  HandedOver,
  ObjectionAnswer,
])
export type OfficialLetterFacts = z.infer<typeof OfficialLetterFacts>
export type OfficialLetterKind = OfficialLetterFacts['kind']

/** The facts of one kind. */
export type FactsOf<Kind extends OfficialLetterKind> = Extract<OfficialLetterFacts, { kind: Kind }>
