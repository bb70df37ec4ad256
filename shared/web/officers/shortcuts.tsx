import type { Language } from '../language.ts'
import { officerTextOf } from '../text/officer-text.ts'

/** The help sheet of the keys. There are none without script, so it is folded away until the script shows it; `?` opens it. */
export const Shortcuts = ({ language, of }: { language: Language; of: 'queue' | 'case' }) => {
  const { shortcuts: text } = officerTextOf(language)
  return (
    <details class="shortcuts noprint" id="pintasan" hidden>
      <summary>{text.title}</summary>
      <dl>
        {Object.entries({ ...text[of], ...text.both }).map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="choice">
        <input type="checkbox" id="tanpa-pintasan" />
        <label for="tanpa-pintasan">{text.off}</label>
      </div>
    </details>
  )
}
