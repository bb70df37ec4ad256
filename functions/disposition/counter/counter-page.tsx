import { counterVia } from '../../../shared/domain/actions/counter-form.ts'
import { RequesterKind } from '../../../shared/domain/case/request-terms.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import type { Region } from '../../../shared/region.ts'
import { ComplaintFields } from '../../../shared/web/forms/complaint-fields.tsx'
import { ErrorSummary, type FormState, Radios, TextField } from '../../../shared/web/forms/form.tsx'
import { RequestFields } from '../../../shared/web/forms/request-fields.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'

export type CounterProps = { request: OfficerRequest; region: Region; institutions: readonly Institution[]; form: FormState; token: string }

/** What did they come for? (GET /petugas/catat) */
export const CounterStart = ({ request, region }: Pick<CounterProps, 'request' | 'region'>) => {
  const { counter: text } = deskTextOf(request.language).work
  return (
    <OfficerLayout title={text.title} request={request} region={region} current="counter-entry">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <div class="cards">
        <div class="panel">
          <h2>{text.complaint}</h2>
          <p>
            <a class="button" href="/petugas/catat/pengaduan">
              {text.complaintTitle}
            </a>
          </p>
          <p>
            <a href="/petugas/catat/tempel">{pasteTextOf(request.language).link}</a>
          </p>
          <p>
            <a href="/petugas/catat/pengaduan?via=sp4n-lapor">{text.national}</a>
          </p>
        </div>
        <div class="panel">
          <h2>{text.request}</h2>
          <p>{text.who}</p>
          <ul>
            {RequesterKind.options.map((kind) => (
              <li>
                <a href={`/petugas/catat/permohonan?jenis=${kind}`}>{text.kinds[kind]}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </OfficerLayout>
  )
}

type CameByProps = Pick<CounterProps, 'request' | 'form'> & { national?: boolean; timed?: boolean }

/** How it came and on which day, `timed` with its hour: the limits count from that day. */
export const CameBy = ({ request, form, national = false, timed = false }: CameByProps) => {
  const { work, case: desk } = deskTextOf(request.language)
  const text = work.counter
  const { receivedTime, receivedTimeHint } = pasteTextOf(request.language)
  return (
    <>
      <h2>{text.how}</h2>
      <Radios form={form} name="via" label={text.via} options={counterVia.map((value) => ({ value, label: desk.via[value] }))} />
      <TextField form={form} name="receivedOn" label={text.receivedOn} hint={text.receivedOnHint} type="date" />
      {timed ? <TextField form={form} name="receivedTime" label={receivedTime} hint={receivedTimeHint} type="time" /> : null}
      {national ? (
        <TextField
          form={form}
          name="trackingId"
          label={text.trackingId}
          hint={text.trackingHint}
          maxLength={20}
          inputMode="numeric"
          short
        />
      ) : null}
    </>
  )
}

export const CounterComplaint = (props: CounterProps) => {
  const { request, region, institutions, form, token } = props
  const { counter: text } = deskTextOf(request.language).work
  return (
    <OfficerLayout title={text.complaintTitle} request={request} region={region} current="counter-entry" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.complaintTitle}</h1>
      <OfficerForm request={request} action="/petugas/catat/pengaduan" hidden={{ token }}>
        <CameBy request={request} form={form} national />
        <ComplaintFields language={request.language} region={region} institutions={institutions} form={form} mayBeUnasked />
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>
  )
}

export const CounterRequest = (props: CounterProps) => {
  const { request, region, institutions, form, token } = props
  const { counter: text } = deskTextOf(request.language).work
  const requesterKind = RequesterKind.catch('individual').parse(form.values.requesterKind)
  return (
    <OfficerLayout title={text.requestTitle} request={request} region={region} current="counter-entry" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.requestTitle}</h1>
      <p>
        {text.who} <strong>{text.kinds[requesterKind]}</strong>
      </p>
      <OfficerForm request={request} action="/petugas/catat/permohonan" hidden={{ token, requesterKind }}>
        <CameBy request={request} form={form} />
        <RequestFields language={request.language} institutions={institutions} form={form} />
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>
  )
}
