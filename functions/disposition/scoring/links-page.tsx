import type { EvidenceDesk } from '../../../shared/desk/officers/scoring/open-evidence-desk.ts'
import type { LinkPlace, UsedLink } from '../../../shared/desk/outside/checking-links.ts'
import { wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { itemNamed, scorerNamed } from '../../../shared/domain/scorers/scorers.ts'
import { mayKeepScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { shortDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { Tag } from '../directory/directory-parts.tsx'
import { JobProgress, refreshing } from './job-progress.tsx'
import { linksPath, scoringPath } from './scoring-parts.tsx'

/** Dead ones first, then those that nobody asked yet. */
const order = ({ finding }: UsedLink): number => (finding === null ? 1 : finding.state === 'alive' ? 2 : 0)

/** GET /petugas/penilaian/tautan: every link that a scorer may click, and what it answered last. */
export const showLinks = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const { language, officer } = request
  const links = (await desk.links()).toSorted((a, b) => order(a) - order(b) || (a.address < b.address ? -1 : 1))
  if (request.wants === 'json') return json({ links })
  const text = scoringTextOf(language)
  const { links: words } = text
  const [region, job] = await Promise.all([desk.region(), desk.job(officer, request.query.pekerjaan ?? '')])
  const reply = await page(
    <OfficerLayout title={words.title} request={request} region={region} current="scoring">
      <p>
        <a href={scoringPath}>{text.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {job ? <JobProgress job={job} language={language} doing={words.checking} done={words.checked} /> : null}
      {mayKeepScoring(officer, wholeRegion) && !(job && job.status !== 'done') ? (
        <OfficerForm request={request} action={linksPath}>
          <button type="submit">{words.check}</button>
        </OfficerForm>
      ) : null}
      <h2>{words.list}</h2>
      {links.length === 0 ? (
        <p class="panel empty">{words.none}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: words.address, cell: ({ address }) => <a href={address}>{address}</a>, kind: 'name' },
            { head: words.places, cell: ({ places }) => places.map((it) => placeShown(it, language)).join('; ') },
            { head: words.state, cell: (link) => <LinkState link={link} language={language} /> },
          ]}
          rows={links}
        />
      )}
    </OfficerLayout>,
  )
  return refreshing(reply, job)
}

/** POST /petugas/penilaian/tautan: has all of them asked. */
export const checkLinks = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  return seeOther(`${linksPath}?pekerjaan=${await desk.checkLinks(request.officer)}`)
}

const placeShown = (place: LinkPlace, language: Language): string => {
  if (place.kind === 'line') return place.title
  const scorer = scorerNamed(place.scorer)
  const item = scorer && itemNamed(scorer, place.item)
  return scorer && item ? `${scorer.name[language]}: ${item.asks[language]}` : place.item
}

const LinkState = ({ link: { finding }, language }: { link: UsedLink; language: Language }) => {
  const { links: words } = scoringTextOf(language)
  if (finding === null) return <Tag>{words.unknown}</Tag>
  const on = shortDate(finding.on, language)
  if (finding.state === 'alive') return <Tag kind="yes">{words.alive({ on })}</Tag>
  const reason = words.reasons[finding.reason ?? ''] ?? words.status({ status: finding.reason ?? '' })
  return <Tag kind="no">{finding.state === 'dead' ? words.dead({ reason, on }) : words.closed({ reason })}</Tag>
}
