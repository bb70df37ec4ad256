import { readRegion } from '../../infra/region-files.ts'
import type { Region } from '../../shared/region.ts'
import type { Safeguards } from '../../shared/safeguards.ts'
import { synthesizeAnew } from './synth.ts'

/** Everything that a regency can choose (docs/adr/0078): a safeguard that is missing here does not compile. */
export const everySafeguard = {
  monthlyBudgetUsd: 25,
  reservedConcurrency: { reminders: 2, mail: 3 },
  openedIdentitiesAlarm: 20,
  lostKeyAlarm: true,
  gradualShift: '10-minutes',
  backupCopies: { account: '444455556666', fromAccount: '111122223333' },
  edge: {
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
    firewallArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/tanggap/00000000-0000-4000-8000-000000000000',
  },
} as const satisfies Required<Safeguards>

/** What a region file chooses that says nothing of it. */
export const noSafeguard: Safeguards = { lostKeyAlarm: false }

/** What of a region file is otherwise where everything is chosen: an edge has a name of its own. */
export const everyChoice = { domainName: 'lapor.jombang.example', safeguards: everySafeguard } as const satisfies Partial<Region>

/** A domain signs too. */
export const signedSender = { ...readRegion('jombang').sender, address: 'tanggap@surat.jombang.example', domain: 'jombang.example' }

let known: ReturnType<typeof synthesizeAnew> | undefined

/** What `cdk synth` makes where everything is chosen, once in a process. */
export const withEverything = (): ReturnType<typeof synthesizeAnew> => {
  known ??= synthesizeAnew('jombang', { ...everyChoice, sender: signedSender })
  return known
}

/** Properties of the one resource of that type in the stack that AWS keeps in no region. */
export const besideOf = (chosen: ReturnType<typeof synthesizeAnew>, type: string) => {
  const [made, ...more] = Object.values(chosen.beside('Tanggap-jombang-global').Resources).filter((it) => it.Type === type)
  if (!made || more.length > 0) throw new Error(`${more.length + (made ? 1 : 0)} resources of type ${type}`)
  return made.Properties
}
