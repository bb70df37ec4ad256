import type { Swept } from '../../shared/desk/clock/sweep.ts'
import { selfCheckPaths } from '../../shared/domain/office/self-check.ts'
import { instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { addDays, LocalDate } from '../../shared/domain/time/local-date.ts'
import { type FunctionName, functionNames, triggersOf } from '../../shared/manifest.ts'
import { locatedJpeg } from '../attachments/fixtures.ts'
import { complaintFields, requestFields } from '../support/event.ts'
import type { Use } from './meter.ts'
import { type MeteredOffice, startMeteredOffice, works } from './metered-office.ts'
import type { Stored } from './stored.ts'

export type CaseLife = {
  steps: { name: string; use: Use }[]
  /** What `letters` letters took together, beside being written in the steps. */
  mailing: Use
  letters: number
  stored: Stored
  webCalls: number
  webBytes: number
}
/** One run of a schedule that finds nothing to do, and the letters that it sends all the same. */
export type IdleCall = { name: FunctionName; schedule: string; everyMinutes: number; letters: number; use: Use }

/** What stands idle, and the whole lives of a complaint and of an information request, officers' half included. */
export const measureLives = async (): Promise<{ idle: IdleCall[]; complaint: CaseLife; request: CaseLife }> => {
  const idle = await inOffice(measureIdle)
  const complaint = await inOffice((office) => liveOne(office, complaintLife))
  return { idle, complaint, request: await inOffice((office) => liveOne(office, requestLife)) }
}

/** Each in a table of its own: what one case leaves behind must not wake in the life of another. */
const inOffice = async <T>(work: (office: MeteredOffice) => Promise<T>): Promise<T> => {
  const office = await startMeteredOffice()
  try {
    return await work(office)
  } finally {
    await office.close()
  }
}

type Step = (name: string, work: () => Promise<unknown>) => Promise<void>

const liveOne = async (office: MeteredOffice, life: (office: MeteredOffice, step: Step) => Promise<void>): Promise<CaseLife> => {
  for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']) {
    office.clock.now = morningOf(day)
    office.quiet = await office.quietMorning('sweep')
  }
  const before = await office.stored()
  office.clock.now = instant('2026-11-24T02:00:00.000Z')
  const steps: CaseLife['steps'] = []
  await life(office, async (name, work) => {
    steps.push(await office.step(name, work))
  })
  const after = await office.stored()
  const stored = { table: after.table - before.table, indexes: after.indexes - before.indexes }
  return { steps, ...office.takeTotals(), stored }
}

const page = { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }
const posted = (key: string) => ({ headers: { 'idempotency-key': `costs-${key}` } })
type Receipt = { number: string; accessCode: string }

const morningOf = (day: string) => instant(`${day}T00:30:00.000Z`)
const dayAfter = (at: string) => addDays(LocalDate.parse(at.slice(0, 10)), 1)

/**
 * Sweeps on mornings on which something is due; each morning's digests go out. On all days between nothing may be due.
 * A morning counts less what it costs without the case (the sweep itself, the day's root, the overseer's letter), which is
 * the same whether a thousand cases are open or none, and stands in the idle month.
 */
const sweepOn = async (office: MeteredOffice, number: string, days: readonly string[]) => {
  const { clock, run, settle, quietMorning, lessQuiet, quiet, caseIdOf } = office
  const caseId = await caseIdOf(number)
  for (const day of days) {
    for (let between = dayAfter(clock.now); between < day; between = addDays(between, 1)) {
      clock.now = morningOf(between)
      await quietMorning('sweep')
    }
    clock.now = morningOf(day)
    const swept = (await run('reminders', { schedule: 'sweep' })) as unknown as Swept
    if (swept.ticked === 0) throw new Error(`Nothing was due on ${day}`)
    lessQuiet(quiet)
    await settle(caseId)
  }
}

const complaintLife = async (office: MeteredOffice, step: Step): Promise<void> => {
  const { web, webAtOnce, visit, settle, run } = office
  let receipt: Receipt = { number: '', accessCode: '' }
  let cookies: string[] = []
  await step('looking around: home, form', async () => {
    await web('GET', '/', page)
    await webAtOnce('/pengaduan', page)
  })
  await step('filing, and the receipt', async () => {
    const filed = await web('POST', '/pengaduan', { json: { ...complaintFields, phone: '081200000001' }, ...posted('file') })
    receipt = JSON.parse(filed.text) as Receipt
    cookies = filed.cookies
    await webAtOnce('/pengaduan/diterima', { ...page, cookies })
    await settle(receipt.number)
  })
  const { number, accessCode } = receipt
  await step('one photo', async () => {
    const form = JSON.parse((await web('GET', `/kasus/${number}/berkas`, { cookies })).text) as UploadForm
    await putObject(form, locatedJpeg())
    await run('attachments', { detail: { object: { key: form.fields.key } } }, true)
    await settle(number)
  })
  await step('coordinator asks, the reporter completes', async () => {
    await visit('kori', number, 'tanya', { question: 'Di mana persisnya?' })
    await web('POST', `/kasus/${number}/lengkapi`, { json: { answer: 'Di depan pasar.' }, cookies, ...posted('complete') })
    await settle(number)
  })
  await step('coordinator verifies and disposes', () =>
    visit('kori', number, 'disposisi', {
      ...{ class: 'ordinary', category: 'jalan-dan-jembatan', anonymous: 'no', confidential: 'no' },
      ...{ lead: works, instruction: 'Mohon ditinjau minggu ini.' },
    }),
  )
  // Its reporter said yes; so it stands there within five working days, and the answer within three (docs/adr/0072).
  await step('coordinator enters it in SP4N-LAPOR!', () => visit('kori', number, 'nasional', { trackingId: '7654321' }))
  await step('institution accepts', () => visit('lia', number, 'terima'))
  await step('following the case ten times, two replies', async () => {
    for (let i = 0; i < 10; i++) await web('GET', `/kasus/${number}`, { ...page, cookies })
    for (let i = 0; i < 2; i++) {
      await web('POST', `/kasus/${number}/balasan`, { json: { message: 'Masih mati.' }, cookies, ...posted(`reply-${i}`) })
      await settle(number)
    }
  })
  await step('institution tells of its progress', () => visit('lia', number, 'kabar', { text: 'Petugas berangkat besok.' }))
  await step('four sweeps that find a rung of its ladder', () =>
    sweepOn(office, number, ['2026-12-07', '2026-12-09', '2026-12-11', '2026-12-14']),
  )
  await step('institution answers', () => visit('lia', number, 'jawab', { outcome: 'solved', text: 'Lampu sudah diganti.' }))
  await step('coordinator copies the answer to SP4N-LAPOR!', () => visit('kori', number, 'disalin'))
  await step('institution closes, the reporter looks again', async () => {
    await visit('lia', number, 'tutup', { reason: 'Pelapor sudah puas.' })
    // Sessions have ended meanwhile.
    const opened = await web('POST', '/lacak', { json: { number, accessCode }, ...posted('track') })
    await webAtOnce(`/kasus/${number}`, { ...page, cookies: opened.cookies })
  })
  await step('the window to reopen ends', () => sweepOn(office, number, ['2027-01-14']))
}

const requestLife = async (office: MeteredOffice, step: Step): Promise<void> => {
  const { web, webAtOnce, visit, settle } = office
  let number = ''
  let cookies: string[] = []
  await step('looking around: home, form', async () => {
    await web('GET', '/', page)
    await webAtOnce('/permohonan?jenis=individual', page)
  })
  await step('filing, and the receipt', async () => {
    const filed = await web('POST', '/permohonan', { json: requestFields, ...posted('request') })
    number = (JSON.parse(filed.text) as Receipt).number
    cookies = filed.cookies
    await webAtOnce('/permohonan/diterima', { ...page, cookies })
    await settle(await office.caseIdOf(number))
  })
  await step('coordinator finds it complete', () => visit('kori', number, 'lengkap'))
  await step('coordinator assigns', () => visit('kori', number, 'tugaskan', { lead: works }))
  await step('following the case five times', async () => {
    for (let i = 0; i < 5; i++) await web('GET', `/kasus/${number}`, { ...page, cookies })
  })
  await step('two sweeps that find a rung of its ladder', () => sweepOn(office, number, ['2026-12-01', '2026-12-03']))
  await step('institution decides', () => visit('lia', number, 'putuskan', { decision: 'granted', text: 'Salinan terlampir.' }))
  await step('institution delivers', () => visit('lia', number, 'sampaikan', { how: 'email' }))
  await step('the window to object ends', () => sweepOn(office, number, ['2027-01-13', '2027-01-21']))
}

type UploadForm = { url: string; fields: Record<string, string> }

const putObject = async ({ url, fields }: UploadForm, content: Buffer) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  data.append('file', new Blob([new Uint8Array(content)]), 'foto.jpg')
  const answer = await fetch(url, { method: 'POST', body: data, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`The bucket answered ${answer.status}`)
}

/**
 * Every schedule of the manifest, when there is nothing to do; the last of several runs, for the first ones load code. Each
 * run comes as much later as the schedule says, so that what a process knows has grown old. Of the days all are taken as
 * working days.
 */
const measureIdle = async ({ clock, run, mail, waiting, take, webAtOnce }: MeteredOffice): Promise<IdleCall[]> => {
  const idle: IdleCall[] = []
  for (const name of functionNames) {
    for (const schedule of triggersOf(name, 'schedule').flatMap((it) => it.schedules)) {
      const everyMinutes = 'everyMinutes' in schedule ? schedule.everyMinutes : 1440
      let letters = 0
      clock.now = morningOf('2026-11-16')
      for (let i = 0; i < 4; i++) {
        clock.now = plusMillis(clock.now, everyMinutes * 60_000)
        // Where letters seem not to leave, the morning raises an alarm.
        await run('mail', { schedule: 'unsent-letters' })
        take()
        await run(name, { schedule: schedule.name })
        if (schedule.name === 'self-check') for (const path of selfCheckPaths) await webAtOnce(path)
        const ids = await waiting()
        for (const id of ids) await mail(id)
        letters = ids.length
      }
      idle.push({ name, schedule: schedule.name, everyMinutes, letters, use: take() })
    }
  }
  return idle
}
