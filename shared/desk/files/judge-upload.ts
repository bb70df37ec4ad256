import { fileActions } from '../../domain/actions/file-actions.ts'
import type { Refusal } from '../../domain/case/moves.ts'
import { isNoToNewCode } from '../../domain/case/new-code.ts'
import type { FileRefusal } from '../../domain/events/happenings.ts'
import { bucket } from '../../manifest.ts'
import { readCase } from '../../store/case/case-items.ts'
import { countUp, type RateLimit } from '../../store/rates.ts'
import { carryOut } from '../cases/carry-out.ts'
import { type FileOrigin, fileOriginOf } from '../identifiers.ts'
import type { Tools } from '../tools.ts'
import { judgeForOffice, type OfficeOrigin } from './judge-for-office.ts'
import { keptKey } from './kept-keys.ts'
import { lookAtUpload } from './look-at-upload.ts'
import { keepObject, keepThumbnail, removeUpload, type Upload } from './objects.ts'
import { expected, processUpload } from './process.ts'
import type { Scan } from './scan.ts'
import { takeAway } from './taking-away.ts'
import { endTurn, type Turn, takeTurn } from './turn.ts'

const attachments = { kind: 'system', name: 'attachments' } as const

/** The news of an upload: which sending of its form it tells of, and what a virus scanner found, where one looks. */
export type Told = { sending?: string | undefined; scan?: Scan | null }

/**
 * Judges what lies under that key of the bucket (docs/adr/0043): type by its content, cleaned, only the cleaned file kept. The
 * verdict is an event of the case, or stands in the place of the office that it is for. Told twice, the second time finds nothing to do. A file that
 * ended the process which judged it is refused the next time. A key that is none of ours is left alone.
 */
export const judgeUpload = async (tools: Tools, key: string, { sending, scan = null }: Told = {}): Promise<void> => {
  const [owner, fileId] = key.slice(bucket.incoming.length).split('/')
  if (!key.startsWith(bucket.incoming) || !owner || !fileId) return
  const turn = await takeTurn(tools, fileId, sending)
  if (turn === 'judged-before') return
  const origin = fileOriginOf(fileId)
  const upload = { key, owner, fileId }
  let verdict: Verdict = null
  try {
    if (isForOffice(origin)) await judgeForOffice(tools, upload, { origin, turn, scan })
    else verdict = await judgeForCase(tools, upload, origin, { turn, scan })
  } catch (error) {
    await endTurn(tools, fileId, { stands: 'failed', sending })
    throw error
  }
  await endTurn(tools, fileId, verdict === 'unseen' ? { stands: 'failed', sending } : { stands: 'judged', sending, refusal: verdict })
}

type CaseOrigin = Exclude<FileOrigin, OfficeOrigin>

const isForOffice = (origin: FileOrigin): origin is OfficeOrigin => origin.from === 'decree' || origin.from === 'answer'

/** Why it was not kept, or null where it was. `unseen`: nothing lay there to look at, or something else by then; nobody may say that it was kept. */
type Verdict = FileRefusal | 'unseen' | null

/** Judges it for a case. */
const judgeForCase = async (
  tools: Tools,
  upload: Upload,
  origin: CaseOrigin,
  { turn, scan }: { turn: Exclude<Turn, 'judged-before'>; scan: Scan | null },
): Promise<Verdict> => {
  const { key, owner: caseId, fileId } = upload
  let refusal: FileRefusal | null = null
  const state = await readCase(tools.table, caseId)
  const isKnown = state?.files.some((file) => file.fileId === fileId) || state?.letters.some(({ signed }) => signed?.fileId === fileId)
  if (state && !isKnown) {
    const looked = await lookAtUpload(tools, upload, turn, scan)
    // Nothing that was not looked at is taken away.
    if (looked.kind === 'replaced' || looked.kind === 'gone') return 'unseen'
    refusal = looked.kind === 'refused' ? looked.reason : await keep(tools, upload, looked.bytes, { origin, channel: state.channel })
    if (refusal) {
      await takeAway(tools.effects, keptKey(caseId, fileId), 'file-refused')
      const isOneTooMany = origin.from === 'reporter' && (await refusedToday(tools, caseId)) > refusalsTold
      // As the case is now: somebody may have asked for a new code while it was looked at.
      const now = isOneTooMany ? await readCase(tools.table, caseId) : null
      if (isOneTooMany && !(now && isNoToNewCode(now, fileId))) tools.effects.log('refusal-not-told', { case: caseId })
      else await carryOut(tools, fileActions, caseId, { type: 'refuse-file', fileId, reason: refusal }, attachments)
    }
  }
  await removeUpload(tools, key, 'upload-judged')
  return refusal
}

/**
 * A refusal is an event and a letter: whoever sends rubbish all day is told so ten times, and once more where it is their no to a
 * new access code. Of every one the page that waits for it says why.
 */
const refusalsTold = 10
const refusals = { name: 'file-refused', windowSeconds: 86_400 } as const satisfies RateLimit

const refusedToday = ({ table, effects }: Tools, caseId: string): Promise<number> =>
  countUp(table, refusals, caseId, Math.floor(Date.parse(effects.now()) / 1000))

type Whose = { origin: CaseOrigin; channel: 'complaint' | 'request' }

/** Keeps the cleaned file and notes it; why not, where it is not kept. */
const keep = async (tools: Tools, upload: Upload, bytes: Uint8Array, { origin, channel }: Whose): Promise<FileRefusal | null> => {
  const { owner: caseId, fileId } = upload
  const verdict = await processUpload(bytes, expected[origin.from === 'reporter' ? channel : origin.from])
  if (verdict.kind === 'refused') return verdict.reason
  await keepObject(tools, upload, verdict)
  const { type, size, sha256 } = verdict
  const thumbnail = await keepThumbnail(tools, upload, verdict)
  const outcome = await carryOut(
    tools,
    fileActions,
    caseId,
    origin.from === 'letter'
      ? { type: 'sign-letter', letterId: origin.letterId, fileId, sha256 }
      : {
          type: 'attach',
          file: { fileId, type, size, sha256, at: tools.effects.now(), from: origin.from, ...(thumbnail && { thumbnail }) },
        },
    attachments,
  )
  if (outcome.kind === 'refused') return reasons[outcome.refusal.refused] ?? 'closed'
  if (outcome.kind !== 'done') throw new Error(`A kept file could not be noted: ${outcome.kind}`)
  return null
}

const reasons: Partial<Record<Refusal['refused'], FileRefusal>> = { 'too-many-files': 'too-many', 'sent-before': 'sent-before' }
