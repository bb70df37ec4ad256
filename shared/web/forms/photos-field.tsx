import { maxFilesPerCase } from '../../domain/case/files-per-case.ts'
import { acceptAll } from '../../files/kinds.ts'
import { photosScriptPaths } from '../assets/assets.ts'
import type { Language } from '../language.ts'
import { frameTextOf } from '../text/frame-text.ts'
import { photosTextOf } from '../text/photos-text.ts'

/** What a photo may weigh after it was made smaller in the browser: three of them stay below 2 MB (docs/adr/0087). */
const smallPhoto = 600_000

type PhotosProps = {
  language: Language
  /** Of a citizen each photo is made smaller before it leaves; an officer's goes as it is. */
  shrink?: boolean
}

/**
 * Files that follow the case by the same press. They never come here: the script sends each to a form of the bucket that is signed
 * for the case as soon as it is filed, so no field has a name. Without script they follow on the case.
 */
export const PhotosField = ({ language, shrink = false }: PhotosProps) => {
  const text = photosTextOf(language)
  const count = String(maxFilesPerCase)
  const hint = 'photos-hint'
  return (
    <div data-photos-here>
      <fieldset
        class="field"
        id="photos-field"
        aria-describedby={hint}
        hidden
        data-script={photosScriptPaths[language]}
        data-shrink={shrink ? smallPhoto : undefined}
      >
        <legend>
          {text.legend} <span class="hint">{frameTextOf(language).common.optional}</span>
        </legend>
        <p class="hint" id={hint}>
          {text.hint({ count })} {shrink ? text.smaller : null}
        </p>
        <ul class="chosen"></ul>
        <div class="actions">
          <label class="button second choose">
            {text.choose}
            <input type="file" multiple accept={acceptAll} />
          </label>
          <label class="button second choose camera">
            {text.camera}
            <input type="file" accept="image/*" capture="environment" />
          </label>
        </div>
        <p class="hint" role="status"></p>
      </fieldset>
      <p class="hint" id="photos-after">
        {text.after}
      </p>
    </div>
  )
}
