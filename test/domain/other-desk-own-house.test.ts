import { expect, test } from 'vitest'
import { accept } from '../../shared/domain/actions/complaint/accept.ts'
import { followingCommand } from '../../shared/domain/actions/following.ts'
import { mayDo, possibleActions } from '../../shared/domain/actions/possible-actions.ts'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import type { Case, Complaint } from '../../shared/domain/case/case.ts'
import {
  leavesEndingsToSuperior,
  mayMove,
  mayOpen,
  type OfficerPage,
  type OfficerRights,
  standingOf,
} from '../../shared/domain/case/permissions.ts'
import { hearInstead } from '../../shared/domain/letters/new-work.ts'
import { decidesDraft, mayDecideDraft } from '../../shared/domain/office/approval.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { officerIssues } from '../../shared/domain/office/directory-rules.ts'
import { recipientsOf } from '../../shared/domain/office/recipients.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { given } from '../support/decision.ts'
import { aComplaint } from '../support/filings.ts'
import { coordinator as coordinates, disposeTo, liaison as liaisonActs } from '../support/officers.ts'

/** The other desk where its own house leads, who writes down endings, who decides about a draft, and what it opens (docs/adr/0052). */

const desk = 'dinas-komunikasi-dan-informatika'
const other = 'inspektorat'
const works = 'dinas-pekerjaan-umum-dan-penataan-ruang'
const today = localDate('2026-02-20')

const who = (role: OfficerRole, institution: string | null = null, more: Partial<OfficerRights> = {}): OfficerRights => ({
  id: `${role} of ${institution ?? 'none'}`,
  role,
  institution,
  deskInstitution: desk,
  otherDesk: other,
  ...more,
})
const inspector = who('liaison', other)
const general = who('head', other)

const led = (lead: string, more: Partial<Case> = {}): Case =>
  ({ ...given(aComplaint(), [disposeTo({ holders: { lead, contributors: [], readers: [] } }), coordinates]).state, ...more }) as Case
const there = (state: Case): Case => ({ ...state, otherDesk: { institution: other }, reported: { institutions: [desk], officers: [] } })

test('where its own house leads it does the lead’s work too, for itself and for nobody else', () => {
  const leads = ['accept', 'return', 'draft', 'accept-for', 'dispose', 'archive'] as const
  const may = (officer: OfficerRights, state: Case) => leads.filter((it) => mayDo(officer, it, state))
  expect([may(inspector, there(led(other))), may(general, there(led(other))), may(inspector, there(led(works)))]).toEqual([
    ['accept', 'return', 'draft', 'accept-for', 'dispose'],
    ['accept', 'return', 'accept-for', 'dispose'],
    ['accept-for', 'dispose'],
  ])
  const lists = { institutions: [], categories: [], officers: [], feeDecree: null, inspectorates: [], deskInstitution: null }
  const accepting = (state: Case) => accept.form.read({}, { lists, officer: inspector, state })
  expect(accepting(there(led(other)))).toEqual({ command: { type: 'accept', institution: other } })
})

test('an ending of what the house of its desk answers or is complained about is written down by the superior, and by nobody of that house', () => {
  const records = ['record-withdrawal'] as const
  const may = (state: Case, noOther = false) =>
    [who('coordinator'), inspector, general, who('superior')]
      .map((it) => (noOther ? { ...it, otherDesk: null } : it))
      .filter((it) => records.every((command) => mayDo(it, command, state)))
      .map(({ role }) => role)
  const reported = { institutions: [desk], officers: [] }
  expect({
    'of another institution': may(led(works)),
    'of the coordinating institution': may(led(desk)),
    'of another, at the other desk': may(there(led(works))),
    'of the other desk’s house': may(there(led(other))),
    'helped by it': may(there(led(works, { holders: { lead: works, contributors: [other], readers: [] } }))),
    'of the coordinating institution, asked for at the other desk': may({ ...led(desk), otherDesk: { institution: other, asked: true } }),
    'about the coordinating institution, with no other desk': may({ ...led(works), reported }, true),
    'about both': may({ ...led(works), reported: { institutions: [desk, other], officers: [] } }),
  }).toEqual({
    'of another institution': ['coordinator'],
    'of the coordinating institution': ['superior'],
    'of another, at the other desk': ['liaison', 'head'],
    'of the other desk’s house': ['superior'],
    'helped by it': ['superior'],
    'of the coordinating institution, asked for at the other desk': ['liaison', 'head'],
    'about the coordinating institution, with no other desk': ['superior'],
    'about both': ['superior'],
  })
  const told = (officer: OfficerRights, state: Case) => leavesEndingsToSuperior(officer, state)
  expect([told(inspector, there(led(other))), told(inspector, there(led(works))), told(who('coordinator'), led(desk))]).toEqual([
    true,
    false,
    true,
  ])
})

test('the superior reads for it what is open, and nothing that waits for a name to be matched', () => {
  const reported = { institutions: [desk], officers: [] }
  const standing = (state: Case) => standingOf(who('superior'), state)
  const waiting = given(aComplaint({ reportedPerson: 'Sukarno', similar: [] })).state
  expect([
    standing({ ...led(works), reported }),
    standing(there(led(works))),
    standing(there(led(other))),
    standing({ ...waiting, reported }),
    standing({ ...waiting, reported, person: undefined }),
    standing({ ...led(works), reported, status: 'closed' } as Case),
  ]).toEqual(['recorder', 'none', 'recorder', 'none', 'recorder', 'none'])
})

const entered = ({ id, role, institution }: OfficerRights): Officer => ({
  ...{ id, role, institution, name: id, email: `${id.replaceAll(' ', '-')}@contoh.example`, phone: null, position: null },
  ...{ active: true, mayOpenIdentities: false, away: null, linked: null, lastOpenedAt: null, version: 1 },
})
const directoryOf = (...officers: OfficerRights[]) => ({ officers: officers.map(entered), institutions: [], otherDesk: other })

test('a head of the other desk approves nothing of another house while its own head is there; the desk sends back as coordinators do', () => {
  const author = { ...liaisonActs, institution: works } as typeof liaisonActs
  const drafted = there(
    given(
      aComplaint(),
      [disposeTo({ holders: { lead: works, contributors: [], readers: [] } }), coordinates],
      [{ type: 'draft', outcome: 'solved', text: 'Sudah' }, author],
    ).state,
  )
  const here = directoryOf(who('head', works), inspector, general)
  const gone = directoryOf(inspector, general)
  const people = [who('head', works), inspector, general, who('superior')]
  const decide = (directory: typeof here, on = today) => people.map((it) => mayDecideDraft(it, drafted, directory, on))
  expect([decide(here, localDate('2026-02-10')), decide(gone, localDate('2026-02-10')), decide(here, localDate('2026-03-20'))]).toEqual([
    [true, false, false, false],
    [true, true, true, false],
    [true, true, true, true],
  ])
  expect(people.map((it) => decidesDraft('send-back', it, drafted))).toEqual([true, false, false, true])
  expect(people.map((it) => decidesDraft('approve', it, drafted))).toEqual([true, true, true, true])
})

test('a duplicate is accepted with the lead’s own work on its main case, and with no news of the desk or of who helps', () => {
  const main = { ...there(led(works)), status: 'in-progress' } as Complaint
  const duplicate = { ...there(led(works)), id: 'J-0000-0002' } as Complaint
  const followed = (officer: OfficerRights) =>
    followingCommand(
      { type: 'progress', institution: officer.institution, text: 'Sudah dilihat' },
      { main, leadBefore: works, officer, inspectorates: [other], words: null },
      duplicate,
    )
  expect([who('liaison', works), inspector, general, who('liaison', 'dinas-x')].map(followed)).toEqual([
    { type: 'accept', institution: works },
    null,
    null,
    null,
  ])
})

test('who hears of what an institution without officers is given is who has the case', () => {
  const people = directoryOf(inspector, general, who('coordinator'), who('superior'))
  const heard = (state: Case) => hearInstead(works, state, people, 'O-x', today)?.map(({ role }) => role)
  expect([heard(there(led(works))), heard(led(works))]).toEqual([['liaison', 'head'], ['coordinator']])
})

test('whom no letter reaches is stood in for by their own desk, before the superior', () => {
  const people = { ...directoryOf(who('head', works), inspector, who('superior')), unreachable: [who('head', works).id] }
  const told = (state: Case) => recipientsOf(['head'], state, people, today).map(({ officer }) => officer)
  expect(told(there(led(works)))).toEqual([inspector.id])
})

test('where the other desk has no officer at all, the superior hears of its cases, and no coordinator', () => {
  const people = directoryOf(who('coordinator'), who('superior'))
  const told = (state: Case) => recipientsOf(['coordinator'], state, people, today).map(({ officer, standsIn }) => [officer, standsIn])
  expect([told(there(led(works))), told(led(works))]).toEqual([[[who('superior').id, 'no-officer']], [[who('coordinator').id, null]]])
  expect(told({ ...there(led(works)), reported: { institutions: [desk], officers: [who('superior').id] } })).toEqual([])
})

test('it opens people to call, codes to consent to and what SP4N-LAPOR! is owed, nothing else that coordinators have, and may be let open identities', () => {
  const pages: OfficerPage[] = [
    'tasks',
    'code-consents',
    'recording',
    'samples',
    'counter-entry',
    'registers',
    'operations',
    'reminder-ledger',
    'directory',
  ]
  const opens = (officer: OfficerRights) => pages.filter((it) => mayOpen(officer, it))
  expect([inspector, general, who('liaison', works), { ...inspector, otherDesk: null }].map(opens)).toEqual([
    ['tasks', 'code-consents', 'recording'],
    ['tasks', 'code-consents', 'recording'],
    [],
    [],
  ])
  const issues = (officer: OfficerRights, otherDesk: string | null = other) =>
    officerIssues({ ...entered(officer), mayOpenIdentities: true }, [], [{ id: other } as never, { id: works } as never], otherDesk).map(
      ({ code }) => code,
    )
  expect([
    issues(who('coordinator')),
    issues(inspector),
    issues(general),
    issues(inspector, null),
    issues(who('liaison', works)),
    issues(who('superior')),
  ]).toEqual([[], [], [], ['identities-only-coordinator'], ['identities-only-coordinator'], ['identities-only-coordinator']])
  // The right is theirs on what their desk has, and on nothing else.
  const hidden = { ...led(works), identity: 'anonymous' } as Case
  const may = (officer: OfficerRights, state: Case) => ['open-identity', 'ask-new-code'].filter((it) => mayDo(officer, it as never, state))
  const trusted = { ...inspector, mayOpenIdentities: true }
  expect([may(trusted, there(hidden)), may(inspector, there(hidden)), may(trusted, led(other, { identity: 'anonymous' }))]).toEqual([
    ['open-identity', 'ask-new-code'],
    [],
    [],
  ])
  expect(possibleActions(trusted, there(hidden))).toContain('open-identity')
  expect(mayMove(general, 'reach', there(hidden))).toBe(true)
})
