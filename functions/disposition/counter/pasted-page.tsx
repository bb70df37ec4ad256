import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import type { SimilarOpen } from '../../../shared/desk/officers/counter/similar-open.ts'
import type { LeftOut } from '../../../shared/domain/typed/chat-story.ts'
import { pasteScriptPath } from '../../../shared/web/assets/assets.ts'
import { ComplaintFields } from '../../../shared/web/forms/complaint-fields.tsx'
import { ErrorSummary, emptyForm, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { PhotosField } from '../../../shared/web/forms/photos-field.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { contentSecurityPolicy } from '../../../shared/web/web-stack.ts'
import { CameBy, type CounterProps } from './counter-page.tsx'
import { SimilarList, writtenIn } from './similar-list.tsx'

/** As much as a chat of months; what is longer was meant to be marked, not exported. */
export const longestPaste = 200_000

/** Where a chat is pasted (GET /petugas/catat/tempel). */
export const PasteStart = ({ request, region, form }: Pick<CounterProps, 'request' | 'region' | 'form'>) => {
  const text = pasteTextOf(request.language)
  return (
    <OfficerLayout title={text.title} request={request} region={region} current="counter-entry" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <OfficerForm request={request} action="/petugas/catat/tempel">
        <TextArea form={form} name="paste" label={text.paste} hint={text.pasteHint} maxLength={longestPaste} language={request.language} />
        <div class="actions">
          <button type="submit">{text.read}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>
  )
}

/** What was read of a paste, for whoever looks it over; absent where the form comes back with mistakes. */
export type Reading = {
  paste: string
  /** What it says of the chat, line by line. */
  notes: readonly string[]
  senders: readonly string[]
  sender: string
  leftOut: readonly LeftOut[]
}

/** The report as it was read, to be put right and filed with its pictures by one press. */
const PastedComplaint = (props: CounterProps & { similar: readonly SimilarOpen[]; reading?: Reading | undefined }) => {
  const { request, region, institutions, form, token, similar, reading } = props
  const { language } = request
  const text = pasteTextOf(language)
  return (
    <OfficerLayout
      title={text.reviewTitle}
      request={request}
      region={region}
      current="counter-entry"
      hasErrors={form.errors.length > 0}
      script={pasteScriptPath}
    >
      <ErrorSummary form={form} language={language} />
      <h1>{text.reviewTitle}</h1>
      {reading?.notes.map((note) => (
        <p class="note">{note}</p>
      ))}
      {reading && reading.senders.length > 1 ? (
        <OfficerForm request={request} action="/petugas/catat/tempel" hidden={{ paste: reading.paste }}>
          <Radios
            form={{ ...emptyForm, values: { sender: reading.sender }, prefix: 'pelapor-' }}
            name="sender"
            label={text.whoTitle}
            hint={text.whoHint}
            options={reading.senders.map((value) => ({ value, label: value }))}
          />
          <button type="submit" class="second">
            {text.readAgain}
          </button>
        </OfficerForm>
      ) : null}
      {reading ? <LeftOutLines lines={reading.leftOut} language={language} /> : null}
      <OfficerForm request={request} action="/petugas/catat/pengaduan" hidden={{ token, pasted: 'ya' }}>
        <SimilarList similar={similar} language={language} />
        <PhotosField language={language} />
        <CameBy request={request} form={form} timed />
        <ComplaintFields language={language} region={region} institutions={institutions} form={form} mayBeUnasked brief />
        <div class="actions">
          <button type="submit">{deskTextOf(language).work.counter.send}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>
  )
}

/** The page with what it looks up; its script, and no other, asks us while it is open and sends files to the bucket. */
export const pastedPage = async (
  props: Omit<Parameters<typeof PastedComplaint>[0], 'similar'>,
  desk: Pick<CounterDesk, 'similarOpen' | 'incomingOrigin'>,
  status: number,
): Promise<Reply> => {
  const similar = await desk.similarOpen(props.request.officer, writtenIn(props.form.values))
  const headers = { 'content-security-policy': contentSecurityPolicy({ scriptsSendTo: desk.incomingOrigin }) }
  return page(<PastedComplaint {...props} similar={similar} />, { status, headers })
}

/** Nothing that was pasted is dropped without being shown. */
const LeftOutLines = ({ lines, language }: { lines: readonly LeftOut[]; language: Language }) => {
  const text = pasteTextOf(language)
  return lines.length === 0 ? null : (
    <details>
      <summary>{text.leftOut({ count: String(lines.length) })}</summary>
      <ul>
        {lines.map(({ why, sender, line }) => (
          <li>
            <span dir="auto">{line}</span> <small>{[sender, text.why[why]].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
