import { nationalExemptions } from '../../shared/domain/case/national-duty.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { drillOf, type Part, ShareFigure } from './performance-parts.tsx'

/** How much stands in SP4N-LAPOR!, how much was finished there, and why the rest owes nothing (docs/adr/0072). */
export const National = ({ performance, language }: Part) => {
  const { national: text } = officerTextOf(language).performance
  const drill = drillOf({ performance })
  const { exemptThere } = performance.complaints
  const exempt = nationalExemptions.flatMap((reason) => (exemptThere[reason] ? [{ reason, count: exemptThere[reason] }] : []))
  return (
    <section>
      <h2>{text.title}</h2>
      <div class="figures">
        <ShareFigure
          of={(it) => it.recordedThere}
          part={{ name: 'recorded-there' }}
          rest={{ name: 'owed-there' }}
          label={text.recordedThere}
          performance={performance}
          language={language}
        />
        <ShareFigure
          of={(it) => it.finishedThere}
          part={{ name: 'finished-there' }}
          rest={{ name: 'finished-elsewhere' }}
          label={text.finishedThere}
          performance={performance}
          language={language}
        />
      </div>
      <p class="hint">{text.about}</p>
      {exempt.length === 0 ? null : (
        <p>
          {text.exempt}:{' '}
          {exempt.map(({ reason, count }, i) => (
            <>
              {i > 0 ? '; ' : ''}
              {text.reasons[reason]} {drill(count, { name: 'exempt-there', value: reason })}
            </>
          ))}
        </p>
      )}
    </section>
  )
}
