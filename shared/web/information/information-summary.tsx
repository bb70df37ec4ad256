import type { InformationFacts } from '../../domain/information/listed-information.ts'
import { shortDate } from '../format.ts'
import type { Language } from '../language.ts'
import { SummaryList } from '../summary-list.tsx'
import { informationTextOf } from '../text/information-text.ts'

type Props = { facts: InformationFacts; holder: string; language: Language }

/** All that a line says, in the columns of the official form; for citizens and for whoever looks before it is released. */
export const InformationSummary = ({ facts, holder, language }: Props) => {
  const text = informationTextOf(language)
  const { columns } = text
  if (facts.announcement) {
    const [from, until] = [facts.announcement.from, facts.announcement.until].map((it) => shortDate(it, language))
    return (
      <SummaryList
        rows={[
          [text.announcements.fields.summary, facts.summary],
          [text.announcements.shown, text.announcements.days({ from: from ?? '', until: until ?? '' })],
          [text.announcements.fields.holder, holder],
          [text.announcements.fields.link, linkTo(facts.link, text.open)],
        ]}
      />
    )
  }
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
        [columns.link, linkTo(facts.link, text.open)],
      ]}
    />
  )
}

const linkTo = (link: string | null, name: string) =>
  link === null ? null : (
    <a href={link} rel="noreferrer">
      {name}
    </a>
  )
