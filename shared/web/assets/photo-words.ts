import { maxFilesPerCase } from '../../domain/case/files-per-case.ts'
import { maxBytesOf, maxFileBytes } from '../../files/limits.ts'
import type { Language } from '../language.ts'
import { photosTextOf } from '../text/photos-text.ts'

/** What the script of photos says and how much it takes, in the language of its page. */
export const photoWords = (language: Language) => {
  const text = photosTextOf(language)
  const count = String(maxFilesPerCase)
  const name = '{name}'
  return {
    most: maxFilesPerCase,
    bytes: { image: maxBytesOf('picture'), application: maxBytesOf('document'), video: maxBytesOf('video'), other: maxFileBytes },
    legend: text.legend,
    drop: text.drop,
    whole: text.whole,
    filing: text.filing,
    sending: text.sending({ n: '{n}', count: '{count}', name }),
    sent: text.sent({ count: '{count}' }),
    failed: text.failed({ name }),
    later: text.later({ name }),
    again: text.again,
    tooLarge: text.tooLarge({ name }),
    tooMany: text.tooMany({ count }),
    unanswered: text.unanswered,
  }
}
