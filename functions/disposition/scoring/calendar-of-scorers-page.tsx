import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import type { ScorerLine } from '../../../shared/desk/officers/scoring/reading-scoring.ts'
import { wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { maySeeScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { linksPath, monthsShown, numbersPath, roundPath, scorerPath } from './scoring-parts.tsx'

/** GET /petugas/penilaian: who comes when, and how much is empty. */
export const showScorers = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const [lines, region] = await Promise.all([desk.calendarOf(request.officer), desk.region()])
  const { language } = request
  if (request.wants === 'json')
    return json({ scorers: lines.map(({ scorer, ...line }) => ({ id: scorer.id, name: scorer.name[language], ...line })) })
  const text = scoringTextOf(language)
  const seesAll = maySeeScoring(request.officer, wholeRegion)
  const address = ({ scorer, period }: ScorerLine) =>
    scorerPath(scorer, period, scorer.by === 'institution' ? request.officer.institution : null)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="scoring">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <p>
        <a href={roundPath(null)}>{text.round.title}</a>
      </p>
      {seesAll ? (
        <p>
          <a href={numbersPath}>{text.numbersLink}</a>
          {' · '}
          <a href={linksPath}>{text.linksLink}</a>
        </p>
      ) : null}
      <h2>{text.calendar}</h2>
      {lines.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: text.scorer, cell: (line) => <a href={address(line)}>{line.scorer.name[language]}</a>, kind: 'name' },
            { head: text.months, cell: ({ months }) => monthsShown(months, language) },
            { head: text.period, cell: ({ period }) => period },
            {
              head: text.emptyItems,
              cell: ({ empty, items }) => (
                <Tag kind={empty === 0 ? 'yes' : 'no'}>{text.emptyOf({ empty: String(empty), items: String(items) })}</Tag>
              ),
            },
          ]}
          rows={lines}
        />
      )}
    </OfficerLayout>,
  )
}
