import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { EventBridgeEvent } from 'aws-lambda'
import { createDesk, type Desk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { fileOriginOf } from '../../shared/desk/identifiers.ts'
import type { FileRefusal } from '../../shared/domain/happenings.ts'
import { bucket } from '../../shared/manifest.ts'
import { readCase } from '../../shared/store/cases.ts'
import { maxFileBytes } from '../../shared/web/upload-form.ts'
import { keepSignedLetter, processUpload } from './process.ts'

/** As EventBridge tells of an upload; keys are not encoded there. */
export type ObjectCreated = Pick<EventBridgeEvent<'Object Created', { object: { key: string } }>, 'detail'>

const attachments = { kind: 'system', name: 'attachments' } as const

/**
 * Judges each uploaded file (design.md section 6): type by its content, location data removed, only the stripped file
 * kept. The verdict is an event of the case. Delivered twice, the second time finds nothing to do.
 */
export const createHandler = (overrides: Partial<Effects> = {}) => {
  const desk = createDesk(createEffects(overrides))
  return ({ detail }: ObjectCreated): Promise<void> => judge(desk, detail.object.key)
}

const judge = async (desk: Desk, key: string): Promise<void> => {
  const [caseId, fileId] = key.slice(bucket.incoming.length).split('/')
  if (!key.startsWith(bucket.incoming) || !caseId || !fileId) return
  const { effects } = desk
  const s3 = await effects.s3()
  const remove = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket: effects.bucketName, Key }))
  const state = await readCase(desk.table, caseId)
  const isKnown = state?.files.some((file) => file.fileId === fileId) || state?.letters.some(({ signed }) => signed?.fileId === fileId)
  if (!state || isKnown) {
    await remove(key)
    return
  }
  const origin = fileOriginOf(fileId)
  const bytes = await readObject(desk, key)
  const verdict = origin.from === 'letter' ? keepSignedLetter(bytes, maxFileBytes) : processUpload(bytes, maxFileBytes)
  if (verdict.kind === 'refused') await refuse(desk, caseId, fileId, verdict.reason)
  else {
    const kept = `${bucket.kept}${caseId}/${fileId}`
    await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key: kept, Body: verdict.bytes, ContentType: verdict.type }))
    const { type, size, sha256 } = verdict
    const outcome = await desk.submit(
      caseId,
      origin.from === 'letter'
        ? { type: 'sign-letter', letterId: origin.letterId, fileId, sha256 }
        : { type: 'attach', file: { fileId, type, size, sha256, at: effects.now(), from: origin.from } },
      attachments,
    )
    if (outcome.kind === 'refused') {
      await remove(kept)
      await refuse(desk, caseId, fileId, outcome.refusal.refused === 'too-many-files' ? 'too-many' : 'closed')
    } else if (outcome.kind !== 'done') throw new Error(`A kept file could not be noted: ${outcome.kind}`)
  }
  await remove(key)
}

/** The bytes of an upload, and no more than show that it is too large. */
const readObject = async (desk: Desk, key: string): Promise<Uint8Array> => {
  const s3 = await desk.effects.s3()
  const asked = new GetObjectCommand({ Bucket: desk.effects.bucketName, Key: key, Range: `bytes=0-${maxFileBytes}` })
  try {
    const { Body } = await s3.send(asked)
    return Body ? await Body.transformToByteArray() : new Uint8Array()
  } catch (error) {
    // An empty object has no first byte to ask for.
    if (error instanceof Error && error.name === 'InvalidRange') return new Uint8Array()
    throw error
  }
}

const refuse = async (desk: Desk, caseId: string, fileId: string, reason: FileRefusal): Promise<void> => {
  await desk.submit(caseId, { type: 'refuse-file', fileId, reason }, attachments)
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: ObjectCreated): Promise<void> => {
  warm ??= createHandler()
  return warm(event)
}
