import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { sampleAccounts } from '../../infra/local/sample-officers.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { addDays, type LocalDate, localDateOf } from '../../shared/domain/time/local-date.ts'
import type { Region } from '../../shared/region.ts'
import { eventually, inviteAs, type LifeTarget, signInAs } from '../flow/life-people.ts'
import { complaintFields, requestFields } from '../support/event.ts'

export type OldCases = { today: LocalDate; complaint: string; request: string }

const todayIn = (timeZone: string): LocalDate => localDateOf(instant(new Date()), timeZone)

/**
 * What a region file needs so that it is a working morning there, after half past seven, whenever the test is run: the
 * deployed functions have no clock but the real one.
 */
export const morningNow = (region: Region): Pick<Region, 'timeZone' | 'calendar'> => {
  const hour = Number(new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: region.timeZone }).format(new Date()))
  // Twelve hours away: day there while it is night here.
  const timeZone = hour >= 8 && hour < 22 ? region.timeZone : 'America/Bogota'
  const today = { date: todayIn(timeZone), kind: 'working-day' as const, name: 'Hari kerja untuk uji coba', source: 'uji coba' }
  return { timeZone, calendar: { days: [...region.calendar.days, today] } }
}

const daysAgo = 40

/** A coordinator enters at the counter what has lain on paper for weeks. */
export const enterOldCases = async (target: LifeTarget, region: Region): Promise<OldCases> => {
  const administrator = await signInAs(target, 'administrator')
  await inviteAs(administrator, region, 'koordinator')
  const coordinator = await signInAs(target, 'koordinator')
  const today = todayIn(region.timeZone)
  const enter = async (path: string, fields: Record<string, string>): Promise<string> => {
    const form = await coordinator.visit(path)
    const how = { via: 'counter', receivedOn: addDays(today, -daysAgo) }
    const slip = await coordinator.submit(form, path, { ...fields, ...how })
    expect([path, slip.status]).toEqual([path, 200])
    return /class="code">([^<]+)</.exec(slip.text)?.[1] ?? ''
  }
  return {
    today,
    complaint: await enter('/petugas/catat/pengaduan', complaintFields),
    request: await enter('/petugas/catat/permohonan', requestFields),
  }
}

/** The letter in the mail service, and the lines of the ledger: the most urgent rung was sent, those before it superseded. */
export const expectDigest = async (target: LifeTarget, region: Region, { today, complaint, request }: OldCases): Promise<void> => {
  const { email = '' } = sampleAccounts(region).find(({ id }) => id === 'koordinator') ?? {}
  const digests = async () => (await target.lettersTo(email)).filter(({ subject }) => subject.startsWith('Pengingat tenggat:'))
  for (let tries = 0; tries < 100 && (await digests()).length === 0; tries++) await wait(1000)
  const [digest, ...more] = await digests()
  expect([digest?.subject, more.length]).toEqual([expect.stringMatching(/^Pengingat tenggat: \d+ terlambat/), 0])
  for (const number of [complaint, request]) expect(digest?.text).toContain(`${target.baseUrl}/petugas/kasus/${number}`)
  const coordinator = await signInAs(target, 'koordinator')
  type Line = { number: string; rung: number; end: { kind: string } | null }
  const linesOf = async (): Promise<Line[]> => {
    const ledger = await coordinator.visit(`/petugas/pengingat?tanggal=${today}`, { headers: { accept: 'application/json' } })
    const { lines } = JSON.parse(ledger.text) as { lines: Line[] }
    return lines.filter(({ number }) => number === complaint || number === request)
  }
  // The lines end after the letter has left, other recipients' with letters of their own.
  const lines = await eventually(linesOf, (all) => all.length > 0 && all.every(({ end }) => end !== null))
  for (const number of [complaint, request]) {
    const of = lines.filter((line) => line.number === number)
    const sent = of.filter(({ end }) => end?.kind === 'sent')
    expect([number, sent.length > 0, of.filter(({ end }) => end === null)]).toEqual([number, true, []])
    expect(of.filter(({ end }) => end?.kind === 'superseded').length).toBeGreaterThan(2)
  }
  const page = await coordinator.visit(`/petugas/pengingat?tanggal=${today}`)
  expect(page.text).toContain('terkirim tepat waktu')
}
