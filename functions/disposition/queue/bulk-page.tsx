import { type BulkKind, type BulkTarget, isReversible } from '../../../shared/desk/officers/queue/bulk.ts'
import type { QueueDesk } from '../../../shared/desk/officers/queue/open-queue-desk.ts'
import { ArchiveReason } from '../../../shared/domain/case/case.ts'
import { isActiveOn } from '../../../shared/domain/office/directory.ts'
import { Instant } from '../../../shared/domain/time/instant.ts'
import { ErrorSummary, emptyForm, type FormState, Select, TextArea } from '../../../shared/web/forms/form.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { bulkActionsOf } from './bulk-parts.tsx'
import { filterFrom, parametersOf, queueAddress } from './queue-address.ts'
import { QueueTable } from './queue-list.tsx'
import { namesOf } from './queue-page.tsx'

type Fields = Readonly<Record<string, unknown>>

const noteLength = 2000

/** Taking back is offered on the page of the job that it takes back, and to nobody who could not have given that. */
const kindFrom = ({ officer }: OfficerRequest, fields: Fields): BulkKind | null => {
  const given = bulkActionsOf(officer)
  if (fields.tindakan === 'bulk-reverse') return given.some(isReversible) && jobOf(fields) !== '' ? 'bulk-reverse' : null
  return given.find((it) => it === fields.tindakan) ?? null
}

/** The job that is taken back. */
const jobOf = (fields: Fields): string => (typeof fields.pekerjaan === 'string' ? fields.pekerjaan.slice(0, 60) : '')

/** What the words of a kind are called; null where it takes none. */
const wordsFor: Readonly<Record<BulkKind, 'note' | 'reason' | null>> = {
  'bulk-accept': null,
  'bulk-take-up': null,
  'bulk-pass-on': null,
  'bulk-note': 'note',
  'bulk-archive': 'reason',
  'bulk-block': 'reason',
  'bulk-reverse': 'reason',
}

/** Ids behind the boxes that were ticked. */
const pickedIn = (fields: Fields): string[] =>
  Object.keys(fields).flatMap((name) => (name.startsWith('pilih.') ? [name.slice('pilih.'.length)] : []))

const isForAll = (fields: Fields): boolean => fields.cakupan === 'semua'

/** What would be done, to which cases; asks for the words it needs. Nothing has changed yet. */
export const previewBulk = (request: OfficerRequest, desk: QueueDesk): Promise<Reply> | Reply =>
  preview(request, desk, request.query, emptyForm, 200)

const preview = async (request: OfficerRequest, desk: QueueDesk, fields: Fields, form: FormState, status: number): Promise<Reply> => {
  const kind = kindFrom(request, fields)
  if (!kind) return absent(request, desk)
  const filter = filterFrom(fields)
  const { entries, isAll, seenAt } = await desk.targetedBy(request.officer, targetOf(fields))
  const [names, region] = await Promise.all([namesOf(desk), desk.region()])
  const { bulk: words } = officerTextOf(request.language).queue
  const label = wordsFor[kind]
  const picked = isForAll(fields) ? (isAll ? words.allExactly : words.all) : words.picked
  return page(
    <OfficerLayout title={words.previewTitle} request={request} region={region} current="queue" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{`${words.actions[kind]}: ${words.previewTitle}`}</h1>
      {entries.length === 0 ? (
        <p class="panel empty">{words.none}</p>
      ) : (
        <>
          <p>{words.explain[kind]}</p>
          <OfficerForm request={request} action="/petugas/massal" hidden={hiddenOf(fields, kind, seenAt)}>
            {kind === 'bulk-archive' ? (
              <Select
                form={form}
                name="alasan"
                label={words.archiveReason}
                none="–"
                options={ArchiveReason.options.map((value) => ({ value, label: deskTextOf(request.language).act.archiveReasons[value] }))}
              />
            ) : null}
            {label === null ? null : (
              <TextArea form={form} name="catatan" label={words[label]} maxLength={noteLength} language={request.language} />
            )}
            {kind === 'bulk-pass-on' ? <PassOn request={request} form={form} institutions={await activeInstitutions(desk)} /> : null}
            <p class="lead">{picked({ count: entries.length })}</p>
            <SubmitOrLeave submit={words.start} leave={words.cancel} to={queueAddress(filter)} />
          </OfficerForm>
          <QueueTable entries={entries} language={request.language} names={names} pickable={false} own={request.officer.institution} />
        </>
      )}
      <p>
        <a href={queueAddress(filter)}>{officerTextOf(request.language).queue.search.back}</a>
      </p>
    </OfficerLayout>,
    { status },
  )
}

type PassOnProps = { request: OfficerRequest; form: FormState; institutions: readonly { id: string; name: string }[] }

const PassOn = ({ request, form, institutions }: PassOnProps) => {
  const { bulk: words } = officerTextOf(request.language).queue
  return (
    <>
      <Select
        form={form}
        name="tujuan"
        label={words.institution}
        none="–"
        options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea form={form} name="petunjuk" label={words.instruction} maxLength={noteLength} language={request.language} />
    </>
  )
}

const hiddenOf = (fields: Fields, kind: BulkKind, seenAt: Instant): Record<string, string> => ({
  ...parametersOf(filterFrom(fields)),
  tindakan: kind,
  ...(jobOf(fields) === '' ? {} : { pekerjaan: jobOf(fields) }),
  ...(isForAll(fields) ? { cakupan: 'semua', ditinjau: seenAt } : Object.fromEntries(pickedIn(fields).map((id) => [`pilih.${id}`, 'on']))),
})

/** The cases that are meant: those ticked, or all that the filter finds. */
const targetOf = (fields: Fields): BulkTarget =>
  jobOf(fields) !== ''
    ? { job: jobOf(fields) }
    : isForAll(fields)
      ? { filter: filterFrom(fields), ...seenAtOf(fields) }
      : { cases: pickedIn(fields).slice(0, 100) }

const activeInstitutions = async (desk: QueueDesk) => {
  const today = await desk.today()
  return (await desk.recentInstitutions()).filter((it) => isActiveOn(it, today))
}

/** When they looked at it, as the form brings it back; whoever sends without looking looked at it just now. */
const seenAtOf = (fields: Fields): { seenAt?: Instant } => {
  const brought = Instant.safeParse(fields.ditinjau)
  return brought.success ? { seenAt: brought.data } : {}
}

/** Gives the job and does its first steps at once, so that a few cases are done when the next page opens. */
export const startBulk = async (request: OfficerRequest, desk: QueueDesk): Promise<Reply> => {
  const { body, officer } = request
  const kind = kindFrom(request, body)
  if (!kind) return absent(request, desk)
  const { bulk: words } = officerTextOf(request.language).queue
  const note = textField(body, 'catatan').trim().slice(0, noteLength)
  const institution = textField(body, 'tujuan')
  const label = wordsFor[kind]
  const archiveReason = ArchiveReason.safeParse(body.alasan)
  const errors = [
    ...(label !== null && note === ''
      ? [{ field: 'catatan', code: 'required', message: label === 'note' ? words.needsNote : words.needsReason }]
      : []),
    ...(kind === 'bulk-archive' && !archiveReason.success
      ? [{ field: 'alasan', code: 'required', message: words.needsArchiveReason }]
      : []),
    ...(kind === 'bulk-pass-on' && !(await activeInstitutions(desk)).some(({ id }) => id === institution)
      ? [{ field: 'tujuan', code: 'required', message: words.needsInstitution }]
      : []),
  ]
  const target = targetOf(body)
  if (errors.length > 0 || ('cases' in target && target.cases.length === 0)) {
    if (request.wants === 'json') return problem(422, 'invalid-form', words.none, { errors })
    return preview(request, desk, body, { values: body, errors }, 422)
  }
  const instruction = textField(body, 'petunjuk').trim().slice(0, noteLength)
  const input = {
    target,
    ...(label === null ? {} : { text: note }),
    ...(kind === 'bulk-archive' ? { archiveReason: archiveReason.data } : {}),
    ...(kind === 'bulk-pass-on' ? { institution, text: instruction === '' ? null : instruction } : {}),
  }
  const job = await desk.startBulk(officer, kind, input)
  if (job === null) return absent(request, desk)
  return request.wants === 'json' ? json({ job: job.id }, { status: 202 }) : seeOther(`/petugas/pekerjaan/${job.id}`)
}
