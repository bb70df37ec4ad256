import { isJudged } from '../../domain/office/decree.ts'
import type { Tools } from '../tools.ts'
import { decrees } from './decrees.ts'
import { keepObject, keptKey, readObject, removeObject, type Upload } from './objects.ts'
import { expected, processUpload } from './process.ts'

/** Judges the decree of an institution: kept and noted beside its readiness, in the place of the one before, or refused. */
export const judgeDecree = async (tools: Tools, upload: Upload): Promise<void> => {
  const { key, owner: institution, fileId } = upload
  const { decreeOf, keepDecree, refuseDecree } = decrees(tools)
  if (!isJudged(await decreeOf(institution), fileId)) {
    const verdict = await processUpload(await readObject(tools, key), expected.decree)
    if (verdict.kind === 'refused') await refuseDecree(institution, fileId, verdict.reason)
    else {
      await keepObject(tools, upload, verdict)
      const { type, size, sha256 } = verdict
      await keepDecree(institution, { fileId, type, size, sha256 })
    }
  }
  // Every time: a run that was cut off before this left the old ones lying, and the bucket tells of the upload again.
  const { replaced } = await decreeOf(institution)
  for (const old of replaced) await removeObject(tools, keptKey(institution, old))
  await removeObject(tools, key)
}
