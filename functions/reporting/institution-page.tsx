import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Place } from '../../shared/desk/reports/reading-performance.ts'
import { mayWriteNote } from '../../shared/domain/figures/institution-note.ts'
import { shareOf } from '../../shared/domain/figures/interval.ts'
import { fewestRanked } from '../../shared/domain/figures/league.ts'
import type { Measured } from '../../shared/domain/figures/measured.ts'
import type { Institution } from '../../shared/domain/office/directory.ts'
import type { Language } from '../../shared/web/language.ts'
import { InstitutionNotes } from '../../shared/web/officers/institution-notes.tsx'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { namesOf, partPaths, periodAsked } from './leaders-frame.tsx'
import { Now } from './performance-now.tsx'
import { Complaints } from './performance-page.tsx'
import { number, type Part, percentShown, quantileShown } from './performance-parts.tsx'
import { Ppid } from './performance-ppid.tsx'
import { Covered, PeriodChooser } from './period-chooser.tsx'

/** The institution of the address, where this officer may see its figures: their own, or any for those who see the whole regency. */
const institutionAsked = async ({ officer, params }: OfficerRequest, desk: ReportsDesk): Promise<Institution | null> => {
  if (officer.institution !== null && officer.institution !== params.id) return null
  return (await desk.recentInstitutions()).find(({ id }) => id === params.id) ?? null
}

/** One institution: its place among the others, what it says to that, and all of its figures (GET /petugas/laporan/instansi/{id}). */
export const showInstitution = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  const institution = await institutionAsked(request, desk)
  if (!institution) return absent(request, desk)
  const period = await periodAsked(request, desk)
  const [{ performance, place }, notes, region, nameOf] = await Promise.all([
    desk.institution({ period, institution: institution.id }, officer),
    desk.notes(institution.id),
    desk.region(),
    namesOf(desk, language),
  ])
  if (request.wants === 'json') return json({ ...performance, place, notes })
  const { performance: text, report, leaders } = officerTextOf(language)
  const part: Part = { performance, language, region, nameOf }
  const address = `/petugas/laporan/instansi/${encodeURIComponent(institution.id)}`
  return page(
    <OfficerLayout title={institution.name} request={request} region={region} current="overview">
      <div class="head">
        <h1>
          {institution.name} <small>{text.title}</small>
        </h1>
        {officer.institution === null ? (
          <a href={`${partPaths.league}?periode=${period.name}`} class="noprint">
            {leaders.institution.all}
          </a>
        ) : null}
      </div>
      <PeriodChooser path={address} period={period} today={performance.today} language={language} />
      <Covered period={period} language={language} />
      <p class="hint">
        {report.withheldOwn} {text.counting}
      </p>
      <Standing place={place} own={performance.complaints} language={language} />
      <section>
        <h2>{leaders.note.title}</h2>
        <InstitutionNotes notes={notes} language={language} timeZone={region.timeZone} />
        {mayWriteNote(officer, institution.id) ? (
          <p class="noprint">
            <a href="/petugas/tanggapan-kinerja">{notes.length === 0 ? leaders.note.write : leaders.note.replace}</a>
          </p>
        ) : null}
      </section>
      <Now {...part} />
      <Complaints {...part} />
      <Ppid {...part} />
    </OfficerLayout>,
  )
}

const Standing = ({ place: { standing, ranked, together }, own, language }: { place: Place; own: Measured; language: Language }) => {
  const { performance: text, leaders } = officerTextOf(language)
  const words = leaders.institution
  const days = (pick: 'median' | 'p90') => (it: Measured) => (it.answerDays ? quantileShown(it.answerDays[pick], language) : '–')
  const rows = [
    { who: words.own, of: own },
    { who: words.together, of: together },
  ]
  const share = shareOf(own.cameIn, together.cameIn)
  return (
    <section>
      <h2>{words.place}</h2>
      {standing === null ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p>{standing.rank === null ? words.noRank({ fewest: fewestRanked }) : words.rank({ rank: standing.rank, ranked })}</p>
          <p class="hint">{words.chance}</p>
        </>
      )}
      <Table
        look="list"
        columns={[
          { head: words.who, cell: ({ who }) => who, kind: 'name' },
          {
            head: text.league.punctual,
            cell: ({ of: { answer } }) => (answer ? percentShown(answer.percent, language) : '–'),
            kind: 'number',
          },
          {
            head: text.league.interval,
            cell: ({ of: { answer } }) => (answer ? `${number(answer.from, language)}–${number(answer.to, language)}` : '–'),
            kind: 'number',
          },
          { head: text.league.due, cell: ({ of: { answer } }) => answer?.of ?? 0, kind: 'number' },
          { head: text.league.median, cell: ({ of }) => days('median')(of), kind: 'number' },
          { head: text.league.p90, cell: ({ of }) => days('p90')(of), kind: 'number' },
          { head: text.league.cameIn, cell: ({ of }) => of.cameIn, kind: 'number' },
          { head: text.league.open, cell: ({ of }) => of.open, kind: 'number' },
        ]}
        rows={rows}
      />
      {share === null ? null : (
        <p class="hint">
          {words.share}: {percentShown(share.percent, language)}
        </p>
      )}
    </section>
  )
}
