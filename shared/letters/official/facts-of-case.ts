import type { LetterForm } from '../../domain/actions/officer-forms.ts'
import type { InformationRequest } from '../../domain/case/case.ts'
import type { Reporter } from '../../domain/case/identity.ts'
import type { TextRef } from '../../domain/case/personal-text.ts'
import { groundsOf } from '../../domain/case/request-terms.ts'
import type { RecordedEvent } from '../../domain/events/chain.ts'
import type { EventOf } from '../../domain/events/events.ts'
import type { Clock } from '../../domain/law/clock.ts'
import type { StatuteId } from '../../domain/law/statutes.ts'
import type { Region } from '../../region.ts'
import type { OfficialLetterFacts } from './facts.ts'
import { letterheadOf, letterPlaceOf } from './letterhead.ts'
import { writtenDate } from './written-date.ts'

export type LetterSource = {
  state: InformationRequest
  timeline: readonly RecordedEvent[]
  /** What somebody wrote; null when it was erased. */
  written: (ref: TextRef) => string | null
  requester: Reporter
  form: LetterForm
  region: Pick<Region, 'name' | 'letters' | 'contact' | 'informationCommission' | 'shortName'>
  /** How to obtain and how to receive, in words. */
  obtain: string
  deliver: string
  /** The same of every way. */
  ways: Readonly<Record<string, string>>
}

/** What an official letter says, taken from the case. Null when the case has not come that far. */
export const letterFactsOf = (source: LetterSource): OfficialLetterFacts | null => {
  const common = commonOf(source)
  if (common === null) return null
  switch (source.form.kind) {
    case 'acknowledgement': {
      const purpose = source.written(source.state.purpose)
      const noticeDue = dueOf(source.state, 'request.answer')
      if (purpose === null || noticeDue === null) return null
      return { ...common, kind: 'acknowledgement', purpose, obtain: source.obtain, deliver: source.deliver, noticeDue }
    }
    case 'incomplete':
      return incomplete(source, common)
    case 'extension':
      return extension(source, common)
    case 'decision':
    case 'refusal':
      return decision(source, common)
    case 'handover':
      return handedOver(source, common)
    case 'objection-answer':
      return objectionAnswer(source, common)
    default:
      return source.form.kind satisfies never
  }
}

type Common = NonNullable<ReturnType<typeof commonOf>>

const commonOf = ({ state, written, requester, form, region }: LetterSource) => {
  const details = written(state.details)
  if (details === null) return null
  // The address only where the letter has to find its way there: whoever handles the case reads the letter too.
  const address = state.deliver === 'post' || state.deliver === 'courier' ? requester.address : null
  return {
    letterhead: letterheadOf(region, form.kind),
    letterNumber: form.letterNumber,
    place: letterPlaceOf(region),
    date: form.letterDate,
    addressee: { name: requester.organisation ? `${requester.organisation}, ${requester.name}` : requester.name, address },
    request: { number: state.number, receivedOn: state.receivedOn, details },
    signatory: { position: form.signatoryPosition, name: form.signatoryName, nip: form.signatoryNip },
  }
}

const linesOf = (points: string | null): string[] =>
  (points ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const writtenDue = ({ due, provisional }: Pick<Clock, 'due' | 'provisional'>): string =>
  provisional ? `${writtenDate(due)} (sementara)` : writtenDate(due)

/** When the latest clock of that name ends. */
const dueOf = ({ clocks }: InformationRequest, statute: StatuteId): string | null => {
  const clock = clocks.findLast((it) => it.statute === statute)
  return clock ? writtenDue(clock) : null
}

const lastOf = <Type extends RecordedEvent['event']['type']>(timeline: readonly RecordedEvent[], type: Type) => {
  const index = timeline.findLastIndex(({ event }) => event.type === type)
  const event = timeline[index]?.event as Extract<RecordedEvent['event'], { type: Type }> | undefined
  return event ? { event, index } : null
}

const incomplete = ({ state, timeline, written, form }: LetterSource, common: Common): OfficialLetterFacts | null => {
  const asked = lastOf(timeline, 'completion-asked')
  const completeBy = dueOf(state, 'request.requester-completes')
  const question = asked && written(asked.event.question)
  const missing = linesOf(form.points ?? question ?? null)
  return completeBy === null || missing.length === 0 ? null : { ...common, kind: 'incomplete', missing, completeBy }
}

const extension = ({ state, timeline, written }: LetterSource, common: Common): OfficialLetterFacts | null => {
  const extended = lastOf(timeline, 'extended')
  const reason = extended && written(extended.event.reason)
  const clock = extended?.event.clocks.find(({ statute }) => statute === 'request.answer')
  if (!extended || !clock || reason === null) return null
  // The date that had been promised before: as it stood in the log when the extension was decided.
  const before = timeline
    .slice(0, extended.index)
    .flatMap(({ event }) => event.clocks)
    .findLast(({ statute, generation }) => statute === clock.statute && generation === clock.generation)
  const newDue = dueOf(state, 'request.answer')
  return before && newDue ? { ...common, kind: 'extension', reason, firstDue: writtenDue(before), newDue } : null
}

const decision = (source: LetterSource, common: Common): OfficialLetterFacts | null => {
  const { state, timeline, written, form, obtain, deliver } = source
  const decided = lastOf(timeline, 'decided')?.event
  const window = dueOf(state, 'request.objection-window')
  // What is decided anew while or after an objection was examined opens no second one: its window has stopped.
  const objectBy = state.objection === null ? window : null
  const text = decided && written(decided.text)
  if (!decided || !text || window === null) return null
  const test = (ref: TextRef | null) => (ref ? written(ref) : null)
  const [document, part, statute, weighing] = [decided.testDocument, decided.testPart, decided.testStatute, decided.testWeighing].map(test)
  const grounds = decided.exemptions
  if (form.kind === 'refusal') {
    if (decided.decision !== 'refused' || !document || !part || !weighing) return null
    return { ...common, kind: 'refusal', tests: [{ document, part, grounds, statute: statute ?? null, weighing }], objectBy }
  }
  if (decided.decision === 'refused') return null
  if (decided.decision === 'not-held')
    return { ...common, kind: 'decision', outcome: { result: 'not-held', explanation: text, heldBy: decided.heldBy }, objectBy }
  const points = linesOf(form.points)
  const cost = costOf(decided)
  if (decided.decision === 'not-documented') {
    const provideBy = dueOf(state, 'request.provide')
    return provideBy === null
      ? null
      : { ...common, kind: 'decision', outcome: { result: 'not-documented', explanation: text, provideBy, cost }, objectBy }
  }
  const handover = { material: points.length > 0 ? points : [text], format: obtain, delivery: deliver, cost }
  if (decided.decision === 'granted') return { ...common, kind: 'decision', outcome: { result: 'full', ...handover }, objectBy }
  if (!document || !part || !weighing) return null
  return {
    ...common,
    kind: 'decision',
    outcome: { result: 'part', ...handover, withheld: [{ document, part, grounds, statute: statute ?? null, weighing }] },
    objectBy,
  }
}

/** A fee with its decree and how it is paid; what is not decreed is not charged. */
const costOf = ({ cost, costDecree, payment }: Pick<InformationRequest, 'cost' | 'costDecree' | 'payment'>): string =>
  cost === null ? 'Tidak dipungut biaya' : [costDecree ? `${cost} (${costDecree})` : cost, payment].filter(Boolean).join(', ')

const handedForms: Record<InformationRequest['obtain'], string> = {
  see: 'Dilihat, dibaca, didengar, atau dicatat',
  'copy-soft': 'Salinan digital (softcopy)',
  'copy-hard': 'Salinan cetak (hardcopy)',
}

/** What was last decided or ordered to be given; a refusal gives nothing. */
const owedBy = (timeline: readonly RecordedEvent[]): TextRef | null => {
  const [decided, answered] = [lastOf(timeline, 'decided'), lastOf(timeline, 'objection-decided')]
  if (answered?.event.order && answered.index > (decided?.index ?? -1)) return answered.event.order
  return decided && decided.event.decision !== 'refused' && decided.event.decision !== 'not-held' ? decided.event.text : null
}

/** What the last delivery handed over; where that was not written down, what was to be given. */
const handedOver = (source: LetterSource, common: Common): OfficialLetterFacts | null => {
  const { state, timeline, written, form, ways } = source
  const delivered = lastOf(timeline, 'delivered')?.event
  if (!delivered) return null
  const read = (ref: TextRef | null | undefined) => (ref ? written(ref) : null)
  const material = linesOf(form.points ?? read(delivered.what) ?? read(owedBy(timeline)))
  if (material.length === 0) return null
  return {
    ...common,
    kind: 'handover',
    material,
    format: handedForms[delivered.form ?? state.obtain],
    delivery: ways[delivered.how] ?? delivered.how,
    isSent: delivered.how !== 'collect',
    handedOverOn: delivered.on,
    receivedBy: read(delivered.receivedBy) ?? common.addressee.name,
    cost: costOf(state),
    remark: read(delivered.text),
  }
}

/** What the superior ordered and until when; version 0.1 wrote it into the considerations. */
const ordersOf = ({ written }: LetterSource, answered: EventOf<'objection-decided'>, text: string | null): string[] => {
  if (answered.decision === 'rejected') return []
  const clock = answered.clocks.find(({ statute, stoppedOn }) => statute === 'objection.order' && stoppedOn === null)
  const order = answered.order ? written(answered.order) : null
  if (!clock || order === null) return text === null ? [] : [text]
  return [...linesOf(order), `Perintah tersebut dilaksanakan paling lambat ${writtenDue(clock)}.`]
}

const objectionAnswer = (source: LetterSource, common: Common): OfficialLetterFacts | null => {
  const { state, timeline, written, form, region } = source
  const objected = lastOf(timeline, 'objected')?.event
  const answered = lastOf(timeline, 'objection-decided')?.event
  const disputeBy = dueOf(state, 'objection.dispute-window')
  const text = answered && written(answered.text)
  if (!objected || !answered || !text || disputeBy === null) return null
  const points = linesOf(form.points)
  return {
    ...common,
    kind: 'objection-answer',
    objection: { number: objected.number, receivedOn: objected.on, grounds: [...groundsOf(objected)], statement: written(objected.text) },
    decision: answered.decision === 'upheld' ? 'granted' : answered.decision,
    considerations: points.length > 0 ? points : [text],
    orders: ordersOf(source, answered, points.length > 0 ? text : null),
    disputeBy,
    commission: region.informationCommission,
  }
}
