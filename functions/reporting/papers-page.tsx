import type { PapersDesk } from '../../shared/desk/reports/open-papers.ts'
import { mayOpen } from '../../shared/domain/case/permissions.ts'
import type { Paper } from '../../shared/domain/papers/paper.ts'
import { PaperKind, paperKinds } from '../../shared/domain/papers/paper-kinds.ts'
import { dueOf, lastPeriod } from '../../shared/domain/papers/paper-period.ts'
import { addDays, type LocalDate } from '../../shared/domain/time/local-date.ts'
import { titleOfPaper } from '../../shared/letters/papers/paper-words.ts'
import { longDate, shortDate } from '../../shared/web/format.ts'
import { ErrorSummary, emptyForm, type FormState, Select, TextField } from '../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { Table } from '../../shared/web/table.tsx'
import { papersTextOf } from '../../shared/web/text/papers-text.ts'

export const papersPath = '/petugas/laporan/naskah'
export const pathOfPaper = (id: string): string => `${papersPath}/${encodeURIComponent(id)}`

/** GET /petugas/laporan/naskah: what is to be made, and what was made. */
export const showPapers = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  if (request.wants !== 'json') return papersPage(request, desk, emptyForm)
  return json({ papers: (await desk.papers()).map(({ job: _job, ...paper }) => paper) })
}

export const papersPage = async (request: OfficerRequest, desk: PapersDesk, form: FormState, status = 200): Promise<Reply> => {
  const { language, officer } = request
  const text = papersTextOf(language)
  const [papers, today, region] = [await desk.papers(), await desk.today(), await desk.region()]
  const isKeeper = mayOpen(officer, 'keep-papers')
  const yesterday = addDays(today, -1)
  const values = { asOf: yesterday, ...form.values }
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="papers" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <h2>{text.due}</h2>
      <div class="cards">
        {PaperKind.options.map((kind) => (
          <DueCard request={request} kind={kind} papers={papers} today={today} isKeeper={isKeeper} />
        ))}
      </div>
      <h2>{text.all}</h2>
      {papers.length === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <Table
          look="list"
          columns={[
            { head: text.paper, kind: 'name', cell: (it: Paper) => <a href={pathOfPaper(it.id)}>{titleOfPaper(it.kind, it.period)}</a> },
            { head: text.asOf, cell: ({ asOf }) => shortDate(asOf, language) },
            { head: text.state, cell: (it) => stateOf(it, language) },
          ]}
          rows={[...papers].sort((a, b) => (`${a.madeOn} ${a.id}` < `${b.madeOn} ${b.id}` ? 1 : -1))}
        />
      )}
      {isKeeper ? (
        <section>
          <h2>{text.other}</h2>
          <OfficerForm request={request} action={papersPath}>
            <Select
              form={{ ...form, values }}
              name="kind"
              label={text.kind}
              none={text.choose}
              options={PaperKind.options.map((value) => ({ value, label: text.kinds[value] }))}
            />
            <TextField form={{ ...form, values }} name="period" label={text.period} hint={text.periodHint} short />
            <TextField form={{ ...form, values }} name="asOf" type="date" label={text.asOf} hint={text.asOfHint} short />
            <button type="submit">{text.make}</button>
          </OfficerForm>
        </section>
      ) : null}
    </OfficerLayout>,
    { status },
  )
}

const stateOf = ({ state, issued }: Paper, language: OfficerRequest['language']): string => {
  const text = papersTextOf(language)
  return issued ? text.issuedOn({ date: shortDate(issued.on, language) }) : text.states[state]
}

type DueProps = { request: OfficerRequest; kind: PaperKind; papers: readonly Paper[]; today: LocalDate; isKeeper: boolean }

/** The last period of its kind that is over: when it is due, and how far it is. */
const DueCard = ({ request, kind, papers, today, isKeeper }: DueProps) => {
  const { language } = request
  const text = papersTextOf(language)
  const { span } = paperKinds[kind]
  const period = lastPeriod(span, today)
  const made = papers.filter((it) => it.kind === kind && it.period === period)
  const last = made.find(({ issued }) => issued) ?? made.at(-1)
  const due = dueOf(kind, period)
  const title = titleOfPaper(kind, period)
  return (
    <div class="panel">
      <h3>{text.kinds[kind]}</h3>
      <p lang="id">{title}</p>
      <p class="hint">{text.about[kind]}</p>
      <p>
        <strong>{last ? stateOf(last, language) : text.states.none}</strong>
        {last?.issued || due === null ? null : ` ${text.dueBy({ date: longDate(due, language) })}`}
      </p>
      {last ? (
        <a href={pathOfPaper(last.id)}>{text.open}</a>
      ) : isKeeper ? (
        <OfficerForm request={request} action={papersPath} hidden={{ kind, period, asOf: addDays(today, -1) }}>
          <button type="submit" class="second" aria-label={text.makeNamed({ paper: title })}>
            {text.make}
          </button>
        </OfficerForm>
      ) : null}
    </div>
  )
}
