import { guideSays, must, type Played } from './guide.ts'
import type { Stage } from './stage.ts'

/** As Lambda lays aside what its stream could not be rid of. The emulator does not carry it there by itself within minutes. */
const laidAside = {
  requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 6 },
  DDBStreamBatchInfo: { shardId: 'shardId-00000000000000000000-00000000', startSequenceNumber: '1', endSequenceNumber: '1', batchSize: 1 },
}

/** Work failed at every try, and lies where the stack lays it aside. */
export const queueFull = async (stage: Stage): Promise<Played> => {
  const QueueUrl = await stage.physical('AWS::SQS::Queue', 'DeadLetters')
  const sqs = (action: string, body: object = {}) =>
    stage.emulator.ask('sqs', { action: `AmazonSQS.${action}`, body: { QueueUrl, ...body } }) as Promise<unknown>
  const waiting = async () => {
    const { Attributes } = (await sqs('GetQueueAttributes', { AttributeNames: ['ApproximateNumberOfMessages', 'QueueArn'] })) as {
      Attributes: { ApproximateNumberOfMessages: string; QueueArn: string }
    }
    return { count: Number(Attributes.ApproximateNumberOfMessages), arn: Attributes.QueueArn }
  }
  const { arn } = await waiting()
  const mappings = (await stage.emulator.ask('lambda', { method: 'GET', path: '/2015-03-31/event-source-mappings/' })) as {
    EventSourceMappings: { DestinationConfig: { OnFailure: { Destination: string } } }[]
  }
  const leads = mappings.EventSourceMappings.map(({ DestinationConfig }) => DestinationConfig.OnFailure.Destination)
  must(leads.length === 2 && leads.every((it) => it === arn), 'What the stream cannot be rid of goes elsewhere')
  await sqs('SendMessage', { MessageBody: JSON.stringify(laidAside) })

  const alarm = await stage.alarm('DeadLetters')
  const { count } = await waiting()
  must(alarm.MetricName === 'ApproximateNumberOfMessagesVisible' && count >= alarm.Threshold, `DeadLetters does not ring at ${count}`)
  const { Messages = [] } = (await sqs('ReceiveMessage', { MaxNumberOfMessages: 10 })) as {
    Messages?: { Body: string; ReceiptHandle: string }[]
  }
  must(Messages[0]?.Body.includes('RetryAttemptsExhausted') === true, 'The message cannot be read')
  for (const { ReceiptHandle } of Messages) await sqs('DeleteMessage', { ReceiptHandle })
  must((await waiting()).count === 0, 'The message stays although it was dealt with')
  return {
    rings: `DeadLetters, from ${alarm.Threshold} message on`,
    hears: await stage.hearersOf(alarm),
    guide: guideSays('Alarms', 'read a message in SQS', 'messages that were dealt with are deleted'),
    worked: 'both readers of the stream lay aside into this queue; the message was read and deleted, and the queue is empty',
  }
}
