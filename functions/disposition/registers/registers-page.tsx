import type { RegistersDesk } from '../../../shared/desk/officers/open-registers-desk.ts'
import type { RegisterName } from '../../../shared/domain/case/register.ts'
import { letterPlaceOf } from '../../../shared/letters/official/letterhead.ts'
import { longDate } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../../shared/web/officers/tabs.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { csvOf, Table } from '../../../shared/web/table.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import type { ReportText } from '../../../shared/web/text/id/report.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { namesOf } from '../queue/queue-page.tsx'
import { columnsOf } from './register-columns.ts'

const registers: readonly RegisterName[] = ['PPID', 'KEB', 'ADU']

const onPage = 25
/** Lines of one file; a longer register comes in parts. */
const inFile = 1000

const asked = async (request: OfficerRequest, desk: RegistersDesk, limit: number) => {
  const register = registers.find((it) => it === request.params.name)
  const thisYear = (await desk.today()).slice(0, 4)
  const year = /^\d{4}$/.test(request.query.tahun ?? '') ? (request.query.tahun ?? thisYear) : thisYear
  const after = /^\d{1,8}$/.test(request.query.setelah ?? '') ? (request.query.setelah ?? null) : null
  return register ? { register, year, after, limit } : null
}

/** A register by its numbers, as the law wants it kept (docs/adr/0017 tells who reads the names in it). */
export const showRegister = async (request: OfficerRequest, desk: RegistersDesk): Promise<Reply> => {
  const ask = await asked(request, desk, onPage)
  if (!ask) return absent(request, desk)
  const { register, year } = ask
  const entries = await desk.entries(request.officer, ask)
  const columns = columnsOf(register, request.language, await namesOf(desk))
  if (request.wants === 'json') {
    const rows = entries.map((entry) => columns.map(({ cell }) => cell(entry)))
    return json({ register, year, columns: columns.map(({ head }) => head), rows })
  }
  const { register: text } = officerTextOf(request.language).report
  const [region, today] = await Promise.all([desk.region(), desk.today()])
  const last = entries.at(-1)?.number.split('-').at(-1)
  const address = (more: Record<string, string>, path = '') =>
    `/petugas/register/${register}${path}?${new URLSearchParams({ tahun: year, ...more })}`
  return page(
    <OfficerLayout title={text.titles[register]} request={request} region={region} current="overview">
      <h1>{`${text.titles[register]} ${year}`}</h1>
      <nav aria-label={officerTextOf(request.language).report.registers} class="lists">
        <Tabs
          tabs={registers.map((it) => ({
            label: text.titles[it],
            href: `/petugas/register/${it}?tahun=${year}`,
            isCurrent: it === register,
          }))}
        />
      </nav>
      <p>{text.about[register]}</p>
      {entries.length === 0 ? (
        <p class="panel empty">{text.empty}</p>
      ) : (
        <>
          <section class="scroll" tabindex={0} aria-label={text.titles[register]}>
            <Table look="register" columns={columns} rows={entries} />
          </section>
          {register === 'ADU' ? null : (
            <BookEnd register={register} text={text} place={letterPlaceOf(region)} today={longDate(today, request.language)} />
          )}
          <div class="actions">
            <button type="button" id="cetak" hidden>
              {textOf(request.language).common.print}
            </button>
            <a class="button" href={address(request.query.setelah ? { setelah: request.query.setelah } : {}, '/csv')}>
              {text.csv}
            </a>
            {entries.length === onPage && last ? (
              <a class="button second" rel="next" href={address({ setelah: last })}>
                {text.next}
              </a>
            ) : null}
          </div>
          {register === 'ADU' ? null : <p class="hint noprint">{text.csvNote}</p>}
        </>
      )}
      <form method="get" action={`/petugas/register/${register}`} class="noprint">
        <div class="field">
          <label for="tahun">{text.year}</label>
          <input id="tahun" name="tahun" value={year} inputmode="numeric" class="short" />
        </div>
        <div class="actions">
          <button type="submit" class="second">
            {text.show}
          </button>
        </div>
      </form>
    </OfficerLayout>,
  )
}

type BookEndProps = { register: 'PPID' | 'KEB'; text: ReportText['register']; place: string; today: string }

/** What the printed book ends with: what the columns mean, place and date, and who signs. */
const BookEnd = ({ register, text, place, today }: BookEndProps) => (
  <>
    <section class="legend" aria-labelledby="keterangan">
      <h2 id="keterangan">{text.legendTitle}</h2>
      <ul>
        {text.legend[register].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
    <p class="ttd">
      {`${place}, ${today}`}
      <br />
      {`${text.signing[register]},`}
      <strong>(……………………………………)</strong>
    </p>
  </>
)

/** The same as a file, from the first number or from where the page stood; who took it is logged. */
export const downloadRegister = async (request: OfficerRequest, desk: RegistersDesk): Promise<Reply> => {
  const ask = await asked(request, desk, inFile)
  if (!ask) return absent(request, desk)
  const { register, year } = ask
  const entries = await desk.entriesForFile(request.officer, ask)
  const columns = columnsOf(register, request.language, await namesOf(desk))
  const name = `register-${register}-${year}${ask.after === null ? '' : `-setelah-${ask.after}`}.csv`
  return {
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
    cookies: [],
    body: csvOf(columns, entries),
  }
}
