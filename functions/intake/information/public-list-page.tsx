import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import { announcementsOn, isShownOn } from '../../../shared/domain/information/announcement.ts'
import { findInformation } from '../../../shared/domain/information/finding-information.ts'
import { InformationClass, type InformationFacts } from '../../../shared/domain/information/listed-information.ts'
import { isReport } from '../../../shared/domain/information/published-report.ts'
import { csvReply, type FileColumn } from '../../../shared/web/files/table-file.ts'
import { shortDate } from '../../../shared/web/format.ts'
import { CurrentAnnouncements } from '../../../shared/web/information/announcements.tsx'
import { InformationSummary } from '../../../shared/web/information/information-summary.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, problem, type Reply, type Request } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { cacheable } from './cacheable.ts'
import { addressOf, pageOf } from './public-lists.ts'

const onPage = 30
/** Lines of one answer to a program, so that it stays far below what a function may answer. */
const inAnswer = 200

const namesOf = async (desk: PublicInformationDesk) => {
  const names = new Map((await desk.recentInstitutions()).map(({ id, name }) => [id, name]))
  return (id: string): string => names.get(id) ?? id
}

/** GET /informasi: the public information list (DIP) with what is exempt, by class, institution and words. */
export const showInformationList = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { language, query } = request
  const text = informationTextOf(language)
  const [all, region, today, nameOf] = await Promise.all([desk.listed(), desk.region(), desk.today(), namesOf(desk)])
  const asked = {
    class: InformationClass.safeParse(query.kelompok).data ?? null,
    holder: query.instansi || null,
    words: (query.cari ?? '').slice(0, 200),
  }
  const found = findInformation(all, asked)
  const address = addressOf('/informasi', { kelompok: asked.class ?? '', instansi: asked.holder ?? '', cari: asked.words })
  if (request.wants === 'json') {
    const lines = found.map(({ id, facts, since }) => ({ id, ...facts, holderName: nameOf(facts.holder), since }))
    const from = (pageOf(query.laman, lines.length, inAnswer) - 1) * inAnswer
    const next = from + inAnswer < lines.length ? address({ laman: String(from / inAnswer + 2) }) : null
    return json({ count: lines.length, information: lines.slice(from, from + inAnswer), next }, { headers: cacheable(request) })
  }
  const at = pageOf(query.laman, found.length, onPage)
  const shown = found.slice((at - 1) * onPage, at * onPage)
  const holders = [...new Set(findInformation(all, { class: null, holder: null, words: '' }).map(({ facts }) => facts.holder))]
  return page(
    <Layout
      title={text.title}
      language={language}
      path="/informasi"
      region={region}
      listed={{ description: text.lead, baseUrl: desk.baseUrl }}
    >
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <CurrentAnnouncements of={announcementsOn(all, today).current} language={language} nameOf={nameOf} />
      <search>
        <form method="get" action="/informasi">
          <div class="field">
            <label for="cari">{text.search}</label>
            <input id="cari" name="cari" type="search" value={asked.words} />
          </div>
          <div class="field">
            <label for="kelompok">{text.columns.class}</label>
            <select id="kelompok" name="kelompok">
              <option value="">{text.all}</option>
              {InformationClass.options.map((it) => (
                <option value={it} selected={it === asked.class}>
                  {text.classes[it]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="instansi">{text.holder}</label>
            <select id="instansi" name="instansi">
              <option value="">{text.everyHolder}</option>
              {holders
                .map((id) => [id, nameOf(id)] as const)
                .toSorted(([, a], [, b]) => a.localeCompare(b, 'id'))
                .map(([id, name]) => (
                  <option value={id} selected={id === asked.holder}>
                    {name}
                  </option>
                ))}
            </select>
          </div>
          <button type="submit">{text.find}</button>
        </form>
      </search>
      {asked.class === null ? null : <p>{text.about[asked.class]}</p>}
      {holders.length === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : shown.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <>
          <p>{text.found({ count: found.length })}</p>
          <ul>
            {shown.map(({ id, facts }) => (
              <li>
                <a href={`/informasi/${encodeURIComponent(id)}`}>{facts.title}</a>
                <br />
                <small>{`${facts.answer === undefined ? text.classes[facts.class] : text.answered} · ${nameOf(facts.holder)}`}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {at * onPage < found.length ? (
        <p>
          <a class="button second" rel="next" href={address({ laman: String(at + 1) })}>
            {text.next}
          </a>
        </p>
      ) : null}
      <p>
        <a class="button" href="/permohonan">
          {text.request}
        </a>
      </p>
      {holders.length === 0 ? null : (
        <p>
          <a href="/data/informasi.csv">{text.file}</a>
        </p>
      )}
    </Layout>,
    { headers: cacheable(request) },
  )
}

/** GET /informasi/{id}: all that the list says of one of them. What was taken down says so, and no more. */
export const showInformation = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const { language } = request
  const text = informationTextOf(language)
  const [all, region, today, nameOf] = await Promise.all([desk.listed(), desk.region(), desk.today(), namesOf(desk)])
  const line = all.find((it) => it.id === request.params.id && isShownOn(it, today) && !isReport(it))
  const facts = line?.facts ?? null
  if (request.wants === 'json' && line && facts)
    return json({ id: line.id, ...facts, holderName: nameOf(facts.holder), since: line.since }, { headers: cacheable(request) })
  const status = facts ? 200 : line ? 410 : 404
  if (request.wants === 'json')
    return problem(status, line ? 'gone' : 'not-found', line ? text.gone : text.unknown, { headers: cacheable(request) })
  const title = facts?.title ?? (line ? text.gone : text.unknown)
  return page(
    <Layout
      title={title}
      language={language}
      path={`/informasi/${request.params.id ?? ''}`}
      region={region}
      {...(facts ? { listed: { description: facts.summary, baseUrl: desk.baseUrl } } : {})}
    >
      <h1>{title}</h1>
      {line && facts ? (
        <>
          <InformationSummary facts={facts} holder={nameOf(facts.holder)} language={language} />
          {facts.announcement ? null : (
            <>
              <p>{text.since({ on: shortDate(line.since, language) })}</p>
              {facts.link ? null : <p>{facts.class === 'exempt' ? text.exempted : text.askFor}</p>}
              <p>
                <a class="button" href="/permohonan">
                  {text.request}
                </a>
              </p>
            </>
          )}
        </>
      ) : null}
      <p>{facts?.announcement ? <a href="/pengumuman">{text.announcements.all}</a> : <a href="/informasi">{text.back}</a>}</p>
    </Layout>,
    { status, headers: cacheable(request) },
  )
}

const fileColumns = (language: Language, nameOf: (id: string) => string): FileColumn<InformationFacts & { since: string }>[] => {
  const text = informationTextOf(language)
  const { columns } = text
  return [
    { head: columns.class, cell: (it) => text.classes[it.class] },
    { head: columns.title, cell: (it) => it.title },
    { head: columns.summary, cell: (it) => it.summary },
    { head: columns.holder, cell: (it) => nameOf(it.holder) },
    { head: columns.maker, cell: (it) => it.maker ?? '' },
    { head: columns.made, cell: (it) => it.made },
    { head: columns.forms, cell: (it) => it.forms.map((form) => text.forms[form]).join(', ') },
    { head: columns.retention, cell: (it) => it.retention },
    { head: columns.exemptions, cell: (it) => it.exemptions.map((letter) => `Ps 17 ${letter}`).join(', ') },
    { head: columns.test, cell: (it) => it.test ?? '' },
    { head: columns.link, cell: (it) => it.link ?? '' },
    { head: columns.answer, cell: (it) => it.answer ?? '' },
  ]
}

/** GET /data/informasi.csv: the whole list as open data; `?pemisah=koma` for programs that expect commas. */
export const downloadInformation = async (request: Request, desk: PublicInformationDesk): Promise<Reply> => {
  const [all, nameOf] = await Promise.all([desk.listed(), namesOf(desk)])
  const text = informationTextOf(request.language)
  const lines = findInformation(all, { class: null, holder: null, words: '' })
  const rows = lines.map(({ facts, since }) => ({ ...facts, since }))
  const file = csvReply(
    {
      name: 'daftar-informasi-publik',
      title: text.title,
      columns: fileColumns(request.language, nameOf),
      rows,
      notesTitle: text.title,
      notes: [],
    },
    request.query.pemisah,
  )
  return { ...file, headers: { ...file.headers, ...cacheable(request) } }
}
