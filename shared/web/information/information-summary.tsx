import type { InformationFacts } from '../../domain/information/listed-information.ts'
import type { Language } from '../language.ts'
import { SummaryList } from '../summary-list.tsx'
import { informationTextOf } from '../text/information-text.ts'

type Props = { facts: InformationFacts; holder: string; language: Language }

/** All that a line says, in the columns of the official form; for citizens and for whoever looks before it is released. */
export const InformationSummary = ({ facts, holder, language }: Props) => {
  const text = informationTextOf(language)
  const { columns } = text
  return (
    <SummaryList
      rows={[
        [columns.class, text.classes[facts.class]],
        [columns.summary, facts.summary],
        [columns.answer, facts.answer ?? null],
        [columns.holder, holder],
        [columns.maker, facts.maker],
        [columns.made, facts.made],
        [columns.forms, facts.forms.map((it) => text.forms[it]).join(', ')],
        [columns.retention, facts.retention],
        [columns.exemptions, facts.exemptions.map((it) => `${it}: ${text.exemptions[it]}`).join('; ')],
        [columns.test, facts.test],
        [
          columns.link,
          facts.link ? (
            <a href={facts.link} rel="noreferrer">
              {text.open}
            </a>
          ) : null,
        ],
      ]}
    />
  )
}
