import { maxBytesOf, maxFileBytes } from '../../files/limits.ts'

/** Chooses one file; with script it is told before sending that a file is too large for its kind. */
export const FileField = ({ accept, label, tooLarge }: { accept: string; label: string; tooLarge: string }) => (
  <div class="field">
    <label for="file">{label}</label>
    <input
      id="file"
      name="file"
      type="file"
      accept={accept}
      required
      data-image={maxBytesOf('picture')}
      data-application={maxBytesOf('document')}
      data-video={maxBytesOf('video')}
      data-other={maxFileBytes}
      data-too-large={tooLarge}
    />
  </div>
)
