import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedFrom } from '../../functions/reporting/counted-address.ts'
import { createHandler } from '../../functions/reporting/handler.ts'
import { projectCase } from '../../shared/desk/reports/projecting.ts'
import { Case } from '../../shared/domain/case/case.ts'
import { type CaseFigures, figuresOf } from '../../shared/domain/figures/case-figures.ts'
import { fromLog } from '../../shared/domain/figures/from-log.ts'
import { sumOf } from '../../shared/domain/figures/selection.ts'
import { noInstitution } from '../../shared/domain/lists/tally.ts'
import { isWithheld, keptFrom, namesOf } from '../../shared/domain/lists/withheld.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { readLog } from '../../shared/store/case/case-items.ts'
import { sampleComplaint, sampleRequest, sendingOf } from '../support/desk.ts'
import { holding } from '../support/held-keys.ts'
import { anyCommand, chanceOf, someInstitutions } from '../support/lives.ts'
import { coordinator, disposeTo } from '../support/officers.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer, type World } from '../support/world.ts'

/**
 * Random lives, and then every figure of every viewer beside the list behind it: the list holds exactly the cases that count in
 * it by a recount of snapshots and logs, and a figure is more than its list only by what no list may hold.
 */

let office: World
let report: ReturnType<typeof sendTo>
let counted: { state: Case; figures: CaseFigures }[]

const cases = 40

beforeAll(async () => {
  office = await startWorld()
  report = sendTo(createHandler(holding('reporting', office.effects)))
  const chance = chanceOf(20_261_130)
  const ids: string[] = []
  for (let n = 0; n < cases * 18; n++) {
    if (n % 18 === 0) {
      const request = n % 72 === 54
      const filed = request
        ? await office.desk.fileRequest(sampleRequest(), sendingOf())
        : await office.desk.fileComplaint(sampleComplaint({ identity: chance.pick(['named', 'anonymous', 'none']) }), sendingOf())
      if (!('case' in filed)) throw new Error('Not filed')
      ids.push(filed.case.id)
      if (!request && chance.next() < 0.85) {
        const klass = chance.pick([...Array(5).fill('ordinary'), 'service-question', 'oversight'] as const)
        const holders = { lead: chance.pick(someInstitutions), contributors: [], readers: [] }
        const named = { category: chance.pick(['jalan-dan-jembatan', 'kesehatan']), confidential: chance.next() < 0.2, anonymous: false }
        const move = { ...named, class: klass, classReason: klass === 'oversight' ? 'Dugaan pungutan' : null, holders }
        await office.desk.submit(filed.case.id, disposeTo(move), coordinator)
      }
    }
    // The latest ones still have most of their lives before them.
    const id = chance.pick(ids.slice(-12))
    const state = await office.stateOf(id)
    const move = anyCommand(state, chance, n)
    if (move) await office.desk.submit(id, move.command, move.actor)
    if (chance.next() < 0.06) {
      office.clock.now = plusMillis(office.clock.now, 86_400_000 * (1 + Math.floor(chance.next() * 3)))
      await office.desk.sweep()
    }
  }
  for (const id of ids) await projectCase(office.desk, id)
  const { Items = [] } = await office.table.documents.send(
    new ScanCommand({ TableName: office.table.tableName, FilterExpression: 'sk = :case', ExpressionAttributeValues: { ':case': 'CASE' } }),
  )
  const calendar = await office.desk.calendar()
  counted = []
  for (const item of Items) {
    const state = Case.parse(item.case)
    counted.push({ state, figures: figuresOf(state, calendar, fromLog(state, await readLog(office.table, state.id))) })
  }
}, 120_000)
afterAll(() => office.close())

const ask = async ({ cookies }: TestOfficer, address: string, accept = 'text/html') => {
  const { status, text } = await report('GET', address, { cookies, headers: { accept, 'sec-fetch-site': 'same-origin' } })
  expect([address, status]).toEqual([address, 200])
  return text
}

/** Of those that the region knows, the institution that leads most of what a list may hold. */
const busiest = (): string => {
  const leads = counted.flatMap(({ state }) => (isWithheld(state) ? [] : (state.holders?.lead ?? [])))
  return (
    someInstitutions
      .filter((it) => it !== 'badan-kepegawaian')
      .sort((a, b) => leads.filter((it) => it === b).length - leads.filter((it) => it === a).length)[0] ?? ''
  )
}

/** Everything that a list holds, page after page. */
const listed = async (who: TestOfficer, address: string): Promise<{ number: string; times: number }[]> => {
  const found: { number: string; times: number }[] = []
  for (let next: string | null = address; next !== null; ) {
    const page: { cases: { number: string; times?: number }[]; next: string | null } = JSON.parse(await ask(who, next, 'application/json'))
    found.push(...page.cases.map(({ number, times = 1 }) => ({ number, times })))
    next = page.next
  }
  return found
}

/** Figures that lead somewhere: the address, and the number that stands there, of a percentage the one beside it. */
const figuresOn = (html: string): { address: string; figure: number }[] =>
  [...html.matchAll(/<a href="(\/petugas\/laporan\/(?:daftar|tenggat)\?[^"]+)"[^>]*>([^<]*)<\/a>(?:<\/p><small>(\d+))?/g)].map(
    ([, address = '', shown = '', beside]) => ({
      address: address.replaceAll('&amp;', '&'),
      figure: Number(shown.endsWith('%') ? beside : /\d+/.exec(shown)?.[0]),
    }),
  )

const groupIn = ({ figures }: (typeof counted)[number], kind: string) => {
  const [, value, of] = figures.groups.map((it) => it.split('#')).find(([it]) => it === kind) ?? []
  return { value: value ?? null, of: of ?? null }
}

/** By a recount: which cases count in the figure, and how often those that no list may hold do. */
const expectedOf = async ({ officer }: TestOfficer, address: string) => {
  const { period, selection, group } = countedFrom(
    Object.fromEntries(new URLSearchParams(address.split('?')[1])),
    await office.desk.today(),
  )
  const reading = { calendar: await office.desk.calendar(), today: await office.desk.today() }
  const isWhole =
    officer.institution === null && [group.lead, group.class, group.category, group.district, group.via].every((it) => it === null)
  let withheld = 0
  const numbers: string[] = []
  for (const it of counted) {
    const times = sumOf(selection, [{ month: it.figures.month, counts: it.figures.counts }], reading)
    if (
      times === 0 ||
      (group.channel !== null && it.state.channel !== group.channel) ||
      (group.status !== null && it.state.status !== group.status) ||
      !period.months.includes(it.figures.month)
    )
      continue
    if (isWithheld(it.state)) {
      if (isWhole && !namesOf(officer).some((name) => keptFrom(it.state).includes(name))) withheld += times
      continue
    }
    const lead = it.state.holders?.lead ?? noInstitution
    if ((officer.institution ?? group.lead ?? lead) !== lead) continue
    if (group.class !== null && groupIn(it, 'class').of !== group.class) continue
    if ((['category', 'district', 'via'] as const).some((kind) => group[kind] !== null && groupIn(it, kind).value !== group[kind])) continue
    numbers.push(it.state.number)
  }
  return { numbers, withheld }
}

const pagesFor = ({ officer }: TestOfficer): string[] => [
  '/petugas/laporan/kinerja?periode=2026-T4',
  '/petugas/laporan/kinerja?periode=2026-11',
  '/petugas/laporan?bulan=6',
  ...[officer.institution ?? busiest()].map((it) => `/petugas/laporan/instansi/${it}?periode=2026-S2`),
  ...(officer.institution === null ? ['/petugas/laporan/antarinstansi?periode=3', '/petugas/laporan/sebaran?periode=2026'] : []),
]

test('behind each figure of each viewer stands the list of exactly the cases that count in it', { timeout: 120_000 }, async () => {
  const viewers = [
    await office.signIn({ role: 'leader' }),
    await office.signIn({ role: 'coordinator' }),
    await office.signIn({ role: 'superior' }),
    ...(await Promise.all([busiest(), 'dinas-perhubungan'].map((institution) => office.signIn({ role: 'head', institution })))),
    await office.signIn({ role: 'liaison', institution: 'inspektorat' }),
  ]
  const names = new Set<string>()
  let [compared, withheldSomewhere] = [0, 0]
  for (const who of viewers) {
    for (const path of pagesFor(who)) {
      for (const { address, figure } of figuresOn(await ask(who, path))) {
        if (!address.startsWith('/petugas/laporan/daftar')) continue
        const list = await listed(who, address)
        const { numbers, withheld } = await expectedOf(who, address)
        expect([who.officer.role, path, address, list.map(({ number }) => number).sort()]).toEqual([
          who.officer.role,
          path,
          address,
          [...numbers].sort(),
        ])
        const sum = list.reduce((all, { times }) => all + times, 0)
        expect([who.officer.role, path, address, figure]).toEqual([who.officer.role, path, address, sum + withheld])
        names.add(new URLSearchParams(address.split('?')[1]).get('angka') ?? '')
        compared++
        withheldSomewhere += withheld
      }
    }
  }
  expect([compared > 200, names.size > 25, withheldSomewhere > 0]).toEqual([true, true, true])
})

test('what is late leads to what is late, but for what no list may hold', async () => {
  for (const who of [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'head', institution: busiest() })]) {
    const page = '/petugas/laporan/kinerja'
    const { now } = JSON.parse(await ask(who, page, 'application/json'))
    const links = figuresOn(await ask(who, page)).filter(({ address }) => address.includes('/tenggat?'))
    expect(links.length).toBeGreaterThan(1)
    for (const { address, figure } of links) {
      const list = await listed(who, address)
      const of = new URLSearchParams(address.split('?')[1])
      const isTotal = of.get('instansi') === null && who.officer.institution === null
      expect([address, list.length <= figure, isTotal || list.length === figure]).toEqual([address, true, true])
      if (of.get('daftar') === 'terlambat') {
        const byInstitution: { late: number }[] = now.byInstitution
        if (isTotal) expect(list).toHaveLength(byInstitution.reduce((sum, { late }) => sum + late, 0))
      }
    }
  }
})

test("a number leads to the case where its reader may open it; an institution's officer is shown no other institution's cases", async () => {
  const lists = '/petugas/laporan/daftar?periode=12&angka=masuk'
  const [leader, head] = [await office.signIn({ role: 'leader' }), await office.signIn({ role: 'head', institution: busiest() })]
  const desk = await office.signIn({ role: 'coordinator' })
  expect(await ask(leader, lists)).not.toContain('/petugas/kasus/')
  for (const { number } of (await listed(desk, lists)).slice(0, 15)) {
    expect([number, (await desk.get(`/petugas/kasus/${number}`)).status]).toEqual([number, 200])
  }
  const other = someInstitutions.find((it) => it !== busiest()) ?? ''
  const own = await listed(head, `${lists}&instansi=${other}`)
  expect(own.length).toBeGreaterThan(0)
  for (const { number } of own) expect([number, (await head.get(`/petugas/kasus/${number}`)).status]).toEqual([number, 200])
  // A place in the list that somebody made up, of another institution, shows nothing of it.
  const month = (await office.desk.today()).slice(0, 7)
  const place = Buffer.from(`${month} J-0000-0000 ${other}#01#received`).toString('base64url')
  expect(await listed(head, `${lists}&dari=${place}`)).toEqual(own)
})
