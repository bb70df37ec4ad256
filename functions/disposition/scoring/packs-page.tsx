import type { EvidenceDesk } from '../../../shared/desk/officers/scoring/open-evidence-desk.ts'
import { mayMakePack, mayTakePack } from '../../../shared/domain/scorers/evidence-pack.ts'
import { scorerNamed } from '../../../shared/domain/scorers/scorers.ts'
import { isPeriod } from '../../../shared/domain/scorers/scoring-months.ts'
import { fileSize, moment } from '../../../shared/web/format.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { JobProgress, refreshing } from './job-progress.tsx'
import { packsPath, scorerPath } from './scoring-parts.tsx'

const asked = ({ params, officer }: OfficerRequest) => {
  const scorer = scorerNamed(params.scorer ?? '')
  return scorer && isPeriod(params.period ?? '') && mayTakePack(officer) ? { scorer, period: params.period ?? '' } : null
}

/** GET /petugas/penilaian/{scorer}/{period}/paket: evidence packs of that period, and how far the next one is. */
export const showPacks = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const of = asked(request)
  if (!of) return absent(request, desk)
  const { language, officer } = request
  const packs = (await desk.packs(of.scorer, of.period)).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (request.wants === 'json') return json({ packs })
  const text = scoringTextOf(language)
  const { packs: words } = text
  const [region, job, nameOf] = await Promise.all([desk.region(), desk.job(officer, request.query.pekerjaan ?? ''), desk.officerNames()])
  const address = packsPath(of.scorer, of.period)
  const back = `${of.scorer.name[language]} ${of.period}`
  const reply = await page(
    <OfficerLayout title={`${words.title}: ${back}`} request={request} region={region} current="scoring">
      <p>
        <a href={scorerPath(of.scorer, of.period, null)}>{back}</a>
      </p>
      <h1>{`${words.title}: ${back}`}</h1>
      <p>{words.intro}</p>
      {job ? <JobProgress job={job} language={language} doing={words.making} done={words.made} /> : null}
      {mayMakePack(officer) && !(job && job.status !== 'done') ? (
        <OfficerForm request={request} action={address}>
          <button type="submit">{words.make}</button>
        </OfficerForm>
      ) : null}
      <h2>{words.list}</h2>
      {packs.length === 0 ? (
        <p class="panel empty">{words.none}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: words.at, cell: ({ at }) => moment(at, language, region.timeZone), kind: 'name' },
            { head: words.by, cell: ({ by }) => nameOf(by) },
            {
              head: words.file,
              cell: ({ id, made }) =>
                made ? <a href={`${address}/${id}`}>{words.take({ size: fileSize(made.bytes, language) })}</a> : words.notYet,
            },
            { head: words.sum, cell: ({ made }) => (made ? <code>{made.sha256}</code> : '–') },
          ]}
          rows={packs}
        />
      )}
    </OfficerLayout>,
  )
  return refreshing(reply, job)
}

/** POST /petugas/penilaian/{scorer}/{period}/paket: has one made. */
export const makePack = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const of = asked(request)
  if (!of || !mayMakePack(request.officer)) return absent(request, desk)
  const { job } = await desk.makePack(request.officer, of.scorer, of.period)
  return seeOther(`${packsPath(of.scorer, of.period)}?pekerjaan=${job}`)
}

/** GET /petugas/penilaian/{scorer}/{period}/paket/{id}. */
export const takePack = async (request: OfficerRequest, desk: EvidenceDesk): Promise<Reply> => {
  const of = asked(request)
  const link = of && (await desk.linkToPack(of.scorer, of.period, request.params.id ?? ''))
  return link ? seeOther(link) : absent(request, desk)
}
