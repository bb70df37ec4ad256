import { isJudged } from '../../domain/office/decree.ts'
import type { Tools } from '../tools.ts'
import { decrees } from './decrees.ts'
import { keptKey } from './kept-keys.ts'
import { lookAtUpload } from './look-at-upload.ts'
import { keepObject, removeUpload, type Upload } from './objects.ts'
import { expected, processUpload } from './process.ts'
import type { Scan } from './scan.ts'
import { takeAway } from './taking-away.ts'
import type { Turn } from './turn.ts'

/** Judges the decree of an institution: kept and noted beside its readiness, in the place of the one before, or refused. */
export const judgeDecree = async (tools: Tools, upload: Upload, turn: Exclude<Turn, 'judged-before'>, scan: Scan | null): Promise<void> => {
  const { key, owner: institution, fileId } = upload
  const { decreeOf, keepDecree, refuseDecree } = decrees(tools)
  if (!isJudged(await decreeOf(institution), fileId)) {
    const looked = await lookAtUpload(tools, upload, turn, scan)
    if (looked.kind === 'gone' || looked.kind === 'replaced') return
    const verdict = looked.kind === 'refused' ? looked : await processUpload(looked.bytes, expected.decree)
    if (verdict.kind === 'refused') {
      await takeAway(tools.effects, keptKey(institution, fileId), 'file-refused')
      await refuseDecree(institution, fileId, verdict.reason)
    } else {
      await keepObject(tools, upload, verdict)
      const { type, size, sha256 } = verdict
      await keepDecree(institution, { fileId, type, size, sha256 })
    }
  }
  // Every time: a run that was cut off before this left the old ones lying, and the bucket tells of the upload again.
  const { replaced } = await decreeOf(institution)
  for (const old of replaced) await takeAway(tools.effects, keptKey(institution, old), 'decree-replaced')
  await removeUpload(tools, key, 'upload-judged')
}
