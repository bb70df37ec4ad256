import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { Officer } from '../../domain/office/directory.ts'
import { jobGiverOf } from '../../domain/office/job.ts'
import type { EvidencePack } from '../../domain/scorers/evidence-pack.ts'
import type { Scorer } from '../../domain/scorers/scorer.ts'
import { scorerNamed } from '../../domain/scorers/scorers.ts'
import { monthsIn } from '../../domain/scorers/scoring-answers.ts'
import { figureMonths } from '../../domain/scorers/scoring-months.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { putPack, readPacks, readScorerSettings } from '../../store/office/scoring-items.ts'
import type { Removal } from '../../store/removals.ts'
import { transact } from '../../store/transact.ts'
import { isAbsent } from '../absent-object.ts'
import { jobKind, newOrder } from '../clock/advancing-jobs.ts'
import { keptKey } from '../files/kept-keys.ts'
import { signReadLink } from '../files/links.ts'
import { idBytes, linkId } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import type { PackFile, PackOf } from './pack-part.ts'
import { packParts } from './pack-parts.ts'

/** Under which owner packs lie among the kept files; no case and no institution is called so. */
const owner = 'paket'
const partKey = (pack: string, part: string): string => keptKey(owner, `${pack}.${part}`)

const Input = z.object({ pack: z.string(), scorer: z.string(), period: z.string() })
type Input = z.infer<typeof Input>

const PartFiles = z.array(
  z.union([z.object({ path: z.string(), text: z.string() }), z.object({ path: z.string(), object: z.string(), bytes: z.int() })]),
)

/** Has a pack made; where to look how far it is. */
export const startPack = async (tools: Tools, officer: Officer, scorer: Scorer, period: string): Promise<EvidencePack> => {
  const { effects, table } = tools
  const id = linkId(effects.randomBytes(idBytes))
  const { job, action } = newOrder(tools, {
    kind: 'evidence-pack',
    input: { pack: id, scorer: scorer.id, period } satisfies Input,
    by: jobGiverOf(officer),
  })
  const pack: EvidencePack = { id, scorer: scorer.id, period, by: officer.id, at: effects.now(), job: job.id, made: null, version: 1 }
  await transact(table.documents, [action, putPack(table, pack)])
  return pack
}

/** A link to a pack that is made; null where there is none. */
export const linkToPack = async (tools: Tools, scorer: string, period: string, id: string): Promise<string | null> => {
  const pack = (await readPacks(tools.table, scorer, period)).find((it) => it.id === id)
  if (!pack?.made) return null
  const fileName = `bukti-${scorer}-${period}-${pack.at.slice(0, 10)}.zip`
  return signReadLink(tools.effects, { owner, fileId: id, fileName, type: 'application/zip' })
}

/** Each part is made in a step of its own and laid down; in the end they are put together. */
export const packKinds = {
  'evidence-pack': jobKind<Input>({
    input: Input,
    cases: async () => ({ ids: packParts.map(({ name }) => name), next: null }),
    work: async (tools, input, name, along) => {
      const part = packParts.find((it) => it.name === name)
      const of = await packOf(tools, input)
      if (part && of) await putObject(tools, partKey(input.pack, name), JSON.stringify(await part.files(tools, of)), 'application/json')
      await transact(tools.table.documents, along)
      return part && of ? { kind: 'done' } : { kind: 'left-out', reason: 'missing' }
    },
    finish: putTogether,
  }),
}

async function putTogether(tools: Tools, { pack: id, scorer, period }: Input): Promise<void> {
  const { table } = tools
  const pack = (await readPacks(table, scorer, period)).find((it) => it.id === id)
  const of = await packOf(tools, { pack: id, scorer, period })
  if (!pack || pack.made || !of) return
  const parts = await Promise.all(packParts.map(async (part) => ({ part, files: await filesOfPart(tools, partKey(id, part.name)) })))
  const files: PackFile[] = []
  const lost = new Set<string>()
  // What a part names may have gone from the bucket, now or long ago: the pack says so, and holds the rest.
  for (const file of parts.flatMap((it) => it.files ?? []))
    if ('text' in file || (await isKept(tools, file.object))) files.push(file)
    else lost.add(file.path)
  const entries = [
    { path: 'DAFTAR-ISI.txt', bytes: Buffer.from(contentsOf(of, parts, lost)) },
    ...files.map((file) =>
      'text' in file ? { path: file.path, bytes: Buffer.from(file.text) } : { path: file.path, open: () => openObject(tools, file.object) },
    ),
  ]
  const { writeZip } = await import('./write-zip.ts')
  await writeZip(entries, pack.at, async ({ path, bytes, sha256 }) => {
    await putObject(tools, keptKey(owner, id), createReadStream(path), 'application/zip', bytes)
    const made: EvidencePack = { ...pack, made: { bytes, sha256, files: entries.length + 1 }, version: pack.version + 1 }
    await transact(table.documents, [putPack(table, made)])
  })
  for (const { name } of packParts) await removePart(tools, partKey(id, name), 'pack-part-used')
}

const removePart = async ({ effects }: Tools, key: string, _why: Extract<Removal, 'pack-part-used'>): Promise<void> => {
  const { DeleteObjectCommand } = await import('@aws-sdk/client-s3')
  await (await effects.s3()).send(new DeleteObjectCommand({ Bucket: effects.bucketName, Key: key }))
}

/** Null where its step failed: the pack says so, and holds the others. */
const filesOfPart = async (tools: Tools, key: string): Promise<PackFile[] | null> => {
  try {
    return PartFiles.parse(JSON.parse(await (await getObject(tools, key)).transformToString()))
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

const packOf = async (tools: Tools, { scorer: name, period }: Input): Promise<PackOf | null> => {
  const scorer = scorerNamed(name)
  if (!scorer) return null
  const [settings, { timeZone }] = await Promise.all([readScorerSettings(tools.table), tools.region()])
  const today = localDateOf(tools.effects.now(), timeZone)
  const months = monthsIn(scorer, settings.get(name) ?? null)
  return { scorer, period, today, months, counted: figureMonths(period, months, today) }
}

const contentsOf = (
  { scorer, period, today }: PackOf,
  parts: readonly { part: { told: string }; files: readonly PackFile[] | null }[],
  lost: ReadonlySet<string>,
): string =>
  [
    `Paket bukti: ${scorer.name.id} ${period}`,
    `Dibuat ${today}. Dasar: ${scorer.basis.id}`,
    '',
    ...parts.flatMap(({ part, files }) => [
      part.told,
      ...(files?.map(({ path }) =>
        lost.has(path) ? `  ${path}: TIDAK DIMUAT, berkasnya hilang dari penyimpanan. Unggah lagi.` : `  ${path}`,
      ) ?? ['  TIDAK DIMUAT: bagian ini gagal dibuat. Buat paket sekali lagi.']),
      '',
    ]),
    'Sidik (SHA-256) setiap berkas ada di SHA256SUMS; periksa dengan: sha256sum -c SHA256SUMS',
    'Pengaduan berkadar pengawasan dan kasus yang menyebut siapa yang diadukan tidak ada di dalam paket ini, juga tidak dalam angkanya.',
    '',
  ].join('\n')

const putObject = async ({ effects }: Tools, Key: string, Body: string | Readable, ContentType: string, length?: number): Promise<void> => {
  const [{ PutObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  const sized = length === undefined ? {} : { ContentLength: length }
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key, Body, ContentType, ...sized }))
}

const getObject = async ({ effects }: Tools, Key: string) => {
  const [{ GetObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: effects.bucketName, Key }))
  if (!Body) throw new Error('A part of an evidence pack is not there')
  return Body
}

/** Asked by its first byte: no function may list a bucket. */
const isKept = async ({ effects }: Tools, Key: string): Promise<boolean> => {
  const [{ GetObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: effects.bucketName, Key, Range: 'bytes=0-0' }))
    await Body?.transformToByteArray()
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw error
  }
}

const openObject = async (tools: Tools, key: string): Promise<Readable> => (await getObject(tools, key)) as unknown as Readable
