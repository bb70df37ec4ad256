import type { Effects } from '../../shared/desk/effects.ts'
import { openSample, type SampleDesk } from '../../shared/desk/open-sample.ts'
import { complaintForm } from '../../shared/domain/channels/complaint/complaint-form.ts'
import { requestForm } from '../../shared/domain/channels/request/request-form.ts'
import type { Instant } from '../../shared/domain/time/instant.ts'
import { type Life, lifeOf, livesInYear } from './sample-lives.ts'

/**
 * A year of invented cases, lived by the desk itself in the order in which it happened, each step at its own moment of the past, so
 * that whoever has just started sees charts, registers and published figures with life in them.
 */

/** `counted`: cases that are there now; `had`: of them those that had been there before it was pressed. */
export type YearState =
  | { kind: 'none' }
  | { kind: 'running'; done: number; of: number }
  | { kind: 'done'; counted: number; had: number; published: number }
  | { kind: 'failed'; error: string }

type Part = { effects: Effects; institutions: readonly string[]; runSchedules: () => Promise<void>; lives?: number }

export const sampleYear = ({ effects, institutions, runSchedules, lives = livesInYear }: Part) => {
  let state: YearState = { kind: 'none' }
  let running: Promise<void> | null = null
  const live = async (): Promise<void> => {
    state = { kind: 'running', done: 0, of: lives }
    const end = effects.now()
    let moment = end
    // Of the past; nobody else works with these.
    const past = openSample({ ...effects, now: () => moment })
    const at = (then: Instant) => {
      moment = then
    }
    const region = await effects.region()
    const leads = institutions.filter((id) => region.institutions.some((it) => it.id === id))
    const step = livesInYear / lives
    const planned = Array.from({ length: lives }, (_, i) => lifeOf(Math.floor(i * step), end, { ...region, leads }))
    const whole = planned.flatMap((life) => [
      { life, at: life.filedAt, does: 'file' as const },
      ...life.steps.map((it) => ({ life, ...it })),
    ])
    const inOrder = whole.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    const ids = new Map<number, string>()
    const had: string[] = []
    at(planned[0]?.filedAt ?? end)
    await past.startRecounting()
    for (const [done, { life, at: then, does }] of inOrder.entries()) {
      at(then)
      state = { kind: 'running', done, of: inOrder.length }
      if (does === 'file') {
        const filed = await file(past, life, region)
        if (filed.kind === 'filed') ids.set(life.n, filed.case.id)
        else if (filed.kind === 'already-filed') had.push(filed.case.id)
      }
      const id = ids.get(life.n)
      if (does === 'file' || id === undefined) continue
      if (does === 'tick') await past.passTime(id)
      else await past.act(id, does.command, does.actor)
    }
    const now = openSample(effects)
    for (const id of [...ids.values(), ...had]) await now.count(id)
    // Every case is counted anew once in a new folder; nothing is published before.
    for (let tries = 0; tries < 5 && (await now.isHalfCounted()); tries++) await runSchedules()
    const published = await now.publish()
    state = { kind: 'done', counted: ids.size + had.length, had: had.length, published }
  }
  return {
    state: (): YearState => state,
    /** Begins it, or lets it go on where it has begun; the promise is for whoever waits. */
    start: (): Promise<void> => {
      running ??= live()
        .catch((error: unknown) => {
          state = { kind: 'failed', error: error instanceof Error ? error.message : String(error) }
        })
        .finally(() => {
          running = null
        })
      return running
    },
  }
}

type Lists = { districts: readonly { name: string }[]; categories: readonly { id: string }[]; institutions: readonly { id: string }[] }

const file = async (desk: SampleDesk, { n, channel, form, via }: Life, { districts, categories, institutions }: Lists) => {
  const sending = { token: `contoh-setahun-${n}`, language: 'id', via, actor: { kind: 'reporter' } } as const
  const ids = institutions.map(({ id }) => id)
  if (channel === 'request') return desk.fileRequest(requestForm(ids).parse(form), { ...sending, via: 'web' })
  const lists = { districts: districts.map(({ name }) => name), categories: categories.map(({ id }) => id), institutions: ids }
  return desk.fileComplaint(complaintForm(lists, await desk.today()).parse(form), sending)
}
