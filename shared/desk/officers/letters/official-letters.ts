import { mayDo } from '../../../domain/actions/possible-actions.ts'
import type { IssuedLetter } from '../../../domain/case/case.ts'
import { todayOf } from '../../../domain/case/moves.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { composeLetter } from '../../../letters/official/compose-official.ts'
import type { OfficialLetterFacts } from '../../../letters/official/facts.ts'
import { letterNumberOf } from '../../../letters/official/letterhead.ts'
import { bucket } from '../../../manifest.ts'
import { readCase } from '../../../store/case/case-items.ts'
import { putNumber } from '../../../store/case/number-items.ts'
import { keys, registerYear } from '../../../store/keys.ts'
import { readRegister, takeNumber } from '../../../store/register.ts'
import type { GuardedAction } from '../../../store/transact.ts'
import type { Submitted } from '../../cases/carry-out.ts'
import { idBytes, officialLetterId } from '../../identifiers.ts'
import type { Tools } from '../../tools.ts'
import { submitAsOfficer } from '../case/as-officer.ts'

const registerOf = async (tools: Tools) => keys.register('SURAT', registerYear(todayOf(await tools.context())))

/** The number that would follow the last one that was taken as suggested; officers may type another. */
export const suggestLetterNumber = async (tools: Tools, kind: IssuedLetter['kind']): Promise<{ number: string; last: number }> => {
  const [region, register, context] = await Promise.all([tools.region(), registerOf(tools), tools.context()])
  const { last } = await readRegister(tools.table, register)
  return { number: letterNumberOf(region, kind, last + 1, todayOf(context)), last }
}

/**
 * Renders an official letter once, keeps the PDF, and notes it in the log with its hash (design.md section 6). The file is
 * there before the event that speaks of it; one that no event speaks of harms nobody. A number stands on one letter only.
 */
export const issueLetterAs = async (
  tools: Tools,
  officer: OfficerRights,
  caseId: string,
  facts: OfficialLetterFacts,
  guards: readonly GuardedAction[],
): Promise<Submitted> => {
  const { effects, table } = tools
  const state = await readCase(table, caseId)
  if (!state || !mayDo(officer, 'issue-letter', state)) return { kind: 'missing' }
  // The part that draws pages is large; only this path needs it.
  const { renderPdf } = await import('../../../letters/official/pdf/render-pdf.ts')
  const { bytes, sha256 } = await renderPdf(composeLetter(facts))
  const letterId = officialLetterId(effects.randomBytes(idBytes))
  const [{ PutObjectCommand }, s3] = await Promise.all([import('@aws-sdk/client-s3'), effects.s3()])
  const Key = `${bucket.kept}${caseId}/${letterId}`
  await s3.send(new PutObjectCommand({ Bucket: effects.bucketName, Key, Body: bytes, ContentType: 'application/pdf' }))
  const { kind, letterNumber: number, date, signatory } = facts
  const letter: IssuedLetter = { letterId, kind, number, date, signatory: `${signatory.name}, ${signatory.position}`, sha256, signed: null }
  const suggestion = await suggestLetterNumber(tools, kind)
  const holder = effects.randomBytes(12).toString('base64url')
  const taken = number === suggestion.number ? [takeNumber(table, await registerOf(tools), suggestion.last, holder, effects.now())] : []
  return submitAsOfficer(tools, officer, caseId, { type: 'issue-letter', letter }, [
    ...guards,
    putNumber(table, `SURAT#${number}`, caseId),
    ...taken,
  ])
}
