import type { CaseEvent } from './events.ts'

/**
 * Who looks at a case, as far as events are kept from them: the public; its reporter; coordinators (PPID Utama); officers of
 * the institutions that hold it; the superior (Atasan PPID). Whether they may see the case at all is asked before.
 */
export type Onlooker = 'public' | 'reporter' | 'coordinators' | 'holders' | 'superior'

/** `known`: who may learn that it happened, with its facts; `words`: who may also read what was written in it. */
export type Sight = { known: readonly Onlooker[]; words: readonly Onlooker[] }

const officers = ['coordinators', 'holders', 'superior'] as const

const everybodyInvolved: Sight = { known: ['reporter', ...officers], words: ['reporter', ...officers] }
/** That it happened is known to the reporter; its words are from officer to officer. */
const wordsAmongOfficers: Sight = { known: ['reporter', ...officers], words: officers }
const amongOfficers: Sight = { known: officers, words: officers }
/** What concerns the person and not the matter: for them and the coordinators (UU 27/2022). */
const aboutThePerson: Sight = { known: ['reporter', 'coordinators'], words: ['reporter', 'coordinators'] }
const coordinatorsOnly: Sight = { known: ['coordinators'], words: ['coordinators'] }

/**
 * Who sees which event. There is no default: a kind of event without its line does not compile, for what nobody decided
 * would be decided by forgetting. Nothing is published yet, so the public is in no line.
 */
const eventSights: { readonly [T in CaseEvent['type']]: Sight } = {
  'complaint-filed': everybodyInvolved,
  'request-filed': everybodyInvolved,
  verified: wordsAmongOfficers,
  disposed: wordsAmongOfficers,
  accepted: everybodyInvolved,
  returned: wordsAmongOfficers,
  referred: everybodyInvolved,
  archived: everybodyInvolved,
  blocked: everybodyInvolved,
  edited: everybodyInvolved,
  'flags-set': everybodyInvolved,
  linked: amongOfficers,
  drafted: amongOfficers,
  'draft-sent-back': amongOfficers,
  answered: everybodyInvolved,
  closed: everybodyInvolved,
  rated: everybodyInvolved,
  reopened: everybodyInvolved,
  'conversion-proposed': everybodyInvolved,
  converted: everybodyInvolved,
  'national-linked': everybodyInvolved,
  'national-posted': amongOfficers,
  'found-complete': everybodyInvolved,
  assigned: wordsAmongOfficers,
  'assignment-returned': wordsAmongOfficers,
  extended: everybodyInvolved,
  lapsed: everybodyInvolved,
  decided: everybodyInvolved,
  delivered: everybodyInvolved,
  objected: everybodyInvolved,
  'objection-decided': everybodyInvolved,
  disputed: everybodyInvolved,
  'request-closed': everybodyInvolved,
  'completion-asked': everybodyInvolved,
  completed: everybodyInvolved,
  replied: everybodyInvolved,
  withdrawn: everybodyInvolved,
  'file-attached': everybodyInvolved,
  'file-refused': everybodyInvolved,
  'privacy-asked': aboutThePerson,
  'privacy-answered': aboutThePerson,
  'deadline-passed': everybodyInvolved,
  'window-ended': everybodyInvolved,
  reminded: amongOfficers,
  recomputed: everybodyInvolved,
  'access-renewed': aboutThePerson,
  progressed: everybodyInvolved,
  noted: amongOfficers,
  // Who named whom, and who opened a seal or called a reporter, is nobody's business in an institution.
  'conflict-named': coordinatorsOnly,
  'identity-opened': coordinatorsOnly,
  reached: coordinatorsOnly,
  'letter-issued': everybodyInvolved,
  'letter-signed': everybodyInvolved,
  erased: everybodyInvolved,
}

/** An event that this version does not know (a later one wrote it) is kept and hashed, and shown to the desk alone. */
export const sightOf = (type: string): Sight =>
  Object.hasOwn(eventSights, type) ? eventSights[type as CaseEvent['type']] : coordinatorsOnly
