import { HeardBy } from '../../../../shared/domain/events/happenings.ts'
import type { ActionPage } from './action-page.ts'

/** What was heard: the same in both forms that write it down. Today is when most of it was said. */
export const recordFields: Pick<ActionPage<'record-reply' | 'record-completion'>, 'fields' | 'first' | 'preview' | 'samples'> = {
  fields: ({ radios, date, area, act }) => (
    <>
      {radios('heard', HeardBy.options, act.heardBy)}
      {date('heardOn')}
      {area('text')}
    </>
  ),
  first: ({ around }) => ({ heardOn: around.today }),
  preview: null,
  samples: null,
}
