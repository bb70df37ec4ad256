import { isPublishable } from '../../information/publishable.ts'
import type { Action } from '../action.ts'

/**
 * A text about a complaint is proposed, released and taken down on a page of its own (docs/adr/0094); the case remembers which, so
 * that whatever happens to it takes the text along. The caller writes the text in the same transaction.
 */
export type ProposePublication = { type: 'propose-publication'; line: string }
export type Publish = { type: 'publish'; line: string }
export type Unpublish = { type: 'unpublish'; line: string }

export const proposePublication: Action<ProposePublication> = {
  complaint: (state, { line }, { event }) => {
    if (!isPublishable(state)) return { refused: 'not-possible-now' }
    // One text for a case: a change of it is the same line.
    if (state.publication && state.publication.line !== line) return { refused: 'done-before' }
    return [event('publication-proposed', { line })]
  },
}

export const publish: Action<Publish> = {
  complaint: (state, { line }, { event }) =>
    isPublishable(state) && state.publication?.line === line ? [event('published', { line })] : { refused: 'not-possible-now' },
}

export const unpublish: Action<Unpublish> = {
  complaint: (state, { line }, { event }) =>
    state.publication?.line === line ? [event('unpublished', { line, cause: 'officer' })] : { refused: 'done-before' },
}
