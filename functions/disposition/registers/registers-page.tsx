import type { RegistersDesk } from '../../../shared/desk/officers/open-registers-desk.ts'
import { letterPlaceOf } from '../../../shared/letters/official/letterhead.ts'
import { longDate } from '../../../shared/web/format.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../../shared/web/officers/tabs.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import type { ReportText } from '../../../shared/web/text/id/report.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { namesOf } from '../queue/queue-page.tsx'
import { inFile, onPage, registerAsked, registers } from './register-asked.ts'
import { columnsOf } from './register-columns.ts'

/** A register by its numbers, as the law wants it kept (docs/adr/0017 tells who reads the names in it). */
export const showRegister = async (request: OfficerRequest, desk: RegistersDesk): Promise<Reply> => {
  const isWhole = request.path.endsWith('/cetak')
  const ask = await registerAsked(request, desk, isWhole ? inFile : onPage)
  if (!ask) return absent(request, desk)
  const { register, year, limit } = ask
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
  // From where the page stands, so that a register longer than one file comes in parts.
  const place: Record<string, string> = ask.after === null ? {} : { setelah: ask.after }
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
            {isWhole ? (
              <>
                <button type="button" id="cetak" hidden>
                  {textOf(request.language).common.print}
                </button>
                <a href={address(place)}>{text.backToPages}</a>
              </>
            ) : (
              <a class="button" href={address(place, '/cetak')}>
                {text.printWhole}
              </a>
            )}
            {entries.length === limit && last ? (
              <a class="button second" rel="next" href={address({ setelah: last }, isWhole ? '/cetak' : '')}>
                {text.next}
              </a>
            ) : null}
          </div>
          <RegisterFiles text={text} address={(path, more) => address({ ...place, ...more }, path)} isPersonal={register !== 'ADU'} />
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

type FilesProps = {
  text: ReportText['register']
  address: (path: string, more?: Record<string, string>) => string
  isPersonal: boolean
}

const RegisterFiles = ({ text, address, isPersonal }: FilesProps) => (
  <section class="noprint" aria-labelledby="unduh">
    <h2 id="unduh">{text.files.title}</h2>
    <ul>
      <li>
        <a href={address('/xlsx')}>{text.files.xlsx}</a>
      </li>
      <li>
        <a href={address('/csv')}>{text.files.csv}</a>
      </li>
      <li>
        <a href={address('/csv', { pemisah: 'koma' })}>{text.files.csvComma}</a>
      </li>
    </ul>
    <p class="hint">
      {text.files.parts({ rows: inFile })} {isPersonal ? text.files.personal : null}
    </p>
  </section>
)

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
