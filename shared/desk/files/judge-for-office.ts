import { isJudged, type UploadPlace, type UploadRefusal } from '../../domain/office/upload-place.ts'
import { answerPlaceOf } from '../../domain/scorers/answer-file.ts'
import type { FileType } from '../../files/kinds.ts'
import type { FileOrigin } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import { answerFiles, clearReplaced } from './answer-files.ts'
import { decrees } from './decrees.ts'
import { keptKey } from './kept-keys.ts'
import { lookAtUpload } from './look-at-upload.ts'
import { keepObject, removeUpload, type Upload } from './objects.ts'
import { type Expected, expected, processUpload } from './process.ts'
import type { Scan } from './scan.ts'
import { takeAway } from './taking-away.ts'
import type { Turn } from './turn.ts'

export type OfficeOrigin = Extract<FileOrigin, { from: 'decree' | 'answer' }>

/** The place of the office that an upload is for. */
type Holder = {
  expected: Expected
  now: () => Promise<UploadPlace>
  keep: (file: { type: FileType; size: number; sha256: string }) => Promise<UploadPlace>
  refuse: (reason: UploadRefusal) => Promise<UploadPlace>
  /** Takes away the objects of files that it has replaced. */
  clear: () => Promise<void>
}

const holderOf = (tools: Tools, { owner, fileId }: Upload, origin: OfficeOrigin): Holder | null => {
  if (origin.from === 'decree') {
    const { decreeOf, keepDecree, refuseDecree } = decrees(tools)
    return {
      expected: expected.decree,
      now: () => decreeOf(owner),
      keep: (file) => keepDecree(owner, { fileId, ...file }),
      refuse: (reason) => refuseDecree(owner, fileId, reason),
      clear: async () => {
        for (const old of (await decreeOf(owner)).replaced) await takeAway(tools.effects, keptKey(owner, old), 'decree-replaced')
      },
    }
  }
  const place = answerPlaceOf(owner)
  if (!place) return null
  const { answerFileOf, keepAnswerFile, refuseAnswerFile } = answerFiles(tools)
  return {
    expected: expected.answer,
    now: () => answerFileOf(place),
    keep: (file) => keepAnswerFile(place, { fileId, ...file, by: origin.by }),
    refuse: (reason) => refuseAnswerFile(place, fileId, reason),
    clear: async () => clearReplaced(tools, await answerFileOf(place)),
  }
}

type Judging = { origin: OfficeOrigin; turn: Exclude<Turn, 'judged-before'>; scan: Scan | null }

/**
 * Judges a file for a place of the office, a decree beside the readiness of an institution or a file beside an answer to a scorer: kept
 * and noted in the place of the one before, or refused.
 */
export const judgeForOffice = async (tools: Tools, upload: Upload, { origin, turn, scan }: Judging): Promise<void> => {
  const { key, owner, fileId } = upload
  const holder = holderOf(tools, upload, origin)
  if (!holder) return
  if (!isJudged(await holder.now(), fileId)) {
    const looked = await lookAtUpload(tools, upload, turn, scan)
    if (looked.kind === 'gone' || looked.kind === 'replaced') return
    const verdict = looked.kind === 'refused' ? looked : await processUpload(looked.bytes, holder.expected)
    if (verdict.kind === 'refused') {
      await takeAway(tools.effects, keptKey(owner, fileId), 'file-refused')
      await holder.refuse(verdict.reason)
    } else {
      await keepObject(tools, upload, verdict)
      const { type, size, sha256 } = verdict
      await holder.keep({ type, size, sha256 })
    }
  }
  // Every time: a run that was cut off before this left the old ones lying, and the bucket tells of the upload again.
  await holder.clear()
  await removeUpload(tools, key, 'upload-judged')
}
