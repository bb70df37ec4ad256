import * as z from 'zod'
import {
  always,
  checkbox,
  choice,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
  severalOf,
  withLists,
} from '../actions/form-fields.ts'
import { Exemption, HeldForm } from '../case/request-terms.ts'
import { isWebAddress } from '../typed/web-address.ts'
import { InformationClass, type InformationFacts } from './listed-information.ts'

/** Longest texts of a line, in letters. */
export const informationLimits = {
  title: 200,
  summary: 1000,
  maker: 150,
  made: 150,
  retention: 150,
  link: 500,
  test: 3000,
  answer: 6000,
} as const

/** A line as an officer writes it; `institutions` are those for which they may. */
export const informationForm = (institutions: readonly string[]) =>
  withLists(
    ['forms', 'exemptions'],
    z
      .object({
        class: choice(InformationClass.options),
        title: requiredLine(informationLimits.title),
        summary: requiredText(informationLimits.summary),
        holder: choice(institutions),
        maker: optionalLine(informationLimits.maker),
        made: requiredLine(informationLimits.made),
        forms: severalOf(HeldForm.options),
        retention: requiredLine(informationLimits.retention),
        link: optionalLine(informationLimits.link),
        exemptions: severalOf(Exemption.options),
        test: optionalText(informationLimits.test),
        answer: optionalText(informationLimits.answer),
        /** That nothing personal is in it: whoever writes an answer says so. */
        redacted: checkbox,
      })
      .refine(({ link }) => link === null || isWebAddress(link), { error: 'bad-link', path: ['link'], ...always })
      .refine((it) => it.class === 'exempt' || it.forms.length > 0, { error: 'nothing-chosen', path: ['forms'], ...always })
      // Exempt is what a letter of Ps 17 names, and only after a consequence test (Ps 19).
      .refine((it) => it.class !== 'exempt' || it.exemptions.length > 0, { error: 'exemption-required', path: ['exemptions'], ...always })
      .refine((it) => it.class !== 'exempt' || it.test !== null, { error: 'test-required', path: ['test'], ...always })
      .refine((it) => it.class !== 'exempt' || it.link === null, { error: 'link-not-wanted', path: ['link'], ...always })
      .refine((it) => it.class !== 'exempt' || it.answer === null, { error: 'link-not-wanted', path: ['answer'], ...always })
      .refine((it) => it.answer === null || it.redacted, { error: 'required', path: ['redacted'], ...always })
      .transform(({ answer, redacted: _redacted, ...it }): InformationFacts => {
        if (it.class === 'exempt') return { ...it, forms: [] }
        const common = { ...it, exemptions: [], test: null }
        // What was asked for once is there for whoever asks (UU 14/2008 Ps 11).
        return answer === null ? common : { ...common, class: 'anytime', answer }
      }),
  )
