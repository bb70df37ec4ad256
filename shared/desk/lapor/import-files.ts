import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { type ImportPlan, isHidden, PlannedReport } from '../../domain/lapor/import-plan.ts'
import { RejectedRow } from '../../domain/lapor/read-export.ts'
import type { Removal } from '../../store/removals.ts'
import { isAbsent } from '../absent-object.ts'
import type { Tools } from '../tools.ts'
import { exportKey, importKey, maxExportBytes } from './export-key.ts'

/**
 * What lies in the bucket of an import: the file, and what is planned with it, in parts that a slice of a job reads whole. The
 * bucket keeps no versions, and what nobody takes away goes by itself after a day.
 */
const previewKey = (importId: string): string => importKey(importId, 'preview')
const partKey = (importId: string, part: number): string => importKey(importId, `plan-${part}`)

/** What a coordinator looks at before it is carried out: of each kind the first ones, in the order of the file. */
export const Preview = z.object({
  parts: z.int().nonnegative(),
  new: z.array(PlannedReport),
  proposed: z.array(PlannedReport),
  changed: z.array(PlannedReport),
  /** What ended in one place and not in the other. */
  apart: z.array(PlannedReport),
  rejected: z.array(RejectedRow),
  missing: z.array(z.object({ trackingId: z.string(), caseId: z.string(), status: z.string() })),
})
export type Preview = z.infer<typeof Preview>

export const partSize = 250
const shown = { new: 10, proposed: 200, changed: 100, apart: 200, rejected: 500, missing: 200 } as const

const put = async ({ effects }: Tools, Key: string, content: unknown): Promise<void> => {
  const s3 = await effects.s3()
  await s3.send(new PutObjectCommand({ Bucket: effects.incomingName, Key, Body: JSON.stringify(content), ContentType: 'application/json' }))
}

const get = async <T>({ effects }: Tools, Key: string, read: (bytes: Uint8Array) => T, Range?: string): Promise<T | null> => {
  const s3 = await effects.s3()
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: effects.incomingName, Key, ...(Range ? { Range } : {}) }))
    return Body ? read(await Body.transformToByteArray()) : null
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidRange') return read(new Uint8Array())
    if (isAbsent(error)) return null
    throw error
  }
}

const json =
  <T>(schema: z.ZodType<T>) =>
  (bytes: Uint8Array): T =>
    schema.parse(JSON.parse(new TextDecoder().decode(bytes)))

/** The file, and no more of it than shows that it is too large; null where none was sent, or it is gone. */
export const readExportFile = (tools: Tools, importId: string): Promise<Uint8Array | null> =>
  get(tools, exportKey(importId), (bytes) => bytes, `bytes=0-${maxExportBytes}`)

/** Keeps a plan where the job that carries it out finds it; in how many parts. */
export const keepPlan = async (tools: Tools, importId: string, { planned, rejected, missing }: ImportPlan): Promise<void> => {
  const todo = planned.filter(({ kind }) => kind !== 'unchanged')
  const parts = Math.ceil(todo.length / partSize)
  for (let part = 0; part < parts; part++) await put(tools, partKey(importId, part), todo.slice(part * partSize, (part + 1) * partSize))
  const first = (kind: 'new' | 'proposed' | 'changed') => todo.filter((it) => it.kind === kind && !isHidden(it)).slice(0, shown[kind])
  const preview: Preview = {
    parts,
    new: first('new'),
    proposed: first('proposed'),
    changed: first('changed'),
    apart: planned.filter((it) => 'apart' in it && it.apart).slice(0, shown.apart),
    rejected: rejected.slice(0, shown.rejected),
    missing: missing.slice(0, shown.missing).map(({ trackingId, caseId, there }) => ({ trackingId, caseId, status: there?.status ?? '' })),
  }
  await put(tools, previewKey(importId), preview)
}

export const readPreview = (tools: Tools, importId: string): Promise<Preview | null> => get(tools, previewKey(importId), json(Preview))

export const readPart = (tools: Tools, importId: string, part: number): Promise<PlannedReport[] | null> =>
  get(tools, partKey(importId, part), json(z.array(PlannedReport)))

/** Nothing of it stays once it was carried out. */
export const removeImportFiles = async ({ effects }: Tools, importId: string, parts: number, _why: Extract<Removal, 'import-applied'>) => {
  const s3 = await effects.s3()
  const keys = [exportKey(importId), ...Array.from({ length: parts }, (_, part) => partKey(importId, part)), previewKey(importId)]
  for (const Key of keys) await s3.send(new DeleteObjectCommand({ Bucket: effects.incomingName, Key }))
}
