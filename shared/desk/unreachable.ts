import { isToFormer, type Letter, officerOfRecipient } from '../domain/letters/letter.ts'
import type { NotReached } from '../domain/office/operations.ts'
import { unreachableOf } from '../domain/office/unreachable.ts'
import { readOfficer, readOfficers } from '../store/office/directory-items.ts'
import { putUnreachable, readUnreachable } from '../store/office/unreachable-items.ts'
import type { Tools } from './tools.ts'

/** The address of whom a letter to the office is for; null when there is no such officer. */
export const deskAddressOf = async (tools: Tools, to: string): Promise<string | null> => {
  // Nobody is reached there any more, and nothing is noted of it.
  if (isToFormer(to)) return null
  const { alarmEmail, overseerEmail } = await tools.region()
  const officer = officerOfRecipient(to)
  if (officer === null) return to === 'operators' ? alarmEmail : overseerEmail
  return (await readOfficer(tools.table, officer))?.email ?? null
}

/** Notes that their address takes no letters; the one that the news was about, if it says so. */
export const noteUnreachable = async (tools: Tools, to: string, state: 'bounced' | 'complained', address?: string): Promise<void> => {
  const email = isToFormer(to) ? null : (address ?? (await deskAddressOf(tools, to)))
  if (email === null) return
  const who = officerOfRecipient(to) ?? to
  await putUnreachable(tools.table, { who, email, state, at: tools.effects.now(), restored: null })
  tools.effects.log('recipient-unreachable', { who, state })
}

/** How letters to that person of the office fail at the address they have now; null when they do not. */
export const unreachableNow = async (tools: Tools, to: string): Promise<'bounced' | 'complained' | null> => {
  const noted = await readUnreachable(tools.table)
  const email = noted.length > 0 ? await deskAddressOf(tools, to) : null
  const who = officerOfRecipient(to) ?? to
  const state = email === null ? null : unreachableOf(noted, [{ id: who, email }])[0]?.state
  return state === 'bounced' || state === 'complained' ? state : null
}

/** Who of the office is not reached: the addresses that take no letters, and letters of which it is not known or that were refused. */
export const whoIsNotReached = async (tools: Tools, undelivered: readonly Letter[]): Promise<NotReached[]> => {
  const [{ officers }, noted, { alarmEmail, overseerEmail }] = await Promise.all([
    readOfficers(tools.table),
    readUnreachable(tools.table),
    tools.region(),
  ])
  const people = [
    ...officers.filter(({ active }) => active),
    { id: 'operators', name: 'operators', email: alarmEmail, phone: null },
    { id: 'overseer', name: 'overseer', email: overseerEmail, phone: null },
  ]
  const blocked = unreachableOf(noted, people)
  return people.flatMap(({ id, name, phone }): NotReached[] => {
    const note = blocked.find(({ who }) => who === id)
    if (note) return [{ who: id, name, phone, why: note.state, since: note.at }]
    const [letter] = undelivered.filter(({ to }) => (officerOfRecipient(to) ?? to) === id)
    return letter
      ? [{ who: id, name, phone, why: letter.failure === 'not-known' ? 'not-known' : 'undeliverable', since: letter.createdAt }]
      : []
  })
}
