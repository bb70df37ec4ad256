import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { isAbsent } from '../../shared/desk/absent-object.ts'
import { codeKeysOf, codeOfCase } from '../../shared/desk/cases/access-code.ts'
import { everyCase } from '../../shared/desk/clock/every-case.ts'
import { keptKey } from '../../shared/desk/files/kept-keys.ts'
import { someAtOnce } from '../../shared/desk/some-at-once.ts'
import { firstKeyId } from '../../shared/desk/sub-keys.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { canonical } from '../../shared/domain/events/chain.ts'
import { HandOver } from '../../shared/domain/events/hand-over.ts'
import { Letter } from '../../shared/domain/letters/letter.ts'
import { answerOwner } from '../../shared/domain/scorers/answer-file.ts'
import { accessCodeSigns } from '../../shared/domain/typed/codes.ts'
import { bucket } from '../../shared/manifest.ts'
import { held, readAll } from '../../shared/store/access.ts'
import { verifierOf } from '../../shared/store/case/kept-codes.ts'
import { readStoredEvidence } from '../../shared/store/case/stored-evidence.ts'
import { keys, lettersPartition } from '../../shared/store/keys.ts'
import { readAllAnswerFiles } from '../../shared/store/office/answer-file-items.ts'
import { readLastRoot } from '../../shared/store/office/day-roots.ts'
import { readDecrees } from '../../shared/store/office/decree-items.ts'
import { readPapers } from '../../shared/store/office/paper-items.ts'
import { filesOf } from '../restore-files.ts'
import { CodeVerifier, MovedCase, MovedFolder, movedVersion } from './moved-case.ts'
import { closeForReceiver } from './moved-identities.ts'
import { officeParts } from './office-parts.ts'
import { writeTables } from './readable-tables.ts'
import { tellOverseer } from './telling-overseer.ts'
import { filesBelow, readLines, sumOfFile, writeOnce, writeWhole } from './written-files.ts'

/** Cases in one file, and how many of them are in memory at once. */
const casesInFile = 250
const casesAtOnce = 8

const formatFile = 'format.json'
export const sumsFile = 'SHA256SUMS'

/** What was written: how many cases, files that a case names and the bucket does not have any more, and cases whose reporter no key opens. */
export type WrittenOut = { cases: number; missing: string[]; lost: string[] }

/** Who filed goes along only closed for a receiver, and with a reason that the overseer reads. */
export type WithIdentities = { recipient: string; reason: string }

/**
 * Writes everything out that the law wants kept (docs/ekspor.md), without who filed unless somebody says for whom and why. Every file
 * is whole or not there, so whoever is killed begins again and goes on where they were; and a few cases at a time are in memory.
 */
export const writeOut = async (
  tools: Tools,
  folder: string,
  describe: () => string,
  identities: WithIdentities | null = null,
): Promise<WrittenOut> => {
  const begun = await beginFolder(tools, folder, identities)
  if (begun.complete && existsSync(join(folder, sumsFile))) throw new Error(`${folder} holds a whole export already`)
  const lastRoot = begun.lastRoot?.day ?? null
  for (const { name, items } of await officeParts(tools, lastRoot as never)) {
    await writeOnce(join(folder, 'office', `${name}.jsonl`), async function* () {
      for await (const item of items()) yield `${canonical(item)}\n`
    })
  }
  const ids = await listCases(tools, folder)
  const recipient = begun.identities ? begun.identities.recipient : null
  // Before anybody is opened.
  if (begun.identities) await tellOverseer(tools, 'out', begun.identities, ids.length)
  const [missing, lost]: [string[], string[]] = [[], []]
  // Keys that are gone made printed codes as well: their cases name them.
  const generations = new Set(begun.keyGenerations)
  for (let at = 0; at < ids.length; at += casesInFile) {
    const path = join(folder, 'cases', `${String(at / casesInFile).padStart(6, '0')}.jsonl`)
    await writeOnce(path, () => linesOf(tools, ids.slice(at, at + casesInFile), recipient))
    for await (const line of readLines(path)) {
      const { case: state, who = [] } = MovedCase.parse(line)
      if (who.some(({ box }) => box === null)) lost.push(state.id)
      generations.add(state.accessKey ?? firstKeyId)
      missing.push(...(await writeFiles(tools, folder, state)))
    }
  }
  await writeOfficeFiles(tools, folder)
  await writeTables(folder)
  await writeWhole(join(folder, 'README.md'), [describe()])
  await writeWhole(
    join(folder, 'missing-files.txt'),
    missing.map((it) => `${it}\n`),
  )
  // Whoever reads the format reads that it is whole only when it is, sums included.
  await writeWhole(join(folder, formatFile), [
    JSON.stringify({ ...begun, keyGenerations: [...generations].sort(), cases: ids.length, complete: true } satisfies MovedFolder, null, 2),
  ])
  await writeWhole(join(folder, sumsFile), sumsOf(folder))
  return { cases: ids.length, missing, lost }
}

async function* sumsOf(folder: string): AsyncGenerator<string> {
  for (const path of filesBelow(folder)) if (path !== sumsFile) yield `${await sumOfFile(join(folder, path))}  ${path}\n`
}

/** The folder as it was begun, or begun now: an export goes on only from where this installation stopped. */
const beginFolder = async (tools: Tools, folder: string, identities: WithIdentities | null): Promise<MovedFolder> => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, formatFile)
  const [{ name, numberPrefix, timeZone }, last, keyRing] = await Promise.all([tools.region(), readLastRoot(tools.table), tools.keyRing()])
  const region = { name, numberPrefix, timeZone }
  if (existsSync(path)) {
    const begun = MovedFolder.parse(JSON.parse(readFileSync(path, 'utf8')))
    if (JSON.stringify(begun.region) !== JSON.stringify(region)) throw new Error(`${folder} was begun for ${begun.region.name}`)
    const [asked, was] = [identities?.recipient ?? null, begun.identities ? begun.identities.recipient : null]
    if (asked !== was)
      throw new Error(
        `${folder} was begun ${was === null ? 'without identities' : `with identities for ${was}`}: go on so, or take another folder`,
      )
    return begun
  }
  if (readdirSync(folder).some((it) => !it.endsWith('.part'))) throw new Error(`${folder} is not empty, and no export that was begun`)
  const begun: MovedFolder = {
    format: 'tanggap-ekspor',
    version: movedVersion,
    region,
    lastRoot: last && { day: last.day, root: last.root },
    keyGenerations: keyRing('access-code')
      .all.map(({ id }) => id)
      .sort(),
    identities: identities !== null && { ...identities, since: tools.effects.now() },
    begunAt: tools.effects.now(),
    cases: null,
    complete: false,
  }
  await writeWhole(path, [JSON.stringify(begun, null, 2)])
  return begun
}

/** All cases, written down once: which of them are in which file does not change when it is gone on with. */
const listCases = async (tools: Tools, folder: string): Promise<string[]> => {
  const path = join(folder, 'cases.txt')
  if (!existsSync(path)) {
    const ids = new Set<string>()
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { ids: string[]; next: string | null } = await everyCase(tools, cursor === '' ? null : cursor)
      for (const id of page.ids) ids.add(id)
      cursor = page.next
    }
    await writeWhole(path, [
      [...ids]
        .sort()
        .map((id) => `${id}\n`)
        .join(''),
    ])
  }
  return readFileSync(path, 'utf8').split('\n').filter(Boolean)
}

async function* linesOf(tools: Tools, ids: readonly string[], recipient: string | null): AsyncGenerator<string> {
  for (let at = 0; at < ids.length; at += casesAtOnce) {
    const cases = await Promise.all(ids.slice(at, at + casesAtOnce).map((id) => readMoved(tools, id, recipient)))
    for (const it of cases) yield `${canonical(it)}\n`
  }
}

const attempts = 5

/** A case with a log that fits it: one that goes on while it is read is read once more. */
const readMoved = async (tools: Tools, id: string, recipient: string | null): Promise<MovedCase> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { snapshot, log, texts } = await readStoredEvidence(tools.table, id)
    if (typeof snapshot !== 'string' && snapshot.version === log.length) {
      const [letters, handOvers, code, who] = await Promise.all([
        readAll(tools.table, { partition: lettersPartition(id) }, held('letter', Letter)),
        readAll(tools.table, { partition: keys.handOver(id, 0).pk }, held('handOver', HandOver)),
        verifierFor(tools, snapshot),
        recipient === null ? null : closeForReceiver(tools, snapshot, recipient),
      ])
      const entries = log.map(({ raw }) => raw)
      return MovedCase.parse({ id, case: snapshot, log: entries, texts, letters, handOvers, code, ...(who && { who }) })
    }
  }
  throw new Error(`Case ${id} and its log do not fit. What is wrong says: npm run verify -- --case ${id}`)
}

/** What knows the printed code again; one that was verified before is handed on. */
const verifierFor = async (tools: Tools, state: Case): Promise<MovedCase['code']> => {
  const known = await codeKeysOf(tools, state.id)
  const code = codeOfCase(known, state)
  if (code === null) return CodeVerifier.safeParse(known.kept).data ?? null
  const salt = tools.effects.randomBytes(16).toString('base64url')
  return { generation: state.accessGeneration, salt, verifier: verifierOf(accessCodeSigns(code), salt) }
}

/** Its files, each once; those that the bucket does not have are told. */
const writeFiles = async (tools: Tools, folder: string, state: Case): Promise<string[]> => {
  const missing: string[] = []
  await someAtOnce(filesOf(state), async ({ key }) => {
    if (!(await writeObject(tools, folder, key))) missing.push(key)
  })
  return missing
}

/** Decrees of institutions, files beside answers to scorers, and papers as they were issued. */
const writeOfficeFiles = async (tools: Tools, folder: string): Promise<void> => {
  for (const { institution, file } of (await readDecrees(tools.table)).values())
    if (file) await writeObject(tools, folder, keptKey(institution, file.fileId))
  for (const { file, ...place } of await readAllAnswerFiles(tools.table))
    if (file) await writeObject(tools, folder, keptKey(answerOwner(place), file.fileId))
  for (const { id } of await readPapers(tools.table))
    for (const name of ['figures.json', 'document.json', 'pdf', 'docx']) await writeObject(tools, folder, `${bucket.papers}${id}/${name}`)
}

const writeObject = async ({ effects }: Tools, folder: string, Key: string): Promise<boolean> => {
  const path = join(folder, 'files', Key)
  if (existsSync(path)) return true
  try {
    const { Body } = await (await effects.s3()).send(new GetObjectCommand({ Bucket: effects.bucketName, Key }))
    await writeWhole(path, (Body ?? []) as unknown as AsyncIterable<Uint8Array>)
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}
