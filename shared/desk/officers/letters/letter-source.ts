import type { LetterForm } from '../../../domain/actions/officer-forms.ts'
import { IssuedLetter } from '../../../domain/case/case.ts'
import { nothingKnown, type Reporter } from '../../../domain/case/identity.ts'
import { channelOf } from '../../../domain/channels/channels.ts'
import type { OfficialLetterFacts } from '../../../letters/official/facts.ts'
import { type LetterSource, letterFactsOf } from '../../../letters/official/facts-of-case.ts'
import { readIdentity } from '../../../store/case/identities.ts'
import type { Tools } from '../../tools.ts'
import type { OfficerCase } from '../case/officer-case.ts'

/** How the ways to obtain and to get information are called, by their names in the case: letters are in Indonesian. */
export type LetterWords = { obtains: Readonly<Record<string, string>>; delivers: Readonly<Record<string, string>> }

/** An addressee whom no key opens any more: whoever hands the letter out writes the name by hand. */
const unopened: Reporter = { ...nothingKnown, name: '(tidak dapat dibuka: kunci hilang)' }

/** What letters take from the case. The requester is read for the letter alone: its addressee. */
const sourceOf = async (tools: Tools, { view, texts }: OfficerCase, words: LetterWords): Promise<Omit<LetterSource, 'form'> | null> => {
  const state = view.case
  const requester = await readIdentity(tools.table, state, (await tools.identityKeys()).opening)
  const asked = channelOf(state).answeredByLetters(state)
  if (!asked || !requester) return null
  return {
    state: asked,
    timeline: view.timeline,
    written: ({ n }) => (view.readableTexts.has(n) ? (texts.get(n)?.text ?? null) : null),
    requester: requester === 'lost' ? unopened : requester,
    region: await tools.region(),
    obtain: words.obtains[asked.obtain] ?? asked.obtain,
    deliver: words.delivers[asked.deliver] ?? asked.deliver,
    ways: words.delivers,
  }
}

/** What a letter says; null when the case has not come far enough for it. */
export const letterFacts = async (
  tools: Tools,
  opened: OfficerCase,
  form: LetterForm,
  words: LetterWords,
): Promise<OfficialLetterFacts | null> => {
  const source = await sourceOf(tools, opened, words)
  return source && letterFactsOf({ ...source, form })
}

/** The kinds for which the case has come far enough: nobody fills in a letter that cannot be issued. */
export const possibleLetters = async (tools: Tools, opened: OfficerCase, form: Omit<LetterForm, 'kind'>, words: LetterWords) => {
  const source = await sourceOf(tools, opened, words)
  return IssuedLetter.shape.kind.options.filter((kind) => source && letterFactsOf({ ...source, form: { ...form, kind } }))
}
