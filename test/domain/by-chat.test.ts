import { expect, test } from 'vitest'
import { mayBeChatted } from '../../shared/domain/letters/by-chat.ts'
import { CaseLetterContent } from '../../shared/domain/letters/letter.ts'

test('told by voice are the letters that warn of a stranger or are nothing without their link; all others may be sent as words', () => {
  const kinds = CaseLetterContent.options.map((it) => it.shape.kind.value)
  expect(kinds.filter((kind) => !mayBeChatted({ kind })).sort()).toEqual([
    'access-renewed',
    'contact-changed',
    'contact-corrected',
    'lost-code',
    'new-code-asked',
    'new-code-consented',
  ])
})
