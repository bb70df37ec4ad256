import type { EventBridgeEvent } from 'aws-lambda'
import { openFiles } from '../../shared/desk/files/open-files.ts'
import { type ScanResult, scanOf } from '../../shared/desk/files/scan.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'

/** As EventBridge tells of an upload; keys are not encoded there. */
export type ObjectCreated = Pick<EventBridgeEvent<'Object Created', { object: { key: string; sequencer?: string } }>, 'detail'>

/** As GuardDuty tells what it found in an upload: the only news where the region file has them scanned. */
export type ObjectScanned = Pick<
  EventBridgeEvent<
    'GuardDuty Malware Protection Object Scan Result',
    { s3ObjectDetails: { objectKey: string; eTag: string }; scanResultDetails: { scanResultStatus: ScanResult } }
  >,
  'detail'
>

/** Judges each uploaded file. Delivered twice, the second time finds nothing to do. */
export const { createHandler, handler } = warmFunction((effects) => {
  const files = openFiles(effects)
  return async ({ detail }: ObjectCreated | ObjectScanned): Promise<void> => {
    const { virusScanning } = await effects.region()
    if ('object' in detail) {
      // A rule that a deployment has not removed yet, or a replay: nothing is judged before its scan.
      if (!virusScanning) await files.judge(detail.object.key, { sending: detail.object.sequencer })
      return
    }
    const { objectKey, eTag } = detail.s3ObjectDetails
    await files.judge(objectKey, { sending: eTag, scan: scanOf(detail.scanResultDetails.scanResultStatus, eTag) })
  }
})
