import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor, OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { statuteInForce } from '../../shared/domain/law/statutes.ts'
import { answerOwner } from '../../shared/domain/scorers/answer-file.ts'
import { wholeRegion } from '../../shared/domain/scorers/scorer.ts'
import { type LocalDate, localDate } from '../../shared/domain/time/local-date.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { putStatute } from '../../shared/store/office/law-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { fieldOn, type startTestWeb } from './web.ts'
import type { TestOfficer } from './world.ts'

/** Cases full of values that nobody may see but those who must: each value is one unmistakable word. */

export const [lead, contributor, reader, former, other, reported] = [
  'dinas-sosial',
  'dinas-perhubungan',
  'dinas-pertanian',
  'dinas-perumahan-dan-permukiman',
  'dinas-peternakan',
  'dinas-kesehatan',
] as const

/** What is planted in a case, by what it is. */
export type Secret =
  | 'name'
  | 'email'
  | 'phone'
  | 'nik'
  | 'address'
  | 'organisation'
  | 'title'
  | 'text'
  | 'place'
  | 'note'
  | 'said'
  | 'question'
  | 'takenBack'
  | 'instruction'
  | 'returning'
  | 'urgency'
  | 'draft'
  | 'conflict'
  | 'opening'
  | 'privacy'
  | 'privacyAnswer'
  | 'file'

export type Planted = { key: string; state: Case; secrets: ReadonlyMap<Secret, string> }

type World = Awaited<ReturnType<typeof startTestWeb>>
export type Planting = { web: World; coordinator: TestOfficer; liaison: TestOfficer; reportedOfficers: string[]; signedBy: TestOfficer }

const actorOf = ({ officer: { id, role, institution } }: TestOfficer): Actor => ({
  kind: 'officer',
  id,
  role: role as OfficerRole,
  institution,
})

/** Notes what was written into the case, and gives the word to write. */
const notebookOf = (key: string, serial: number) => {
  const secrets = new Map<Secret, string>()
  const word = (secret: Secret, value = `Sandi${secret}${key}`) => {
    secrets.set(secret, value)
    return value
  }
  const person = () => ({
    name: word('name'),
    email: word('email', `surel.${key.toLowerCase()}@penanda.example`),
    // Without its 0, so that the form in which it is kept (`+62812…`) holds it too.
    phone: word('phone', `8127700${1000 + serial}`),
  })
  const requester = () => ({ ...person(), nik: word('nik', `351701410190${7000 + serial}`), address: word('address') })
  return { secrets, word, person, requester }
}

let serial = 0

/** Everything that officers and its reporter may write about a case, and whom it is about. */
const fill = async (planting: Planting, key: string, state: Case, notebook: ReturnType<typeof notebookOf>): Promise<Planted> => {
  const { web, coordinator, liaison, reportedOfficers } = planting
  const { word } = notebook
  const by = actorOf(coordinator)
  const submit = (command: CaseCommand, actor: Actor = by) => web.done(state.id, [command, actor])
  const pass = (to: string, instruction: string): CaseCommand => {
    const holders = { lead: to, contributors: to === lead ? [contributor] : [], readers: to === lead ? [reader] : [] }
    if (state.channel === 'request') return { type: 'assign', holders, instruction }
    const { class: klass, confidential, identity } = state
    const verified = { class: klass, classReason: null, category: 'jalan-dan-jembatan', confidential }
    return { type: 'dispose', ...verified, anonymous: identity === 'anonymous', holders, instruction }
  }
  // First it went to the very office it turned out to be about.
  await submit(pass(reported, 'Mohon ditangani.'))
  const giveBack = (institution: string, reason: string) =>
    submit({ type: 'return', institution, reason }, { ...by, role: 'liaison', institution } as Actor)
  await giveBack(reported, word('returning'))
  const about = { institutions: [reported], officers: reportedOfficers }
  await submit({ type: 'name-conflict', reported: about, reason: word('conflict') })
  // Then to one that gave it back, and reads on.
  await submit(pass(former, 'Mohon ditangani.'))
  await giveBack(former, 'Bukan kami.')
  await submit(pass(lead, word('instruction')))
  await submit({ type: 'note', text: word('note') }, actorOf(liaison))
  await submit({ type: 'record-reply', heard: 'phone', heardOn: state.receivedOn, text: word('said') }, actorOf(liaison))
  if (state.channel === 'complaint') {
    await submit({ type: 'hold', question: word('question') }, actorOf(liaison))
    await submit({ type: 'take-back', reason: word('takenBack') }, actorOf(liaison))
  }
  await submit({ type: 'ask-privacy', right: 'access', text: word('privacy') }, { kind: 'reporter' })
  await submit({ type: 'answer-privacy', text: word('privacyAnswer') })
  if (state.identity === 'anonymous') await submit({ type: 'open-identity', reason: word('opening') })
  const s3 = await web.effects.s3()
  const fileId = `F-${key}`
  await s3.send(new PutObjectCommand({ Bucket: web.effects.bucketName, Key: `kept/${state.id}/${fileId}`, Body: word('file') }))
  const file = { fileId, type: 'image/png', size: 8, sha256: 'x', at: web.clock.now }
  let now = await submit({ type: 'attach', file }, { kind: 'system', name: 'attachments' })
  if (state.channel === 'complaint') {
    await submit({ type: 'accept', institution: lead }, actorOf(liaison))
    now = await submit({ type: 'draft', outcome: 'solved', text: word('draft') }, actorOf(liaison))
    // Nobody acts on it from now on: a limit that is late is put to the superior (docs/adr/0034).
    now = await submit({ type: 'mark-urgent', reason: word('urgency') })
  }
  return { key, state: now, secrets: notebook.secrets }
}

export const plantComplaint = async (planting: Planting, key: string, changes: object = {}): Promise<Planted> => {
  const notebook = notebookOf(key, ++serial)
  const { word, person } = notebook
  const isNobody = 'identity' in changes && changes.identity === 'none'
  const who = isNobody ? { name: '', email: '', phone: '' } : person()
  const matter = { title: word('title'), text: word('text'), place: word('place') }
  return fill(planting, key, await planting.web.complaint({ ...who, ...matter, ...changes }), notebook)
}

/** With an official letter, which bears the name of its addressee. */
export const plantRequest = async (planting: Planting, key: string, changes: object = {}): Promise<Planted> => {
  const notebook = notebookOf(key, ++serial)
  const { word, requester } = notebook
  const isEntity = 'requesterKind' in changes
  const entity = { organisation: word('organisation'), deedNumber: 'AHU-1', approvalNumber: 'SK-1' }
  const form = { ...requester(), ...(isEntity ? entity : {}), details: word('title'), purpose: word('text'), ...changes }
  if (!isEntity) notebook.secrets.delete('organisation')
  const planted = await fill(planting, key, await planting.web.request(form), notebook)
  const path = `/petugas/kasus/${planted.state.number}/surat`
  const page = (await planting.signedBy.get(`${path}?jenis=acknowledgement`)).text
  const fields = ['token', 'letterNumber', 'letterDate'].map((name) => [name, fieldOn(page, name)])
  const signed = { kind: 'acknowledgement', signatoryName: 'Budi Contoh', signatoryPosition: 'PPID Utama', step: 'send' }
  const issued = await planting.signedBy.post(path, { ...Object.fromEntries(fields), ...signed })
  if (issued.status !== 303) throw new Error(`No letter: ${issued.status}`)
  // Signed outside, it is another file with the same words.
  const { desk, effects } = planting.web
  const [letter] = (await readCase(desk.table, planted.state.id))?.letters ?? []
  const signing = { letterId: letter?.letterId ?? '', fileId: `T-${key}`, sha256: 'x' }
  const s3 = await effects.s3()
  const Key = `kept/${planted.state.id}/${signing.fileId}`
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key, Body: notebook.secrets.get('name') ?? '' }))
  // One stays as it was issued.
  if (!isEntity) await desk.submit(planted.state.id, { type: 'sign-letter', ...signing }, { kind: 'system', name: 'attachments' })
  const opened = await planting.web.desk.open(planted.state.id, { kind: 'officer', officer: planting.signedBy.officer })
  return { ...planted, state: opened?.view.case ?? planted.state }
}

/** A decree with its file, which no reporter has to do with and every officer may read. */
export const plantDecree = async ({ web: { desk, effects }, signedBy }: Planting, institution: string, word: string): Promise<void> => {
  const ppid = { decreeNumber: '188/1/2026', decreeDate: '2026-01-05' as LocalDate, signatory: 'Kepala Dinas' }
  const saved = await desk.saveReadiness(institution, 0, { ppid, laporLiaison: null, sops: [] }, signedBy.officer.id)
  if (saved.kind !== 'saved') throw new Error(saved.kind)
  const fileId = 'D-0000000000000000'
  const s3 = await effects.s3()
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key: `kept/${institution}/${fileId}`, Body: word }))
  await desk.keepDecree(institution, { fileId, type: 'image/png', size: word.length, sha256: 'x' })
}

/** Files beside answers to scorers: of an item of the whole regency, and of one of an institution. */
export const plantAnswerFiles = async (
  { web: { desk, effects }, signedBy }: Planting,
  institution: string,
  words: [string, string],
): Promise<void> => {
  const places = [
    { scorer: 'komisi-informasi', period: '2026', subject: wholeRegion, item: 'pelayanan-permohonan' },
    { scorer: 'pekppp', period: '2026', subject: institution, item: 'waktu-tanggap' },
  ]
  const s3 = await effects.s3()
  for (const [n, place] of places.entries()) {
    const [fileId, Body = ''] = [`E-${signedBy.officer.id}-0000000${n}`, words[n]]
    await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key: `kept/${answerOwner(place)}/${fileId}`, Body }))
    await desk.keepAnswerFile(place, { fileId, type: 'image/png', size: Body.length, sha256: 'x', by: signedBy.officer.id })
  }
}

/** An override of a limit that an administrator can withdraw; so far ahead that no case of this world meets it. */
export const overrideFrom = localDate('2099-01-01')
export const overrideLimit = async ({ web: { desk } }: Planting): Promise<void> => {
  const row = { ...statuteInForce(statutes, 'complaint.verification', overrideFrom), allowance: 4, validFrom: overrideFrom }
  await transact(desk.table.documents, [putStatute(desk.table, row)])
}

/** Erases who filed and every word there is. */
export const eraseAll = async ({ web, coordinator }: Planting, { state }: Planted): Promise<void> => {
  const texts = Array.from({ length: state.textCount }, (_, i) => i + 1)
  const files = [...state.files.map(({ fileId }) => fileId), ...state.letters.map(({ letterId }) => letterId)]
  const outcome = await web.desk.eraseAs(coordinator.officer, state.id, { texts, files, identity: true, basis: 'UU 27/2022 Pasal 8' }, [])
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
}
