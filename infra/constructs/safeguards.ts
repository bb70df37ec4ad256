import type * as sqs from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { FunctionName } from '../../shared/manifest.ts'
import type { Region } from '../../shared/region.ts'
import { BackupCopies } from './backup-copies.ts'
import type { DeskFunction } from './desk-function.ts'
import { GradualShift } from './gradual-shift.ts'
import { LostKey } from './lost-key.ts'
import { OpenedIdentities } from './opened-identities.ts'
import type { Storage } from './storage.ts'
import type { Watch } from './watch.ts'

type Props = { region: Region; storage: Storage; deadLetters: sqs.Queue; watch: Watch; of: Record<FunctionName, DeskFunction> }

/** What the region file chooses beyond the least (docs/adr/0078). Where it chooses nothing, nothing is provisioned. */
export class ChosenSafeguards extends Construct {
  constructor(scope: Construct, id: string, { region, storage, deadLetters, watch, of }: Props) {
    super(scope, id)
    const { reservedConcurrency, openedIdentitiesAlarm, lostKeyAlarm, gradualShift, backupCopies } = region.safeguards
    if (reservedConcurrency) {
      for (const name of ['reminders', 'mail'] as const) of[name].reserve(reservedConcurrency[name])
    }
    if (openedIdentitiesAlarm !== undefined) {
      new OpenedIdentities(this, 'OpenedIdentities', { desk: of.disposition, from: openedIdentitiesAlarm, watch })
    }
    if (gradualShift) new GradualShift(this, 'GradualShift', { functions: Object.values(of), over: gradualShift, watch })
    if (backupCopies) new BackupCopies(this, 'BackupCopies', { region, storage, deadLetters, copies: backupCopies })
    if (lostKeyAlarm) new LostKey(this, 'LostKey', { region, key: storage.key })
  }
}
