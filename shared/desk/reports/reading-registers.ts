import type { Case, InformationRequest } from '../../domain/case/case.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import type { RegisterName } from '../../domain/case/register.ts'
import { byChannel } from '../../domain/channels/by-channel.ts'
import { isWithheld } from '../../domain/lists/withheld.ts'
import type { Officer } from '../../domain/office/directory.ts'
import { readCase, readLog, readTexts } from '../../store/case/case-items.ts'
import { type KnownReporter, readIdentity } from '../../store/case/identities.ts'
import { readRegisterList } from '../../store/case/number-items.ts'
import { readOfficer } from '../../store/office/directory-items.ts'
import type { Tools } from '../tools.ts'

/**
 * One number of a register (buku register) with what the law wants beside it. `state` null: the entry is there, for the
 * register has no gaps, but this officer may not read the case. `reporter` null where names are not for this officer or were
 * erased (docs/adr/0017), `lost` where no key opens them any more.
 */
export type RegisterEntry = {
  number: string
  state: Case | null
  texts: ReadonlyMap<number, string>
  reporter: KnownReporter
  /** Who decided an objection, by name and position. */
  superior: string | null
}

/** Registers show names to those who answer for them by law; leaders see the same lines without. */
const seesNames = ({ role }: Pick<Officer, 'role'>): boolean => role === 'coordinator' || role === 'superior'

export type RegisterAsk = { register: RegisterName; year: string; after: string | null; limit: number }

/** The next entries of a register in the order of their numbers. */
export const readRegisterEntries = async (tools: Tools, officer: Officer, ask: RegisterAsk): Promise<RegisterEntry[]> => {
  const list = await readRegisterList(tools.table, ask)
  const entries: RegisterEntry[] = []
  // A few at a time: a year's file must not ask for everything at once.
  for (let i = 0; i < list.length; i += atOnce) {
    entries.push(...(await Promise.all(list.slice(i, i + atOnce).map((it) => entryOf(tools, officer, ask.register, it)))))
  }
  return entries
}

const atOnce = 20

const entryOf = async (
  tools: Tools,
  officer: Officer,
  register: RegisterName,
  { number, caseId }: { number: string; caseId: string },
): Promise<RegisterEntry> => {
  const state = await readCase(tools.table, caseId)
  const nothing: RegisterEntry = { number, state: null, texts: new Map(), reporter: null, superior: null }
  if (!state || officer.role === 'administrator') return nothing
  if (state.reported.officers.includes(officer.id)) return nothing
  // The agenda of complaints holds facts, no words and no names: leaders and the superior read it whole. What is withheld stands
  // there with its number alone, for whoever looks: a line that is empty for one officer tells whom it is about (docs/adr/0051).
  if (register === 'ADU' && isWithheld(state)) return nothing
  const request = byChannel(state, { complaint: () => null, request: (it) => it })
  if (request === null || !seesNames(officer)) return { ...nothing, state }
  if (!mayRead(officer, state)) return nothing
  const [texts, reporter, superior] = await Promise.all([
    readTexts(tools.table, caseId, [request.details.n, request.purpose.n]),
    identityOf(tools, request),
    register === 'KEB' ? superiorOf(tools, request) : null,
  ])
  return { number, state, texts: new Map([...texts].map(([n, { text }]) => [n, text])), reporter, superior }
}

const identityOf = async (tools: Tools, state: InformationRequest): Promise<KnownReporter> =>
  readIdentity(tools.table, state, (await tools.identityKeys()).opening)

const superiorOf = async ({ table }: Tools, state: InformationRequest): Promise<string | null> => {
  if (!state.objection?.decidedOn) return null
  const decided = (await readLog(table, state.id)).findLast(({ event }) => event.type === 'objection-decided')
  const by = decided?.event.by
  const officer = by?.kind === 'officer' ? await readOfficer(table, by.id) : null
  return officer && [officer.name, officer.position].filter(Boolean).join(', ')
}
