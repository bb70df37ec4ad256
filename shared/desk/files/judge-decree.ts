import { isJudged } from '../../domain/office/decree.ts'
import { maxFileBytes } from '../../web/upload-form.ts'
import type { Desk } from '../desk.ts'
import { keepObject, keptKey, readObject, removeObject, type Upload } from './objects.ts'
import { processDecree } from './process.ts'

/** Judges the decree of an institution: kept and noted beside its readiness, in the place of the one before, or refused. */
export const judgeDecree = async (desk: Desk, upload: Upload): Promise<void> => {
  const { key, owner: institution, fileId } = upload
  if (!isJudged(await desk.decreeOf(institution), fileId)) {
    const verdict = processDecree(await readObject(desk, key), maxFileBytes)
    if (verdict.kind === 'refused') await desk.refuseDecree(institution, fileId, verdict.reason)
    else {
      await keepObject(desk, upload, verdict)
      const { type, size, sha256 } = verdict
      await desk.keepDecree(institution, { fileId, type, size, sha256 })
    }
  }
  // Every time: a run that was cut off before this left the old ones lying, and the bucket tells of the upload again.
  const { replaced } = await desk.decreeOf(institution)
  for (const old of replaced) await removeObject(desk, keptKey(institution, old))
  await removeObject(desk, key)
}
