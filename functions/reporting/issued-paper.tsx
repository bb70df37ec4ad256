import type { KeptFiles, Paper } from '../../shared/domain/papers/paper.ts'
import { paperKinds } from '../../shared/domain/papers/paper-kinds.ts'
import { fileSize, shortDate } from '../../shared/web/format.ts'
import { emptyForm, Select, TextField } from '../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { Table } from '../../shared/web/table.tsx'
import { papersTextOf } from '../../shared/web/text/papers-text.ts'
import { pathOfPaper } from './papers-page.tsx'

type Props = {
  request: OfficerRequest
  paper: Paper
  issued: NonNullable<Paper['issued']>
  /** Who issued it, by name. */
  who: string
  isBusy: boolean
  isKeeper: boolean
}

/** What was issued: its files with their checksums, what was erased since, and what counting it again gave. */
export const Issued = ({ request, paper, issued, who, isBusy, isKeeper }: Props) => {
  const { language } = request
  const text = papersTextOf(language)
  const at = pathOfPaper(paper.id)
  const lastErased = paper.erased.at(-1)
  return (
    <section class="panel">
      <h2>{text.issued.title}</h2>
      <p>{text.issued.by({ who, date: shortDate(issued.on, language) })}</p>
      <div class="actions">
        <a class="button" href={`${at}/pdf`}>{`${text.issued.pdf} (${fileSize((issued.replaced ?? issued.files).pdf.bytes, language)})`}</a>
        <a
          class="button"
          href={`${at}/docx`}
        >{`${text.issued.docx} (${fileSize((issued.replaced ?? issued.files).docx.bytes, language)})`}</a>
      </div>
      <Sums files={issued.files} label={text.issued.checksum} />
      {paper.figures === null ? null : (
        <dl>
          <div>
            <dt>{text.issued.figures}</dt>
            <dd>
              <code>{paper.figures}</code>
            </dd>
          </div>
        </dl>
      )}
      {issued.replaced && lastErased ? (
        <>
          <p>{text.issued.replaced({ date: shortDate(lastErased.on, language) })}</p>
          <Sums files={issued.replaced} label={text.issued.checksum} />
        </>
      ) : null}
      {paper.erased.map(({ section, on }) => (
        <p class="hint">{text.erase.done({ section: text.sections[section], date: shortDate(on, language) })}</p>
      ))}
      <Again request={request} paper={paper} isBusy={isBusy} isKeeper={isKeeper} />
      {isKeeper ? <Erasing request={request} paper={paper} /> : null}
    </section>
  )
}

const Sums = ({ files, label }: { files: KeptFiles; label: string }) => (
  <dl>
    {(['pdf', 'docx'] as const).map((file) => (
      <div>
        <dt>{`${label}, ${file.toUpperCase()}`}</dt>
        <dd>
          <code>{files[file].sha256}</code>
        </dd>
      </div>
    ))}
  </dl>
)

const Again = ({ request, paper, isBusy, isKeeper }: Pick<Props, 'request' | 'paper' | 'isBusy' | 'isKeeper'>) => {
  const { language } = request
  const { again: words } = papersTextOf(language)
  const { again } = paper
  return (
    <>
      <h3>{words.title}</h3>
      <p class="hint">{words.intro}</p>
      {paper.againFailed === undefined ? null : <p class="panel note">{words.failed({ date: shortDate(paper.againFailed, language) })}</p>}
      {again === null ? null : (
        <>
          <p>
            {again.differences.length === 0
              ? words.same({ date: shortDate(again.on, language) })
              : words.differs({ date: shortDate(again.on, language), count: again.differences.length })}
            {again.sameWords === undefined || again.differences.length > 0
              ? null
              : ` ${again.sameWords ? words.sameWords : words.otherWords}`}
          </p>
          <h3>{words.later}</h3>
          {again.later.length === 0 ? (
            <p>{words.noneLater}</p>
          ) : (
            <>
              <p class="hint">{words.laterIntro}</p>
              <Table
                look="list"
                columns={[
                  { head: words.number, kind: 'name', cell: (it: (typeof again.later)[number]) => it.number },
                  { head: words.received, cell: ({ receivedOn }) => shortDate(receivedOn, language) },
                  { head: words.recorded, cell: ({ recordedOn }) => shortDate(recordedOn, language) },
                ]}
                rows={again.later}
              />
            </>
          )}
        </>
      )}
      {isKeeper && !isBusy ? (
        <OfficerForm request={request} action={`${pathOfPaper(paper.id)}/hitung-lagi`} hidden={{ version: String(paper.version) }}>
          <button type="submit" class="second">
            {words.start}
          </button>
        </OfficerForm>
      ) : null}
    </>
  )
}

/** Words that hold personal data after all. */
const Erasing = ({ request, paper }: Pick<Props, 'request' | 'paper'>) => {
  const text = papersTextOf(request.language)
  const left = paperKinds[paper.kind].sections.filter(
    (name) => paper.sections[name] !== undefined && !paper.erased.some(({ section }) => section === name),
  )
  if (left.length === 0) return null
  return (
    <details>
      <summary>{text.erase.title}</summary>
      <OfficerForm request={request} action={`${pathOfPaper(paper.id)}/hapus`} hidden={{ version: String(paper.version) }}>
        <p class="hint">{text.erase.hint}</p>
        <Select
          form={emptyForm}
          name="section"
          label={text.erase.section}
          none={text.erase.choose}
          options={left.map((value) => ({ value, label: text.sections[value] }))}
        />
        <TextField form={emptyForm} name="reason" label={text.erase.reason} maxLength={500} />
        <button type="submit" class="second">
          {text.erase.send}
        </button>
      </OfficerForm>
    </details>
  )
}
