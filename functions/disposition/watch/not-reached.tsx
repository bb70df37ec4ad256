import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { directoryLimits, waysToReach } from '../../../shared/domain/office/directory-forms.ts'
import type { NotReached } from '../../../shared/domain/office/operations.ts'
import type { Unreachable } from '../../../shared/domain/office/unreachable.ts'
import { shortMoment } from '../../../shared/web/format.ts'
import { emptyForm, type FormState, Radios, TextArea } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

/** Several forms stand on one page. */
export const prefixOf = (who: string): string => `surat-${who.replace(/[^\w-]/g, '')}-`

const nameOf = ({ who, name }: { who: string; name: string }, request: OfficerRequest): string => {
  const { notReached: text } = officerTextOf(request.language).reminders.operations
  return who === 'operators' || who === 'overseer' ? text[who] : name
}

type ListProps = { people: readonly NotReached[]; request: OfficerRequest; timeZone: string; sent: FormState | null }

/** Whom to call, and the way back for whoever keeps the directory. */
export const NotReachedList = ({ people, request, timeZone, sent }: ListProps) => {
  const text = officerTextOf(request.language).reminders.operations
  return (
    <>
      {text.undelivered({ count: people.length })}
      <ul id="surat">
        {people.map((it) => (
          <li>
            <Person it={it} request={request} timeZone={timeZone} />
            {mayOpen(request.officer, 'directory') ? <Restore it={it} request={request} sent={sent} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

const Person = ({ it, request, timeZone }: { it: NotReached; request: OfficerRequest; timeZone: string }) => {
  const { notReached: text } = officerTextOf(request.language).reminders.operations
  const isOfficer = it.who !== 'operators' && it.who !== 'overseer'
  const name = nameOf(it, request)
  return (
    <p>
      {isOfficer && mayOpen(request.officer, 'directory') ? (
        <a href={`/petugas/direktori/petugas/${it.who}`}>{name}</a>
      ) : (
        <strong>{name}</strong>
      )}
      {isOfficer ? ` (${it.phone ?? text.noPhone})` : ''}: {text.why[it.why]},{' '}
      {text.since({ at: shortMoment(it.since, request.language, timeZone) })}
    </p>
  )
}

const Restore = ({ it, request, sent }: { it: NotReached; request: OfficerRequest; sent: FormState | null }) => {
  const { notReached: text } = officerTextOf(request.language).reminders.operations
  const prefix = prefixOf(it.who)
  const form = sent?.prefix === prefix ? sent : { ...emptyForm, prefix }
  const { reachedBy } = deskTextOf(request.language).act
  return (
    <details open={form === sent}>
      <summary>{text.restore}</summary>
      <p class="hint">{text.hint}</p>
      <OfficerForm request={request} action="/petugas/operasi/surat" hidden={{ who: it.who }}>
        <Radios form={form} name="how" label={text.how} options={waysToReach.map((value) => ({ value, label: reachedBy[value] }))} />
        <TextArea form={form} name="reason" label={text.reason} maxLength={directoryLimits.reason} language={request.language} />
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </OfficerForm>
    </details>
  )
}

type RestoredProps = {
  restored: readonly Unreachable[]
  names: ReadonlyMap<string, string>
  request: OfficerRequest
  timeZone: string
}

/** Who said so, and why. */
export const Restored = ({ restored, names, request, timeZone }: RestoredProps) => {
  const { notReached: text } = officerTextOf(request.language).reminders.operations
  return (
    <details>
      <summary>{text.restored}</summary>
      <ul>
        {restored.map(({ who, restored: it }) =>
          it === null ? null : (
            <li>
              {text.restoredBy({
                who: nameOf({ who, name: names.get(who) ?? who }, request),
                by: names.get(it.by) ?? it.by,
                at: shortMoment(it.at, request.language, timeZone),
                reason: it.reason,
              })}
            </li>
          ),
        )}
      </ul>
    </details>
  )
}
