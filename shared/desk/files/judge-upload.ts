import { fileActions } from '../../domain/actions/file-actions.ts'
import type { FileRefusal } from '../../domain/events/happenings.ts'
import { bucket } from '../../manifest.ts'
import { readCase } from '../../store/case/case-items.ts'
import { carryOut } from '../cases/carry-out.ts'
import { type FileOrigin, fileOriginOf } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import { judgeDecree } from './judge-decree.ts'
import { keepObject, keptKey, readObject, removeObject, type Upload } from './objects.ts'
import { expected, processUpload } from './process.ts'

const attachments = { kind: 'system', name: 'attachments' } as const

/**
 * Judges what lies under that key of the bucket (design.md section 6): type by its content, cleaned, only the cleaned file
 * kept. The verdict is an event of the case, or stands beside the readiness. Told of twice, the second time
 * finds nothing to do; a key that is none of ours is left alone.
 */
export const judgeUpload = async (tools: Tools, key: string): Promise<void> => {
  const [owner, fileId] = key.slice(bucket.incoming.length).split('/')
  if (!key.startsWith(bucket.incoming) || !owner || !fileId) return
  const origin = fileOriginOf(fileId)
  const upload = { key, owner, fileId }
  if (origin.from === 'decree') await judgeDecree(tools, upload)
  else await judgeForCase(tools, upload, origin)
}

const judgeForCase = async (tools: Tools, upload: Upload, origin: Exclude<FileOrigin, { from: 'decree' }>): Promise<void> => {
  const { key, owner: caseId, fileId } = upload
  const state = await readCase(tools.table, caseId)
  const isKnown = state?.files.some((file) => file.fileId === fileId) || state?.letters.some(({ signed }) => signed?.fileId === fileId)
  if (!state || isKnown) {
    await removeObject(tools, key)
    return
  }
  const bytes = await readObject(tools, key)
  const verdict = await processUpload(bytes, expected[origin.from === 'reporter' ? state.channel : origin.from])
  if (verdict.kind === 'refused') await refuse(tools, caseId, fileId, verdict.reason)
  else {
    await keepObject(tools, upload, verdict)
    const { type, size, sha256 } = verdict
    const outcome = await carryOut(
      tools,
      fileActions,
      caseId,
      origin.from === 'letter'
        ? { type: 'sign-letter', letterId: origin.letterId, fileId, sha256 }
        : { type: 'attach', file: { fileId, type, size, sha256, at: tools.effects.now(), from: origin.from } },
      attachments,
    )
    if (outcome.kind === 'refused') {
      await removeObject(tools, keptKey(caseId, fileId))
      await refuse(tools, caseId, fileId, outcome.refusal.refused === 'too-many-files' ? 'too-many' : 'closed')
    } else if (outcome.kind !== 'done') throw new Error(`A kept file could not be noted: ${outcome.kind}`)
  }
  await removeObject(tools, key)
}

const refuse = async (tools: Tools, caseId: string, fileId: string, reason: FileRefusal): Promise<void> => {
  await carryOut(tools, fileActions, caseId, { type: 'refuse-file', fileId, reason }, attachments)
}
