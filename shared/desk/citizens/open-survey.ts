import { citizenActions } from '../../domain/actions/citizen-actions.ts'
import { canAnswerSurvey } from '../../domain/survey/asking.ts'
import type { SurveyAnswers } from '../../domain/survey/elements.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { readCase } from '../../store/case/case-items.ts'
import { deskBase } from '../base.ts'
import { carryOut } from '../cases/carry-out.ts'
import type { Effects } from '../effects.ts'
import { caseOfSurveyToken } from '../survey-token.ts'
import { toolsOf } from '../tools.ts'

export type SurveyDesk = ReturnType<typeof openSurvey>

/** What the survey's page says of the case: what it is called, and until when it can be answered. Nothing else of it. */
export type SurveyAsked = { kind: 'open'; number: string; channel: 'complaint' | 'request'; until: LocalDate } | { kind: 'done' | 'over' }

/** The survey after closing, by its link: no account and no access code (docs/adr/0070). */
export const openSurvey = (effects: Effects) => {
  const tools = toolsOf(effects)
  const base = deskBase(tools)
  const found = async (token: string) => {
    const caseId = await caseOfSurveyToken(tools, token)
    return caseId === null ? null : readCase(tools.table, caseId)
  }
  return {
    ...base,
    /** Where it stands with the survey of that link; a link that is not ours is over. */
    survey: async (token: string): Promise<SurveyAsked> => {
      const state = await found(token)
      if (state?.survey?.answers) return { kind: 'done' }
      if (!state?.survey || !canAnswerSurvey(state, await base.today())) return { kind: 'over' }
      return { kind: 'open', number: state.number, channel: state.channel, until: state.survey.until }
    },
    /** Once: whoever sends it twice is told that it came. `busy`: not kept, and may be sent again. */
    answer: async (token: string, answers: SurveyAnswers, text: string | null): Promise<'done' | 'over' | 'busy'> => {
      const state = await found(token)
      if (!state) return 'over'
      const outcome = await carryOut(tools, citizenActions, state.id, { type: 'answer-survey', answers, text }, { kind: 'reporter' })
      if (outcome.kind === 'busy') return 'busy'
      if (outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.refusal.refused === 'done-before')) return 'done'
      return 'over'
    },
  }
}
