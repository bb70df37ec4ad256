import type { Case } from '../../../domain/case/case.ts'
import { contactNow } from '../../../domain/case/corrected-contact.ts'
import { mayBeChatted } from '../../../domain/letters/by-chat.ts'
import { type CaseLetter, isAboutCase, mustBeReached } from '../../../domain/letters/letter.ts'
import { renderMessage } from '../../../letters/render.ts'
import { contactFor } from '../../../region.ts'
import { readLettersOf } from '../../../store/post/letter-items.ts'
import { letterSurroundings } from '../../post/letter-surroundings.ts'
import type { Tools } from '../../tools.ts'

/** What an officer sends by WhatsApp in the place of letters that cannot leave: the words, and which letters they stand for. */
export type Message = { text: string; letters: readonly string[] }

/**
 * Only to whoever wrote to us by WhatsApp themselves, at the number from which they did: whoever answers another telephone is told
 * that there is news, and nothing of it. Null where that is so.
 */
export const messageFor = async (tools: Tools, state: Case, letters: readonly CaseLetter[]): Promise<Message | null> => {
  const isTheirChat = state.via === 'whatsapp' && contactNow(state).phone === 0
  if (!isTheirChat || letters.length === 0 || !letters.every(({ content }) => mayBeChatted(content))) return null
  const contact = contactFor(await tools.region(), state)
  const texts = await Promise.all(
    letters.map(async (letter) =>
      renderMessage(letter, {
        ...(await letterSurroundings(tools, letter, contact)),
        title: null,
        confirmToken: null,
        surveyToken: null,
        linkToken: () => '',
      }),
    ),
  )
  return { text: texts.join('\n\n'), letters: letters.map(({ id }) => id) }
}

/** What waits to be sent to the reporter of a case that was filed a moment ago. */
export const firstMessage = async (tools: Tools, state: Case): Promise<Message | null> => {
  const letters = await readLettersOf(tools.table, state.id)
  return messageFor(
    tools,
    state,
    letters.filter((letter): letter is CaseLetter => isAboutCase(letter) && mustBeReached(letter)),
  )
}
