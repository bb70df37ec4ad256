import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { mayAddFiles } from '../../../../shared/domain/actions/possible-actions.ts'
import type { Case } from '../../../../shared/domain/case/case.ts'
import { Thumbnail, type Thumbnails } from '../../../../shared/web/case/thumbnail.tsx'
import { fileSize, momentOrDay } from '../../../../shared/web/format.ts'
import { textOf } from '../../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { type DeskAround, pathOf } from '../../desk-around.ts'

type Props = { opened: OfficerCase; around: DeskAround; awaited: string | undefined; thumbnails: Thumbnails }

/** Files of the case behind short-lived links, with whose they are. `awaited` is one that was just sent. */
export const CaseFiles = ({ opened, around, awaited, thumbnails }: Props) => {
  const { language, region } = around
  const state: Case = opened.view.case
  const text = deskTextOf(language, state.channel).case.files
  const types = textOf(language).case.fileTypes
  return (
    <section>
      <h2 id="berkas">{text.title}</h2>
      <Awaited opened={opened} around={around} awaited={awaited} />
      {state.files.length === 0 ? <p>{text.none}</p> : null}
      <ul>
        {state.files.map((file, i) => (
          <li>
            <a href={`${pathOf(state)}/berkas/${file.fileId}`}>
              <Thumbnail file={file} links={thumbnails} />
              {i + 1}. {types[file.type] ?? file.type}, {fileSize(file.size, language)}
            </a>{' '}
            <small>
              {file.from === 'officer' ? text.fromOfficer : text.fromReporter}, {momentOrDay(file.at, language, region.timeZone)}
            </small>
          </li>
        ))}
      </ul>
      {mayAddFiles(around.request.officer, state) ? (
        <p class="noprint">
          <a href={`${pathOf(state)}/berkas`}>{text.add}</a>
        </p>
      ) : null}
    </section>
  )
}

const Awaited = ({ opened, around, awaited }: { opened: OfficerCase; around: DeskAround; awaited: string | undefined }) => {
  if (!awaited || !/^[\w-]{1,60}$/.test(awaited)) return null
  const { case: desk } = deskTextOf(around.language)
  const { view } = opened
  if (view.case.files.some(({ fileId }) => fileId === awaited) || view.case.letters.some(({ signed }) => signed?.fileId === awaited))
    return null
  const refusal = view.timeline.findLast(({ event }) => event.type === 'file-refused' && event.fileId === awaited)?.event
  if (refusal?.type !== 'file-refused') return <p class="note">{desk.files.checking}</p>
  return (
    <p class="late">
      {desk.files.refused} {textOf(around.language).case.fileRefusals[refusal.reason]}
    </p>
  )
}
