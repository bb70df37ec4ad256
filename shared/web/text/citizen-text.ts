import type { Language } from '../language.ts'
import { actionsEn } from './en/actions.ts'
import { caseEn } from './en/case.ts'
import { complaintEn } from './en/complaint.ts'
import { homeEn } from './en/home.ts'
import { lawEn } from './en/law.ts'
import { requestEn } from './en/request.ts'
import { standingEn } from './en/standing.ts'
import { timelineEn } from './en/timeline.ts'
import { trackEn } from './en/track.ts'
import { frameTextOf } from './frame-text.ts'
import { actionsId } from './id/actions.ts'
import { caseId } from './id/case.ts'
import { complaintId } from './id/complaint.ts'
import { homeId } from './id/home.ts'
import { lawId } from './id/law.ts'
import { requestId } from './id/request.ts'
import { standingId } from './id/standing.ts'
import { timelineId } from './id/timeline.ts'
import { trackId } from './id/track.ts'

const texts = {
  id: {
    ...frameTextOf('id'),
    home: homeId,
    complaint: complaintId,
    request: requestId,
    track: trackId,
    case: caseId,
    standing: standingId,
    actions: actionsId,
    timeline: timelineId,
    law: lawId,
  },
  en: {
    ...frameTextOf('en'),
    home: homeEn,
    complaint: complaintEn,
    request: requestEn,
    track: trackEn,
    case: caseEn,
    standing: standingEn,
    actions: actionsEn,
    timeline: timelineEn,
    law: lawEn,
  },
} as const

/** All words of the public pages in one language, by topic. */
export const textOf = (language: Language): (typeof texts)['id'] => texts[language]
