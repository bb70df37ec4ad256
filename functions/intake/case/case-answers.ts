import * as z from 'zod'
import type { DeskBase } from '../../../shared/desk/base.ts'
import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { ReporterMove } from '../../../shared/domain/actions/reporter-moves.ts'
import {
  type Case,
  CaseFile,
  Channel,
  type Complaint,
  ComplaintStatus,
  Ending,
  InformationRequest,
  Outcome,
  Publishing,
  Recording,
  RequestStatus,
} from '../../../shared/domain/case/case.ts'
import { ContactMask } from '../../../shared/domain/case/contact-mask.ts'
import { nationalOf } from '../../../shared/domain/case/national.ts'
import { clocksForReporter } from '../../../shared/domain/case/national-duty.ts'
import { openOrder } from '../../../shared/domain/case/order.ts'
import { pendingEnding } from '../../../shared/domain/case/recorded-ending.ts'
import {
  Exemption,
  groundsOf,
  ObjectionDecision,
  ObjectionGround,
  ProxyAuthority,
  RequestDecision,
} from '../../../shared/domain/case/request-terms.ts'
import { waitsAfterStorm } from '../../../shared/domain/case/storm.ts'
import { unreadAnswer } from '../../../shared/domain/case/unread-answer.ts'
import { byChannel } from '../../../shared/domain/channels/by-channel.ts'
import { type Clock, isPaused } from '../../../shared/domain/law/clock.ts'
import { statuteInForce } from '../../../shared/domain/law/statutes.ts'
import { urgentSince } from '../../../shared/domain/lists/desks.ts'
import { explain } from '../../../shared/domain/time/explain.ts'
import { Instant } from '../../../shared/domain/time/instant.ts'
import { LocalDate } from '../../../shared/domain/time/local-date.ts'
import { type Surroundings, surroundingsOf } from '../../../shared/web/case/clock-receipts.tsx'
import type { Request } from '../../../shared/web/replies.ts'

/** What the API answers (`GET /openapi.json` describes it from here). */

export const ClockFacts = z.object({
  name: z.string().describe('What is due, in Indonesian'),
  due: LocalDate.describe('Last day on time; moves while the limit rests'),
  restingSince: LocalDate.nullable().describe('Rests while something is asked of the reporter, or lies unread'),
  citation: z.string(),
  provisional: z.boolean().describe('Holidays of that year are not published yet'),
  stoppedOn: LocalDate.nullable(),
})

/** What waits to be read (docs/adr/0061). */
const readAfterStorm = LocalDate.nullable().describe(
  'Accepted in a storm of filings and read by that day: sent without Proof-Of-Work, and not confirmed by the link of the receipt. Null when it is read as always',
)

export const Receipt = z.object({
  number: z.string(),
  accessCode: z
    .string()
    .nullable()
    .describe('Opens the case together with the number; shown here and never sent. Null when the keys that made it are lost'),
  readAfterStorm,
  clocks: z.array(ClockFacts),
})

export const ObjectionFacts = z.object({
  number: z.string().describe('In the register of objections'),
  grounds: z.array(ObjectionGround).describe('Letters of UU 14/2008 Ps 35(1)'),
  proxyAuthority: ProxyAuthority.nullable().describe('Where the power of attorney is, when somebody objected for the requester'),
  filedOn: LocalDate,
  decision: ObjectionDecision.nullable(),
  decidedOn: LocalDate.nullable(),
  orderDue: LocalDate.nullable().describe('Until when what the superior ordered is to be given; null when nothing is owed'),
})

export const CaseFacts = z.object({
  number: z.string(),
  channel: Channel,
  status: z.union([ComplaintStatus, RequestStatus]),
  statusSince: Instant,
  receivedOn: LocalDate,
  files: z.array(CaseFile),
  clocks: z.array(ClockFacts),
  readAfterStorm,
  unreadSince: LocalDate.nullable().describe('What the reporter sent since the question lies unread since then'),
  urgentSince: LocalDate.nullable().describe('An officer marked the complaint as urgent: life or health may be in danger'),
  endingRecorded: Ending.nullable().describe('An officer wrote down that the reporter ends the case; `contest-ending` undoes it'),
  recordThere: Recording.nullable().describe('Whether it may be recorded in SP4N-LAPOR!; null where nobody was asked'),
  publishing: Publishing.nullable().describe('Whether a text about it may be published; null where nobody said so'),
  published: z.string().nullable().describe('Address of the text about it that is public'),
  trackingId: z.string().nullable().describe('Of SP4N-LAPOR!, where it stands there'),
  contact: ContactMask.nullable().describe('Masked as it was left; null where there is none, or it is not shown'),
  canDo: z.array(ReporterMove).describe('What would be accepted now, the most urgent first'),
  outcome: Outcome.nullable().describe('Of a complaint that was answered'),
  rating: z.int().min(1).max(5).nullable(),
  decision: RequestDecision.nullable().describe('Of a request'),
  exemptions: z.array(Exemption).describe('Letters of UU 14/2008 Ps 17, where something is refused'),
  objection: ObjectionFacts.nullable(),
  convertedFrom: InformationRequest.shape.convertedFrom.unwrap(),
  convertedTo: z.string().nullable().describe('Number of the request that a complaint went on as'),
})

export const UploadForm = z.object({
  url: z.url().describe('Post here as multipart/form-data: first the fields, last the file as `file`'),
  fields: z.record(z.string(), z.string()),
})

export const Notice = z.object({ title: z.string(), detail: z.string() })

export const Health = z.object({ ok: z.literal(true), now: Instant })

/** Of the parts behind the pages: whether each answers. */
export const DeepHealth = z.object({ ok: z.boolean(), now: Instant, table: z.boolean(), keys: z.boolean(), secret: z.boolean().nullable() })

/** RFC 9457, with a code for programs and the wrong fields. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
})

const clockFacts = (clock: Clock, { statutes, calendar }: Surroundings): z.infer<typeof ClockFacts> => {
  const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
  const { name, citation, provisional } = explain(clock, statute, calendar)
  const restingSince = isPaused(clock) ? (clock.pauses.at(-1)?.from ?? null) : null
  return { name, due: clock.due, restingSince, citation, provisional, stoppedOn: clock.stoppedOn }
}

/** Number, access code and dates of a case that was just filed, or whose code was just renewed. */
export const receiptOf = async (
  state: Case,
  request: Request,
  desk: DeskBase & Pick<OwnCaseDesk, 'paperOf'>,
): Promise<z.infer<typeof Receipt>> => {
  const around = await surroundingsOf(desk, request.language)
  return {
    number: state.number,
    accessCode: await desk.paperOf(state).code(),
    readAfterStorm: waitsAfterStorm(state)?.due ?? null,
    clocks: clocksForReporter(state).map((clock) => clockFacts(clock, around)),
  }
}

/** A case for whoever opened it with its access code. */
export const caseFacts = async (state: Case, request: Request, desk: OwnCaseDesk): Promise<z.infer<typeof CaseFacts>> => {
  const around = await surroundingsOf(desk, request.language)
  const { number, channel, status, statusSince, receivedOn, files } = state
  return {
    number,
    channel,
    status,
    statusSince,
    receivedOn,
    files,
    clocks: clocksForReporter(state).map((clock) => clockFacts(clock, around)),
    readAfterStorm: waitsAfterStorm(state)?.due ?? null,
    unreadSince: unreadAnswer(state)?.startedOn ?? null,
    urgentSince: urgentSince(state),
    endingRecorded: pendingEnding(state)?.ending ?? null,
    recordThere: byChannel(state, { complaint: ({ recording }) => recording ?? null, request: () => null }),
    publishing: byChannel(state, { complaint: ({ publishing }) => publishing ?? null, request: () => null }),
    published: byChannel(state, {
      complaint: ({ publication }) => (publication?.shown ? `/laporan/${publication.line}` : null),
      request: () => null,
    }),
    trackingId: nationalOf(state)?.trackingId ?? null,
    contact: await desk.paperOf(state).contact(),
    canDo: (await desk.possibleFor(state)).map(({ move }) => move),
    ...resultsOf(state),
  }
}

const objectionFacts = (
  objection: NonNullable<InformationRequest['objection']>,
  orderDue: LocalDate | null,
): z.infer<typeof ObjectionFacts> => {
  const { number, filedOn, decision, decidedOn, proxy } = objection
  return { number, grounds: [...groundsOf(objection)], proxyAuthority: proxy?.authority ?? null, filedOn, decision, decidedOn, orderDue }
}

/** What came of it, for either channel; what the other channel has is empty. */
const resultsOf = (state: Case) =>
  byChannel<Results>(state, {
    complaint: ({ outcome, rating, conversion }) => ({
      outcome,
      rating,
      decision: null,
      exemptions: [],
      objection: null,
      convertedFrom: null,
      convertedTo: conversion?.request ?? null,
    }),
    request: ({ decision, exemptions, objection, convertedFrom }) => ({
      outcome: null,
      rating: null,
      decision,
      exemptions,
      objection: objection && objectionFacts(objection, openOrder(state)?.due ?? null),
      convertedFrom,
      convertedTo: null,
    }),
  })

type Results = Pick<Complaint, 'outcome' | 'rating'> &
  Pick<InformationRequest, 'decision' | 'exemptions' | 'convertedFrom'> & {
    objection: z.infer<typeof ObjectionFacts> | null
    convertedTo: string | null
  }
