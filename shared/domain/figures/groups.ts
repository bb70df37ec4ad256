import type { Case } from '../case/case.ts'
import { byChannel } from '../channels/by-channel.ts'
import { channelOf } from '../channels/channels.ts'
import { noInstitution, withheldRow } from '../lists/tally.ts'
import { isWithheld, keptFrom } from '../lists/withheld.ts'

/**
 * Under what a case counts, each a row of its month: its class in the whole regency, who leads it, its category, its district,
 * how it came in. What is withheld counts in none of these, only among those that are kept from the same people
 * (docs/adr/0051); and category, district and how it came in not before it is verified, because until then nobody has asked whom it is about.
 */
export const groupKinds = ['class', 'lead', 'category', 'district', 'via', 'withheld', 'survey', 'survey-lead'] as const
export type GroupKind = (typeof groupKinds)[number]

/** `kind#value#channel`, which is the end of its row's key; of a class and of what is withheld, the class itself. */
export type Group = { kind: GroupKind; value: string; of: string }

export const groupName = ({ kind, value, of }: Group): string => `${kind}#${value}#${of}`

export const groupNamed = (name: string): Group | null => {
  const [kind, value, of] = name.split('#')
  const known = groupKinds.find((it) => it === kind)
  return known && value !== undefined && of !== undefined ? { kind: known, value, of } : null
}

/**
 * Under what its survey counts: its channel in the whole regency, unless it names somebody; and who leads it, where it counts
 * there at all. Berkadar that names nobody is in the first alone.
 */
export const surveyGroupsOf = (state: Case): Group[] => {
  const namesSomebody = state.person !== undefined || keptFrom(state).length > 0
  return [
    ...(namesSomebody ? [] : [{ kind: 'survey' as const, value: 'all', of: state.channel }]),
    ...(isWithheld(state) ? [] : [{ kind: 'survey-lead' as const, value: state.holders?.lead ?? noInstitution, of: state.channel }]),
  ]
}

export const groupsOf = (state: Case): Group[] => {
  const klass = channelOf(state).countedAs(state)
  if (isWithheld(state)) return [{ kind: 'withheld', value: withheldRow(keptFrom(state)).slice(1), of: klass }]
  const { district } = channelOf(state).listed(state)
  const isPlaced = byChannel(state, { complaint: ({ agenda }) => agenda !== null, request: () => true })
  const placed = (kind: GroupKind, value: string | null): Group[] =>
    isPlaced && value !== null ? [{ kind, value, of: state.channel }] : []
  return [
    { kind: 'class', value: 'all', of: klass },
    { kind: 'lead', value: state.holders?.lead ?? noInstitution, of: state.channel },
    ...placed('category', state.category),
    ...placed('district', district),
    ...placed('via', state.via),
  ]
}
