import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import type { Officer } from '../../../shared/domain/office/directory.ts'
import { maySubstitute } from '../../../shared/domain/office/directory-rules.ts'
import { longDate } from '../../../shared/web/format.ts'
import { type FormState, Select, TextField } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { directoryWords } from './directory-parts.tsx'

const pathOf = ({ id }: Officer): string => `/petugas/direktori/petugas/${id}`
const versionOf = ({ version }: Officer) => ({ version: String(version) })

/** What is left to do after somebody was registered: the account lies with the provider (docs/adr/0013). */
export const InvitedNote = ({
  officer,
  request,
  desk: { accounts, baseUrl },
}: {
  officer: Officer
  request: OfficerRequest
  desk: Pick<DirectoryDesk, 'accounts' | 'baseUrl'>
}) => {
  const { invite } = directoryWords(request)
  const { issuer, pool } = accounts
  return (
    <div class="panel narrow" role="status">
      <h2>{invite.doneTitle({ name: officer.name })}</h2>
      <p>{invite.done({ email: officer.email })}</p>
      <p>{pool ? invite.cognito : invite.other({ host: new URL(issuer).host })}</p>
      <pre>{pool ? commandFor(officer.email, pool) : `${baseUrl}/petugas`}</pre>
    </div>
  )
}

/** Nothing in an address that passed the form ends these quotes but an apostrophe, which is written as a shell wants it. */
const commandFor = (email: string, { region, id }: { region: string; id: string }): string => {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const attributes = `${quoted(`Name=email,Value=${email}`)} Name=email_verified,Value=true`
  return `aws cognito-idp admin-create-user --region ${region} --user-pool-id ${id} --username ${quoted(email)} --user-attributes ${attributes} --desired-delivery-mediums EMAIL`
}

/** Leave and travel: who gets the reminders meanwhile. */
export const AwayPart = ({
  request,
  officer,
  officers,
  form,
}: {
  request: OfficerRequest
  officer: Officer
  officers: readonly Officer[]
  form: FormState
}) => {
  const { away: words } = directoryWords(request)
  const { away } = officer
  const day = (on: Parameters<typeof longDate>[0]) => longDate(on, request.language)
  const substitute = officers.find(({ id }) => id === away?.substitute)
  return (
    <section class="narrow" aria-labelledby="away-title">
      <h2 id="away-title">{words.title}</h2>
      {away ? (
        <OfficerForm request={request} action={`${pathOf(officer)}/kembali`} hidden={versionOf(officer)}>
          <p>
            {words.now({ from: day(away.from), until: day(away.until) })}{' '}
            {substitute ? words.by({ substitute: substitute.name }) : words.byNobody}
          </p>
          <div class="actions">
            <button type="submit" class="second">
              {words.back}
            </button>
          </div>
        </OfficerForm>
      ) : (
        <OfficerForm request={request} action={`${pathOf(officer)}/pergi`} hidden={versionOf(officer)}>
          <p>{words.intro}</p>
          <TextField form={form} name="from" label={words.from} type="date" />
          <TextField form={form} name="until" label={words.until} type="date" />
          <Select
            form={form}
            name="substitute"
            label={words.substitute}
            none={words.none}
            options={officers.filter((it) => maySubstitute(officer, it)).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <div class="actions">
            <button type="submit" class="second">
              {words.set}
            </button>
          </div>
        </OfficerForm>
      )}
    </section>
  )
}

/** Whether they can sign in, and with which account. */
export const AccountPart = ({ request, officer }: { request: OfficerRequest; officer: Officer }) => {
  const { account: words } = directoryWords(request)
  return (
    <section class="narrow" aria-labelledby="active">
      <h2 id="active">{words.title}</h2>
      <p>{officer.active ? (officer.linked ? words.linked : words.notLinked) : words.isInactive}</p>
      {officer.linked ? (
        <OfficerForm request={request} action={`${pathOf(officer)}/lepaskan`} hidden={versionOf(officer)}>
          <p class="hint">{words.unlinkHint}</p>
          <div class="actions">
            <button type="submit" class="second">
              {words.unlink}
            </button>
          </div>
        </OfficerForm>
      ) : null}
      <OfficerForm
        request={request}
        action={`${pathOf(officer)}/${officer.active ? 'nonaktifkan' : 'aktifkan'}`}
        hidden={versionOf(officer)}
      >
        {officer.active ? <p class="hint">{words.deactivateHint}</p> : null}
        <div class="actions">
          <button type="submit" class={officer.active ? 'danger' : 'second'}>
            {officer.active ? words.deactivate : words.activate}
          </button>
        </div>
      </OfficerForm>
    </section>
  )
}
