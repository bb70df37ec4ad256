import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { BatchWriteCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { everyCase } from '../../shared/desk/clock/every-case.ts'
import { someAtOnce } from '../../shared/desk/some-at-once.ts'
import { firstKeyId } from '../../shared/desk/sub-keys.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Context } from '../../shared/domain/case/moves.ts'
import { nationalOf } from '../../shared/domain/case/national.ts'
import type { Letter } from '../../shared/domain/letters/letter.ts'
import { getItem, getItems, held, putItem, type StoredItem } from '../../shared/store/access.ts'
import { readCase, snapshotItem } from '../../shared/store/case/case-items.ts'
import { handOverAttributes, type Key, keys, registerListAttributes } from '../../shared/store/keys.ts'
import { readRoots } from '../../shared/store/office/day-roots.ts'
import { readOfficers } from '../../shared/store/office/directory-items.ts'
import { letterItem } from '../../shared/store/post/letter-items.ts'
import { rebuildDerived } from '../rebuild.ts'
import { MovedCase, MovedFolder } from './moved-case.ts'
import { identitiesHere } from './moved-identities.ts'
import { tellOverseer } from './telling-overseer.ts'
import { sumsFile } from './writing-out.ts'
import { filesBelow, readLines, sumOfFile } from './written-files.ts'

/** What came in. */
export type TakenIn = { cases: number; items: number; files: number }

/** An export that is whole; `sum`: of all its sums, by which it is told from any other. */
export type WholeFolder = MovedFolder & { sum: string }

/** What the folder is; throws where it is not whole, of another form, or not as its sums say. */
export const readFolder = async (folder: string): Promise<WholeFolder> => {
  const path = join(folder, 'format.json')
  if (!existsSync(path)) throw new Error(`There is no export in ${folder}`)
  const read = MovedFolder.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${folder} is an export of a form that this version does not know`)
  if (!read.data.complete || !existsSync(join(folder, sumsFile))) throw new Error(`The export in ${folder} is not whole: finish it first`)
  const sums = new Map<string, string>()
  for (const line of readFileSync(join(folder, sumsFile), 'utf8').split('\n')) if (line !== '') sums.set(line.slice(66), line.slice(0, 64))
  for (const file of filesBelow(folder)) {
    if (file === sumsFile) continue
    const [said, is] = [sums.get(file), await sumOfFile(join(folder, file))]
    if (said !== is) throw new Error(said === undefined ? `${file} does not belong to the export` : `${file} is not as it was written`)
    sums.delete(file)
  }
  if (sums.size > 0) throw new Error(`${[...sums.keys()].slice(0, 5).join(', ')}: missing in ${folder}`)
  return { ...read.data, sum: await sumOfFile(join(folder, sumsFile)) }
}

/** Why nothing may come in here; null where it may. `goOn`: an import that was cut off is gone on with. */
export const whyNotHere = async (tools: Tools, { region, keyGenerations, sum }: WholeFolder, goOn: boolean): Promise<string | null> => {
  const here = await tools.region()
  if (here.numberPrefix !== region.numberPrefix || here.timeZone !== region.timeZone)
    return `The region file here (${here.name}, ${here.numberPrefix}, ${here.timeZone}) is not that of the export (${region.name}, ${region.numberPrefix}, ${region.timeZone})`
  const same = (await tools.keyRing())('access-code')
    .all.map(({ id }) => id)
    .filter((it) => keyGenerations.includes(it) || it === firstKeyId)
  // A printed code is made of a case and a generation of keys: of one of the same name another code would be made. And while the
  // first generation is there, what verifies a code is not looked for at all (`codeKeysOf`).
  if (same.length > 0)
    return `The keys here are called ${same.join(', ')}, as those that made the printed codes or as the first ones of any installation. Turn them (npm run keys -- turn) and retire those first`
  const begun = await readBegun(tools)
  if (begun !== null && begun !== sum) return 'Another export was begun here: only that one may be gone on with'
  if (begun !== null) return goOn ? null : 'An import was cut off here: go on with it by --go-on'
  // Nothing was begun here, whatever was asked for.
  const [roots, { officers }, cases] = await Promise.all([readRoots(tools.table), readOfficers(tools.table), hasCases(tools)])
  return roots.some((it) => it.cases > 0) || officers.length > 0 || cases
    ? 'This installation is not empty, and no import of this export was cut off here'
    : null
}

const readBegun = ({ table }: Tools): Promise<string | null> => getItem(table, keys.takingIn(), held('sum', z.string()))

const hasCases = async (tools: Tools): Promise<boolean> => {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { ids: string[]; next: string | null } = await everyCase(tools, cursor || null)
    if (page.ids.length > 0) return true
    cursor = page.next
  }
  return false
}

/** Writes down what is taken in; false where it was before. Days without any case, which an empty installation anchored, make way. */
const begin = async (tools: Tools, sum: string): Promise<boolean> => {
  if ((await readBegun(tools)) !== null) return false
  const { documents, tableName } = tools.table
  for (const { day } of await readRoots(tools.table)) await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.root(day) }))
  await putItem(tools.table, { ...keys.takingIn(), sum })
  return true
}

/**
 * Takes an export in: the same cases, numbers, clocks and chains. What follows from cases is made from them. Every item is put in its
 * place once, so whoever is killed begins again; a few cases at a time are in memory. `secret`: the receiver's private half; without
 * it who filed stays closed in the folder.
 */
export const takeIn = async (tools: Tools, folder: string, format: WholeFolder, secret: Buffer | null = null): Promise<TakenIn> => {
  const taken: TakenIn = { cases: 0, items: 0, files: 0 }
  const isNew = await begin(tools, format.sum)
  const put = async (items: readonly StoredItem[]) => {
    // What lies there when an import goes on was put by it, and may have gone on since.
    const missing = isNew ? items : await notThere(tools, items)
    await putAll(tools, missing)
    taken.items += missing.length
  }
  for (const file of readdirSync(join(folder, 'office')).sort()) await putLines(join(folder, 'office', file), put)
  tools.forgetLaw()
  if (secret !== null && format.identities) await tellOverseer(tools, 'in', format.identities, format.cases ?? 0)
  const context = await tools.context()
  for (const file of readdirSync(join(folder, 'cases')).sort()) {
    for await (const line of readLines(join(folder, 'cases', file))) {
      const moved = MovedCase.parse(line)
      // A case that went on here is not touched: what it lacks may have been erased.
      const here = isNew ? null : await readCase(tools.table, moved.id)
      if (here === null || here.version <= moved.case.version) {
        const who = secret === null ? [] : await identitiesHere(tools, moved.case, moved.who ?? [], secret)
        await put([...itemsOf(moved, format.lastRoot?.day ?? null, context), ...who])
      }
      taken.cases++
    }
  }
  const files = join(folder, 'files')
  if (existsSync(files)) {
    await someAtOnce([...filesBelow(files)], async (key) => {
      await putFile(tools, key, join(files, key))
      taken.files++
    })
  }
  await rebuildDerived(tools, null)
  const { documents, tableName } = tools.table
  await documents.send(new DeleteCommand({ TableName: tableName, Key: keys.takingIn() }))
  return taken
}

const putLines = async (path: string, put: (items: readonly StoredItem[]) => Promise<void>): Promise<void> => {
  let items: StoredItem[] = []
  for await (const line of readLines(path)) {
    items.push(line as StoredItem)
    if (items.length < 500) continue
    await put(items)
    items = []
  }
  await put(items)
}

const mayHaveLeft = 'Menunggu ketika diekspor: mungkin sudah terkirim'

/**
 * A letter that waited may have left where it came from: it does not leave again by itself, and somebody calls its reader. Its
 * one-time link does not come along.
 */
const lettersHere = (letters: readonly Letter[]): StoredItem[] =>
  letters
    .filter(({ nextAt, content }) => nextAt === null || content.kind !== 'lost-code')
    .map((it) => letterItem(it.nextAt === null ? it : { ...it, status: 'by-phone', nextAt: null, failure: mayHaveLeft }))

const itemsOf = (
  { id, case: state, log, texts, letters, handOvers, code }: MovedCase,
  lastRoot: string | null,
  context: Context,
): StoredItem[] => {
  const national = nationalOf(state)
  // Days with a root came with them; of those since then each log says where it stood.
  const last = new Map(log.filter(({ event }) => lastRoot === null || event.on > lastRoot).map((it) => [it.event.on, it]))
  const numbers = log.flatMap(({ event }) => {
    const { letter } = event as { letter?: { number?: string } }
    return event.type === 'letter-issued' && letter?.number ? [`SURAT#${letter.number}`] : []
  })
  return [
    snapshotItem({ before: null, case: state }, context),
    ...log.map((it) => ({ ...keys.event(id, it.seq), ...it })),
    ...texts.map((it) => ({ ...keys.text(id, it.n), ...it })),
    ...lettersHere(letters),
    ...handOvers.map((it) => ({ ...keys.handOver(id, it.seq), ...handOverAttributes(it.at, id, it.seq), handOver: it })),
    ...[...last].map(([day, { seq, hash }]) => ({ ...keys.changed(day, id), version: seq, head: hash })),
    ...numbers.map((number) => ({ ...keys.number(number), ...registerListAttributes(number), number, caseId: id })),
    ...(national ? [{ ...keys.national(national.trackingId), caseId: id }] : []),
    ...(code ? [{ ...keys.code(id), ...code }] : []),
  ]
}

/** As many as the table takes at once. */
const putAtOnce = 25

/** Those of which nothing lies in their place. */
const notThere = async ({ table }: Tools, items: readonly StoredItem[]): Promise<StoredItem[]> => {
  const placeOf = ({ pk, sk }: StoredItem): string => `${pk} ${sk}`
  const wanted = items.map(({ pk, sk }): Key => ({ pk: String(pk), sk: String(sk) }))
  const there = new Set(await getItems(table, wanted, { parse: placeOf }))
  return items.filter((it) => !there.has(placeOf(it)))
}

const putAll = async ({ table: { documents, tableName }, effects }: Tools, items: readonly StoredItem[]): Promise<void> => {
  for (let at = 0; at < items.length; at += putAtOnce) {
    let left = items.slice(at, at + putAtOnce).map((Item) => ({ PutRequest: { Item } }))
    for (let wait = 50; left.length > 0; wait = Math.min(wait * 2, 5_000)) {
      const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }))
      left = (UnprocessedItems?.[tableName] ?? []) as typeof left
      if (left.length > 0) await effects.sleep(wait)
    }
  }
}

/** What it is to a browser is said by the link that hands it out. */
const putFile = async ({ effects }: Tools, Key: string, path: string): Promise<void> => {
  const put = { Bucket: effects.bucketName, Key, Body: createReadStream(path), ContentLength: statSync(path).size }
  await (await effects.s3()).send(new PutObjectCommand({ ...put, ContentType: 'application/octet-stream' }))
}
