import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import type { ShownItem, ShownScorer } from '../../../shared/desk/officers/scoring/reading-scoring.ts'
import { mayTakePack } from '../../../shared/domain/scorers/evidence-pack.ts'
import type { Scorer } from '../../../shared/domain/scorers/scorer.ts'
import { wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { mayKeepScoring, maySeeScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { DoneNote } from '../../../shared/web/forms/form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { namesOf } from '../queue/queue-page.tsx'
import { ItemCard } from './item-card.tsx'
import { monthShown, monthsShown, packsPath, scorerPath, scoringAsked, scoringPath } from './scoring-parts.tsx'
import { SettingsForm } from './settings-form.tsx'

/** GET /petugas/penilaian/{scorer}/{period}: every item, empty ones first; of a scorer of institutions first which one. */
export const showScorer = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await scoringAsked(request, desk)
  if (!asked) return absent(request, desk)
  if (asked.subject === null) return institutionsPage(request, desk, asked.scorer, asked.period)
  const shown = await desk.scorer(asked.scorer, asked.period, asked.subject)
  if (request.wants === 'json') return json(factsOf(shown))
  return scorerPage(request, desk, shown, asked.institution)
}

/** Without what is only about how the file got there. */
export const itemFacts = ({ item, place: { file }, ...it }: ShownItem) => ({ id: item.id, ...it, file })

const factsOf = ({ scorer, items, ...shown }: ShownScorer) => ({
  scorer: scorer.id,
  ...shown,
  items: items.map((one) => ({ asks: one.item.asks, ...itemFacts(one) })),
})

const scorerPage = async (request: OfficerRequest, desk: ScoringDesk, shown: ShownScorer, institution: string | null): Promise<Reply> => {
  const { language, officer } = request
  const { scorer, period, counted, items, months, settings, subject } = shown
  const text = scoringTextOf(language)
  const [region, names, nameOf] = await Promise.all([desk.region(), namesOf(desk), desk.officerNames()])
  const name = scorer.name[language]
  const title = institution === null ? `${name} ${period}` : `${name} ${period}: ${names.institution(institution)}`
  const edits = mayKeepScoring(officer, subject)
  const group = (some: readonly ShownItem[]) =>
    some.map((it) => (
      <ItemCard
        shown={it}
        {...{ scorer, period, institution, language, edits, nameOf }}
        {...{ baseUrl: desk.baseUrl, timeZone: region.timeZone }}
      />
    ))
  const empty = items.filter((it) => it.empty)
  const filled = items.filter((it) => !it.empty)
  return page(
    <OfficerLayout title={title} request={request} region={region} current="scoring">
      <p>
        <a href={scoringPath}>{text.back}</a>
        {scorer.by === 'institution' && maySeeScoring(officer, wholeRegion) ? (
          <>
            {' · '}
            <a href={scorerPath(scorer, period, null)}>{text.institutions}</a>
          </>
        ) : null}
      </p>
      <h1>{title}</h1>
      {request.query.tersimpan === 'ya' ? <DoneNote>{text.saved}</DoneNote> : null}
      <p>
        <Tag>{monthsShown(months, language)}</Tag> {`${text.basis}: ${scorer.basis[language]}`}
      </p>
      {settings?.note ? (
        <p>
          {`${text.noteLabel}: `}
          <span dir="auto">{settings.note}</span>
        </p>
      ) : null}
      <p class="hint">
        {text.counted({ from: monthShown(counted[0] ?? period, language), until: monthShown(counted.at(-1) ?? period, language) })}{' '}
        {text.withheld}
      </p>
      <p>
        <a href={scorerPath(scorer, String(Number(period) - 1), institution)}>{text.before}</a>
        {' · '}
        <a href={scorerPath(scorer, String(Number(period) + 1), institution)}>{text.after}</a>
      </p>
      <PacksLink officer={officer} scorer={scorer} period={period} label={text.packs.title} />
      {empty.length === 0 ? <p class="panel">{text.allFilled}</p> : <h2>{text.emptyTitle({ count: String(empty.length) })}</h2>}
      {group(empty)}
      {filled.length === 0 ? null : <h2>{text.filledTitle({ count: String(filled.length) })}</h2>}
      {group(filled)}
      {mayKeepScoring(officer, wholeRegion) ? <SettingsForm request={request} scorer={scorer} period={period} settings={settings} /> : null}
    </OfficerLayout>,
  )
}

type PacksLinkProps = { officer: OfficerRequest['officer']; scorer: Scorer; period: string; label: string }

const PacksLink = ({ officer, scorer, period, label }: PacksLinkProps) =>
  mayTakePack(officer) ? (
    <p>
      <a href={packsPath(scorer, period)}>{label}</a>
    </p>
  ) : null

const institutionsPage = async (request: OfficerRequest, desk: ScoringDesk, scorer: Scorer, period: string): Promise<Reply> => {
  if (!maySeeScoring(request.officer, wholeRegion)) return absent(request, desk)
  const { language } = request
  const [lines, region, shown] = await Promise.all([desk.institutionLines(scorer, period), desk.region(), desk.settingsOf(scorer)])
  if (request.wants === 'json')
    return json({ institutions: lines.map(({ institution, empty }) => ({ id: institution.id, name: institution.name, empty })) })
  const text = scoringTextOf(language)
  const title = `${scorer.name[language]} ${period}`
  return page(
    <OfficerLayout title={title} request={request} region={region} current="scoring">
      <p>
        <a href={scoringPath}>{text.back}</a>
      </p>
      <h1>{title}</h1>
      {request.query.tersimpan === 'ya' ? <DoneNote>{text.saved}</DoneNote> : null}
      <p>
        <Tag>{monthsShown(shown?.months ?? scorer.months, language)}</Tag> {`${text.basis}: ${scorer.basis[language]}`}
      </p>
      {shown?.note ? (
        <p>
          {`${text.noteLabel}: `}
          <span dir="auto">{shown.note}</span>
        </p>
      ) : null}
      <PacksLink officer={request.officer} scorer={scorer} period={period} label={text.packs.title} />
      <p>{text.perInstitution}</p>
      <h2>{text.institutions}</h2>
      <Table
        look="list"
        columns={[
          {
            head: text.institution,
            cell: ({ institution }) => <a href={scorerPath(scorer, period, institution.id)}>{institution.name}</a>,
            kind: 'name',
          },
          {
            head: text.emptyItems,
            cell: ({ empty }) => (
              <Tag kind={empty === 0 ? 'yes' : 'no'}>{text.emptyOf({ empty: String(empty), items: String(scorer.items.length) })}</Tag>
            ),
          },
        ]}
        rows={lines}
      />
      {mayKeepScoring(request.officer, wholeRegion) ? (
        <SettingsForm request={request} scorer={scorer} period={period} settings={shown} />
      ) : null}
    </OfficerLayout>,
  )
}
