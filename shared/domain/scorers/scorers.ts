import { homeAffairs } from './home-affairs.ts'
import { informationCommission } from './information-commission.ts'
import { ombudsman } from './ombudsman.ts'
import { pekppp } from './pekppp.ts'
import { pemdi } from './pemdi.ts'
import type { Scorer, ScorerItem } from './scorer.ts'

/** In the order in which their months come, those without known months at the end. */
export const scorers: readonly Scorer[] = [pemdi, informationCommission, ombudsman, pekppp, homeAffairs]

export const scorerNamed = (id: string): Scorer | null => scorers.find((it) => it.id === id) ?? null

export const itemNamed = ({ items }: Scorer, id: string): ScorerItem | null => items.find((it) => it.id === id) ?? null
