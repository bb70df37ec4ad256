import { officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import { IssuedLetter } from '../../../shared/domain/case/case.ts'
import type { Region } from '../../../shared/region.ts'
import { ErrorSummary, type FormState, TextArea, TextField } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'

type Kind = IssuedLetter['kind']
type Props = { request: OfficerRequest; region: Region; number: string; form: FormState; token: string }

/** First the kind: those that the case is ready for. */
export const LetterKindsPage = ({ request, region, number, kinds }: Omit<Props, 'form' | 'token'> & { kinds: readonly Kind[] }) => {
  const { work, case: desk } = deskTextOf(request.language)
  const { title, choose, noneYet } = work.letter
  return (
    <OfficerLayout title={title} request={request} region={region} current="queue">
      <h1>{title}</h1>
      <p>
        <a href={pathOf({ number })}>{number}</a>
      </p>
      <p>{kinds.length === 0 ? noneYet : choose}</p>
      <ul>
        {kinds.map((it) => (
          <li>
            <a href={`${pathOf({ number })}/surat?jenis=${it}`}>{desk.letters.kinds[it]}</a>
          </li>
        ))}
      </ul>
    </OfficerLayout>
  )
}

/** Then what the case does not know: number, date, who signs, and the points of the letter. */
export const LetterFormPage = ({ request, region, number, form, token }: Props) => {
  const { act, work, case: desk } = deskTextOf(request.language)
  const text = work.letter
  const { fields } = act
  const kind = IssuedLetter.shape.kind.catch('acknowledgement').parse(form.values.kind)
  return (
    <OfficerLayout title={text.title} request={request} region={region} current="queue" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={request.language} />
      <h1>{text.title}</h1>
      <p>
        <a href={pathOf({ number })}>{number}</a>
      </p>
      <p>
        {fields.kind}: <strong>{desk.letters.kinds[kind]}</strong>
      </p>
      <p>{text.intro}</p>
      <OfficerForm request={request} action={`${pathOf({ number })}/surat`} hidden={{ token, kind }}>
        <TextField form={form} name="letterNumber" label={fields.letterNumber} maxLength={60} short />
        <TextField form={form} name="letterDate" label={fields.letterDate} type="date" />
        <TextField form={form} name="signatoryName" label={fields.signatoryName} maxLength={100} />
        <TextField form={form} name="signatoryPosition" label={fields.signatoryPosition} maxLength={150} />
        <TextField form={form} name="signatoryNip" label={fields.signatoryNip} maxLength={30} short />
        <TextArea
          form={form}
          name="points"
          label={fields.points}
          hint={text.pointsHint[kind]}
          maxLength={officerLimits.answer}
          language={request.language}
        />
        <div class="actions">
          <button type="submit">{text.preview}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>
  )
}
