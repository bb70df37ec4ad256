/**
 * Who looks at a case, as far as events are kept from them: the public; its reporter; coordinators (PPID Utama); officers of
 * the institutions that hold it; the superior (Atasan PPID). Whether they may see the case at all is asked before.
 */
export type Onlooker = 'public' | 'reporter' | 'coordinators' | 'holders' | 'superior'

/**
 * `known`: who may learn that it happened, with its facts; `words`: who may also read what was written in it. Nothing is
 * published yet, so the public is in none.
 */
export type Sight = { known: readonly Onlooker[]; words: readonly Onlooker[] }

const officers = ['coordinators', 'holders', 'superior'] as const

export const everybodyInvolved: Sight = { known: ['reporter', ...officers], words: ['reporter', ...officers] }
/** That it happened is known to the reporter; its words are from officer to officer. */
export const wordsAmongOfficers: Sight = { known: ['reporter', ...officers], words: officers }
export const amongOfficers: Sight = { known: officers, words: officers }
/** What concerns the person and not the matter: for them and the coordinators (UU 27/2022). */
export const aboutThePerson: Sight = { known: ['reporter', 'coordinators'], words: ['reporter', 'coordinators'] }
/** That they answered the survey the reporter sees; what they added, and nothing of it an institution, the coordinators alone. */
export const commentForCoordinators: Sight = { known: ['reporter', 'coordinators'], words: ['coordinators'] }
/** Who named whom, and who opened a seal or called a reporter, is nobody's business in an institution. */
export const coordinatorsOnly: Sight = { known: ['coordinators'], words: ['coordinators'] }
