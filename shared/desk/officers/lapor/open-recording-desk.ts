import type { OfficerRights } from '../../../domain/case/permissions.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { toolsOf } from '../../tools.ts'
import type { First } from '../first-readable.ts'
import {
  copiedThere,
  decideDifference,
  owedAnswers,
  owedRecords,
  type Recorded,
  recordThere,
  type StandsApart,
  type ToCopy,
  type ToRecord,
  undecidedDifferences,
} from './recording-there.ts'

export type RecordingDesk = ReturnType<typeof openRecordingDesk>

/** What SP4N-LAPOR! is owed: entries and answers, copied there by hand (docs/adr/0072). */
export const openRecordingDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    toRecord: (officer: OfficerRights): Promise<First<ToRecord>> => owedRecords(tools, officer),
    toCopy: (officer: OfficerRights): Promise<First<ToCopy>> => owedAnswers(tools, officer),
    apart: (officer: OfficerRights): Promise<First<StandsApart>> => undecidedDifferences(tools, officer),
    /** `sent`: the id of the form; `seen`: the version that it showed. */
    decide: (
      officer: OfficerRights,
      number: string,
      decision: { keep: string } | 'follow',
      sent: string,
      seen?: number,
    ): Promise<Recorded> => decideDifference(tools, officer, number, decision, sent, seen),
    record: (officer: OfficerRights, number: string, trackingId: string, sent: string): Promise<Recorded> =>
      recordThere(tools, officer, number, trackingId, sent),
    copied: (officer: OfficerRights, number: string, sent: string, seen?: number): Promise<Recorded> =>
      copiedThere(tools, officer, number, sent, seen),
  }
}
