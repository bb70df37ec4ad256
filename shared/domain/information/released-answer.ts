import type { Case, InformationRequest } from '../case/case.ts'
import { mayRead, type OfficerRights } from '../case/permissions.ts'
import { byChannel } from '../channels/by-channel.ts'
import { isWithheld } from '../lists/withheld.ts'
import { mayKeep, mayWrite } from './keeping-information.ts'

/**
 * An answer that the next person may find before they ask (docs/adr/0066): given in full or in part, about nobody, and not
 * confidential. Whoever may keep lines of the institution that gave it may propose it; what they write is a new text, from which
 * everything personal has gone.
 */
export const mayProposeAnswer = (officer: OfficerRights, state: Case): boolean =>
  byChannel(state, { complaint: () => false, request: isGiven }) &&
  !state.confidential &&
  !isWithheld(state) &&
  mayRead(officer, state) &&
  mayWrite(officer) &&
  mayKeep(officer, state.holders?.lead ?? '')

const isGiven = ({ decision }: InformationRequest): boolean => decision === 'granted' || decision === 'partly'
