import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import type { Mix, MixRow } from '../../shared/desk/reports/reading-performance.ts'
import type { Period } from '../../shared/domain/figures/period.ts'
import type { Region } from '../../shared/region.ts'
import { BarChart } from '../../shared/web/charts/charts.tsx'
import { DistrictMap } from '../../shared/web/charts/district-map.tsx'
import type { Language } from '../../shared/web/language.ts'
import { absent, type OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { leadersFrame, partPaths, periodAsked } from './leaders-frame.tsx'
import { Drill, durationShown, lateOf, percentShown } from './performance-parts.tsx'
import { Covered, PeriodChooser } from './period-chooser.tsx'

/** More bars than that are in the table alone. */
const barsShown = 8

/** What people complain about, where, and through which door. */
export const showMixes = async (request: OfficerRequest, desk: ReportsDesk): Promise<Reply> => {
  const { language, officer } = request
  if (officer.institution !== null) return absent(request, desk)
  const period = await periodAsked(request, desk)
  const mixes = await desk.mixes(period, officer)
  if (request.wants === 'json') return json({ period, mixes })
  const { performance: text } = officerTextOf(language)
  const region = await desk.region()
  return page(
    await leadersFrame({
      request,
      desk,
      period,
      part: 'mix',
      children: (
        <>
          <PeriodChooser path={partPaths.mix} period={period} today={await desk.today()} language={language} />
          <Covered period={period} language={language} compares={false} />
          <p class="hint">{text.mix.note}</p>
          <div class="charts">
            {mixes.map((mix) => (
              <OneMix mix={mix} period={period} region={region} language={language} />
            ))}
          </div>
        </>
      ),
    }),
  )
}

const OneMix = ({ mix: { kind, rows }, period, language, region }: { mix: Mix; period: Period; region: Region; language: Language }) => {
  const { performance: text, queue } = officerTextOf(language)
  const names: Record<Mix['kind'], (value: string) => string> = {
    class: (value) => named(queue.classes, value),
    category: (value) => region.categories.find(({ id }) => id === value)?.name ?? value,
    district: (value) => value,
    via: (value) => named(text.vias, value),
  }
  const nameOf = ({ value }: MixRow) => names[kind](value)
  const behind = ({ value }: MixRow, name: 'came-in' | 'answer-late', count: number) => (
    <Drill period={period} name={name} group={{ [kind]: value }}>
      {count}
    </Drill>
  )
  const table = (
    <Table
      look="list"
      columns={[
        { head: text.mix[kind], cell: nameOf, kind: 'name' },
        { head: text.league.cameIn, cell: (it) => behind(it, 'came-in', it.measured.cameIn), kind: 'number' },
        { head: text.league.late, cell: (it) => behind(it, 'answer-late', lateOf(it.measured)), kind: 'number' },
        {
          head: text.league.punctual,
          cell: ({ measured: { answer } }) => (answer ? percentShown(answer.percent, language) : '–'),
          kind: 'number',
        },
        { head: text.mix.median, cell: ({ measured }) => durationShown(measured.answerDays, language).median, kind: 'number' },
      ]}
      rows={rows}
    />
  )
  const frame = { title: text.mix[kind], tableName: text.table }
  if (kind === 'district' && region.boundaries) {
    const values = new Map(rows.map(({ value, measured }) => [value, measured.cameIn]))
    return (
      <DistrictMap {...frame} boundaries={region.boundaries} values={values} none={text.mix.noneHere}>
        {table}
      </DistrictMap>
    )
  }
  return (
    <BarChart
      {...frame}
      bars={rows.slice(0, barsShown).map((it) => ({ name: nameOf(it), value: it.measured.cameIn, shown: String(it.measured.cameIn) }))}
    >
      {table}
    </BarChart>
  )
}

const named = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? value
