import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bucketNames } from '../../infra/local/local-buckets.ts'
import type { FilingOutcome, RequestSending, Sending } from '../../shared/desk/cases/filing.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { type ComplaintForm, complaintForm } from '../../shared/domain/channels/complaint/complaint-form.ts'
import { type RequestForm, requestForm } from '../../shared/domain/channels/request/request-form.ts'
import type { Letter } from '../../shared/domain/letters/letter.ts'
import { institutionRoles, type Officer } from '../../shared/domain/office/directory.ts'
import { type Instant, instant, plusMillis } from '../../shared/domain/time/instant.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { parseRegion } from '../../shared/region.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { keys } from '../../shared/store/keys.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import { transact, updating } from '../../shared/store/transact.ts'
import { smallBucket } from './small-bucket.ts'
import { type StartTable, startBusyTable } from './table.ts'
import { createDesk, type Desk } from './whole-desk.ts'

export const jombang = parseRegion(
  JSON.parse(readFileSync(new URL('../../infra/regions/jombang.json', import.meta.url), 'utf8')),
  'jombang.json',
)

/** The keys of every test that brings none of its own. */
export const testKeys = keySetOf(ringOfOne(createHash('sha256').update('a key for tests').digest()))

/** A desk on a real table with a clock that the test moves; `startTestTable` brings the real client as well. */
export const startTestDesk = async (overrides: Partial<Effects> = {}, startTable: StartTable = startBusyTable) => {
  const table = await startTable()
  const clock = { now: instant('2026-11-24T02:00:00.000Z') }
  const journal = new Map<string, string>()
  const bucket = smallBucket()
  const logged: { name: string; [fact: string]: unknown }[] = []
  const effects = createEffects({
    now: () => clock.now,
    sleep: async () => {},
    documents: table.documents,
    tableName: table.tableName,
    s3: async () => bucket,
    incomingName: bucketNames.incomingName,
    appendToJournal: async (name, entry) => void journal.set(name, entry),
    keys: async () => testKeys,
    region: async () => jombang,
    baseUrl: 'http://localhost:3000',
    log: (name, facts = {}) => logged.push({ name, ...facts }),
    ...overrides,
  })
  const desk = createDesk(effects)
  return {
    ...casesOf(desk),
    ...handsOf(clock),
    officer: invitingTo(desk),
    desk,
    effects,
    clock,
    logged,
    journal,
    table,
    close: table.close,
  }
}

/** What moves a clock. */
const handsOf = (clock: { now: Instant }) => ({
  later: (milliseconds: number) => {
    clock.now = plusMillis(clock.now, milliseconds)
  },
  /** Wall clock of the region. */
  at: (day: string, time: string) => {
    clock.now = instant(`${day}T${time}:00+07:00`)
  },
})

/** How cases come to be in tests, what is done with them, and how they are read; whatever does not succeed is a mistake of the test. */
const casesOf = (desk: Desk) => {
  const stateOf = async (id: string): Promise<Case> => {
    const state = await readCase(desk.table, id)
    if (!state) throw new Error(`No case ${id}`)
    return state
  }
  return {
    /** A complaint that was filed just now, with these fields of its form, and this about how it came. */
    complaint: async (form: object = {}, sending: Partial<Sending> = {}): Promise<Case> =>
      filedCase(await desk.fileComplaint(sampleComplaint(form), { ...sendingOf(), ...sending })),
    request: async (form: object = {}, sending: Partial<RequestSending> = {}): Promise<Case> =>
      filedCase(await desk.fileRequest(sampleRequest(form), { ...sendingOf(), ...sending })),
    stateOf,
    /** These commands one after the other. */
    done: async (id: string, ...moves: readonly (readonly [CaseCommand, Actor])[]): Promise<Case> => {
      for (const [command, actor] of moves) {
        const outcome = await desk.submit(id, command, actor)
        if (outcome.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
      }
      return stateOf(id)
    },
    asReporter: (id: string, command: CaseCommand) => desk.submit(id, command, { kind: 'reporter' }),
    lettersOf: ({ id }: Pick<Case, 'id'>): Promise<Letter[]> => readLettersOf(desk.table, id),
  }
}

/** Who is to be in the directory; whatever is left out is invented. */
export type OfficerFacts = { role: Officer['role'] } & Partial<Officer>

/** Gives a new officer, as the directory has them. */
const invitingTo = (desk: Desk) => {
  let count = 0
  return async ({ role, name = `Petugas Contoh ${++count}`, ...facts }: OfficerFacts): Promise<Officer> => {
    const invented = {
      email: `${name.toLowerCase().replace(/\W+/g, '.')}@contoh.example`,
      phone: null,
      position: null,
      institution: institutionRoles.has(role) ? 'dinas-sosial' : null,
      mayOpenIdentities: false,
    }
    const saved = await desk.inviteOfficer({ ...invented, role, name, ...facts }, 'test')
    if (saved.kind !== 'saved') throw new Error(`No officer: ${JSON.stringify(saved)}`)
    return asBefore(desk, saved.value)
  }
}

/** They have been who they are for long: tests of what that takes change them again (docs/adr/0049). */
const asBefore = async ({ table }: Desk, { since: _, ...officer }: Officer): Promise<Officer> => {
  const names = { '#officer': 'officer', '#since': 'since' }
  const forgetting = { Key: keys.officer(officer.id), UpdateExpression: 'REMOVE #officer.#since', ExpressionAttributeNames: names }
  const outcome = await transact(table.documents, [updating(table, 'officer', forgetting)])
  if (!outcome.committed) throw new Error('The officer was changed meanwhile')
  return officer
}

const filedCase = (outcome: FilingOutcome): Case => {
  if (outcome.kind !== 'filed') throw new Error(`Not filed: ${outcome.kind}`)
  return outcome.case
}

/** Invented people and matters (domain.md section 8). */
export const sampleComplaint = (changes: object = {}): ComplaintForm =>
  complaintForm(
    {
      districts: ['Diwek', 'Ploso'],
      categories: ['jalan-dan-jembatan', 'kesehatan'],
      institutions: ['dinas-pekerjaan-umum-dan-penataan-ruang', 'dinas-komunikasi-dan-informatika'],
    },
    '2026-11-24' as LocalDate,
  ).parse({
    class: 'ordinary',
    title: 'Jalan berlubang dekat pasar desa',
    text: 'Sudah tiga pengendara jatuh minggu ini.',
    eventOn: '2026-11-20',
    place: 'Depan pasar',
    district: 'Diwek',
    recordThere: 'no',
    identity: 'named',
    name: 'Warga Contoh',
    email: 'Warga@Contoh.example',
    phone: '0812-0000-0001',
    ...changes,
  })

export const sampleRequest = (changes: object = {}): RequestForm =>
  requestForm([]).parse({
    requesterKind: 'individual',
    name: 'Pemohon Contoh',
    nik: '3517014101900001',
    address: 'Jalan Contoh 1',
    email: 'pemohon@contoh.example',
    details: 'Salinan DPA tahun 2026',
    purpose: 'Penelitian',
    obtain: 'copy-soft',
    deliver: 'email',
    ...changes,
  })

export const sendingOf = (token = randomBytes(12).toString('hex')) => ({
  token,
  language: 'id' as const,
  via: 'web' as const,
  actor: { kind: 'reporter' as const },
})
