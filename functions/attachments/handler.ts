import type { EventBridgeEvent } from 'aws-lambda'
import { openFiles } from '../../shared/desk/files/open-files.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

/** As EventBridge tells of an upload; keys are not encoded there. */
export type ObjectCreated = Pick<EventBridgeEvent<'Object Created', { object: { key: string; sequencer?: string } }>, 'detail'>

/** Judges each uploaded file. Delivered twice, the second time finds nothing to do. */
export const { createHandler, handler } = warmFunction((effects) => {
  const files = openFiles(effects)
  return ({ detail }: ObjectCreated): Promise<void> => files.judge(detail.object.key, detail.object.sequencer)
})
