import type { StandsApart } from '../../../shared/desk/officers/lapor/recording-there.ts'
import { officerLimits } from '../../../shared/domain/actions/officer-forms.ts'
import { nationalAddressOf } from '../../../shared/domain/case/national.ts'
import type { NationalView } from '../../../shared/domain/case/national-view.ts'
import { longDate } from '../../../shared/web/format.ts'
import { emptyForm, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { pathOf } from '../desk-around.ts'

/** How it stands there and here, one below the other. */
export const BothStandings = ({ there, here, language }: { there: NationalView; here: StandsApart['case']; language: Language }) => {
  const { national: text } = deskTextOf(language).case
  const { statuses, classes } = officerTextOf(language).queue
  return (
    <ul>
      <li dir="auto">{text.there({ status: there.status, class: there.class ?? text.noClass })}</li>
      <li>{text.here({ status: statuses[here.status], class: classes[here.class] })}</li>
    </ul>
  )
}

type PanelProps = {
  apart: StandsApart
  request: OfficerRequest
  token: string
  sent: FormState
  prefix: string
  path: string
  open: boolean
}

/** One difference, with a decision each: leave it, and why; or end the case as it ended there. */
export const ApartPanel = ({ apart, request, token, sent, prefix, path, open }: PanelProps) => {
  const { case: state, until, trackingId, there, mayFollow } = apart
  const { language } = request
  const { recording: text } = laporTextOf(language)
  // Whoever was overtaken by another export decides on nothing that they did not see.
  const hidden = { token, seen: String(state.version) }
  const form = sent.prefix === prefix ? sent : { ...emptyForm, prefix }
  return (
    <details class="panel" open={open || form === sent}>
      <summary>{text.summary({ number: state.number, title: trackingId, until: longDate(until, language) })}</summary>
      <p>
        <a href={nationalAddressOf({ trackingId })} target="_blank" rel="noopener noreferrer">
          {deskTextOf(language).case.national.open} ({trackingId})
        </a>{' '}
        · <a href={pathOf(state)}>{text.openCase}</a>
      </p>
      <BothStandings there={there} here={state} language={language} />
      {mayFollow ? (
        <OfficerForm request={request} action={`${path}/${state.number}/ikuti`} hidden={hidden}>
          <button type="submit">{text.follow}</button>
        </OfficerForm>
      ) : null}
      <OfficerForm request={request} action={`${path}/${state.number}/biarkan`} hidden={hidden}>
        <TextArea form={form} name="reason" label={text.reason} maxLength={officerLimits.reason} language={language} />
        <button type="submit" class={mayFollow ? 'second' : undefined}>
          {text.keep}
        </button>
      </OfficerForm>
    </details>
  )
}
