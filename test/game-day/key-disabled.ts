import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

/** The key of the table is disabled. The emulator goes on reading under it, so what is seen is who is told, and the way back. */
export const keyDisabled = async (stage: Stage): Promise<Played> => {
  const KeyId = await stage.physical('AWS::KMS::Key', 'StorageKey')
  const kms = (action: string) => stage.emulator.ask('kms', { action: `TrentService.${action}`, body: { KeyId } })
  const isEnabled = async () => ((await kms('DescribeKey')) as { KeyMetadata: { Enabled: boolean; Arn: string } }).KeyMetadata
  const { Arn } = await isEnabled()
  await kms('DisableKey')
  must(!(await isEnabled()).Enabled, 'The key is in use although it was disabled')

  const events = (action: string, body: object) => stage.emulator.ask('events', { action: `AWSEvents.${action}`, body })
  const name = await stage.physical('AWS::Events::Rule', 'SafeguardsLostKeyRule')
  const Name = name.split('/').at(-1)
  const { EventPattern } = (await events('DescribeRule', { Name })) as { EventPattern: string }
  // As CloudTrail tells of that call.
  const told = {
    id: '1',
    account: '000000000000',
    source: 'aws.kms',
    time: '2026-11-30T03:00:00Z',
    region: stage.region.awsRegion,
    resources: [],
    'detail-type': 'AWS API Call via CloudTrail',
    detail: { eventSource: 'kms.amazonaws.com', eventName: 'DisableKey', requestParameters: { keyId: KeyId }, resources: [{ ARN: Arn }] },
  }
  const heardOf = async (event: object) =>
    ((await events('TestEventPattern', { EventPattern, Event: JSON.stringify(event) })) as { Result: boolean }).Result
  must(await heardOf(told), 'The rule does not hear that the key was disabled')
  must(!(await heardOf({ ...told, detail: { ...told.detail, resources: [{ ARN: `${Arn}0` }] } })), 'The rule hears of other keys')
  const { Targets } = (await events('ListTargetsByRule', { Rule: Name })) as { Targets: { Arn: string }[] }
  const hears = await stage.subscribers(Targets[0]?.Arn ?? '')
  const own = await stage.topicKey(Targets[0]?.Arn ?? '')
  must(own === '', 'The topic lies under a key, and could be as mute as the rest')

  await kms('EnableKey')
  must((await isEnabled()).Enabled, 'The key cannot be enabled again')
  return {
    rings: 'a letter of its own (lostKeyAlarm), on a topic under no key; Errors follows within a quarter of an hour in a real account',
    hears,
    guide: guideSays('Alarms', 'aws kms enable-key', 'aws kms cancel-key-deletion'),
    worked: 'the rule hears of this key and of no other; the key is enabled again. That pages stop meanwhile is not seen on the emulator',
  }
}
