import type { EventBridgeEvent } from 'aws-lambda'
import { createDesk, type Desk } from '../../shared/desk/desk.ts'
import { createEffects, type Effects } from '../../shared/desk/effects.ts'
import { judgeDecree } from '../../shared/desk/files/judge-decree.ts'
import { keepObject, keptKey, readObject, removeObject, type Upload } from '../../shared/desk/files/objects.ts'
import { keepSignedPdf, processUpload } from '../../shared/desk/files/process.ts'
import { type FileOrigin, fileOriginOf } from '../../shared/desk/identifiers.ts'
import type { FileRefusal } from '../../shared/domain/events/happenings.ts'
import { bucket } from '../../shared/manifest.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { maxFileBytes } from '../../shared/web/upload-form.ts'

/** As EventBridge tells of an upload; keys are not encoded there. */
export type ObjectCreated = Pick<EventBridgeEvent<'Object Created', { object: { key: string } }>, 'detail'>

const attachments = { kind: 'system', name: 'attachments' } as const

/**
 * Judges each uploaded file (design.md section 6): type by its content, location data removed, only the stripped file
 * kept. The verdict is an event of the case, or stands beside the readiness. Delivered twice, the second time finds nothing
 * to do.
 */
export const createHandler = (overrides: Partial<Effects> = {}) => {
  const desk = createDesk(createEffects(overrides))
  return ({ detail }: ObjectCreated): Promise<void> => judge(desk, detail.object.key)
}

const judge = async (desk: Desk, key: string): Promise<void> => {
  const [owner, fileId] = key.slice(bucket.incoming.length).split('/')
  if (!key.startsWith(bucket.incoming) || !owner || !fileId) return
  const origin = fileOriginOf(fileId)
  const upload = { key, owner, fileId }
  if (origin.from === 'decree') await judgeDecree(desk, upload)
  else await judgeForCase(desk, upload, origin)
}

const judgeForCase = async (desk: Desk, upload: Upload, origin: Exclude<FileOrigin, { from: 'decree' }>): Promise<void> => {
  const { key, owner: caseId, fileId } = upload
  const state = await readCase(desk.table, caseId)
  const isKnown = state?.files.some((file) => file.fileId === fileId) || state?.letters.some(({ signed }) => signed?.fileId === fileId)
  if (!state || isKnown) {
    await removeObject(desk, key)
    return
  }
  const bytes = await readObject(desk, key)
  const verdict = origin.from === 'letter' ? keepSignedPdf(bytes, maxFileBytes) : processUpload(bytes, maxFileBytes)
  if (verdict.kind === 'refused') await refuse(desk, caseId, fileId, verdict.reason)
  else {
    await keepObject(desk, upload, verdict)
    const { type, size, sha256 } = verdict
    const outcome = await desk.submit(
      caseId,
      origin.from === 'letter'
        ? { type: 'sign-letter', letterId: origin.letterId, fileId, sha256 }
        : { type: 'attach', file: { fileId, type, size, sha256, at: desk.effects.now(), from: origin.from } },
      attachments,
    )
    if (outcome.kind === 'refused') {
      await removeObject(desk, keptKey(caseId, fileId))
      await refuse(desk, caseId, fileId, outcome.refusal.refused === 'too-many-files' ? 'too-many' : 'closed')
    } else if (outcome.kind !== 'done') throw new Error(`A kept file could not be noted: ${outcome.kind}`)
  }
  await removeObject(desk, key)
}

const refuse = async (desk: Desk, caseId: string, fileId: string, reason: FileRefusal): Promise<void> => {
  await desk.submit(caseId, { type: 'refuse-file', fileId, reason }, attachments)
}

let warm: ReturnType<typeof createHandler> | undefined

export const handler = (event: ObjectCreated): Promise<void> => {
  warm ??= createHandler()
  return warm(event)
}
