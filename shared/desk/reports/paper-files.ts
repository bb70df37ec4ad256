import { createHash } from 'node:crypto'
import { canonical } from '../../domain/events/chain.ts'
import { PaperFigures } from '../../domain/papers/paper.ts'
import type { PaperDocument } from '../../letters/official/document.ts'
import { bucket } from '../../manifest.ts'
import { isAbsent } from '../absent-object.ts'
import { takeAway } from '../files/taking-away.ts'
import type { Tools } from '../tools.ts'

/** Where the figures and files of papers lie: in a place of their own in the bucket, apart from what belongs to cases. */

export type PaperFile = 'figures.json' | 'document.json' | 'pdf' | 'docx'

const types: Record<PaperFile, string> = {
  'figures.json': 'application/json',
  'document.json': 'application/json',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export const checksumOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const keyOf = (id: string, file: PaperFile): string => `${bucket.papers}${id}/${file}`

export const keepPaperFile = async ({ effects }: Tools, id: string, file: PaperFile, bytes: Uint8Array | string): Promise<void> => {
  const [{ PutObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key: keyOf(id, file), Body: bytes, ContentType: types[file] }))
}

export const readPaperFile = async ({ effects }: Tools, id: string, file: PaperFile): Promise<Uint8Array | null> => {
  const [{ GetObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: effects.bucketName, Key: keyOf(id, file) }))
    return Body ? await Body.transformToByteArray() : null
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** Figures as bytes: the same figures are the same bytes. */
export const figuresText = (figures: PaperFigures): string => canonical(figures)

export const readPaperFigures = async (tools: Tools, id: string): Promise<PaperFigures | null> => {
  const bytes = await readPaperFile(tools, id, 'figures.json')
  return bytes && PaperFigures.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
}

/** The words and figures of an issued paper as they were composed then: later versions may compose others. */
export const readPaperDocument = async (tools: Tools, id: string): Promise<PaperDocument | null> => {
  const bytes = await readPaperFile(tools, id, 'document.json')
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as PaperDocument)
}

/** Every version of what was composed and rendered goes: words in it were erased. */
export const takePaperFilesAway = async ({ effects }: Tools, id: string): Promise<void> => {
  for (const file of ['document.json', 'pdf', 'docx'] as const) await takeAway(effects, keyOf(id, file), 'words-of-paper-erased')
}
