import { expect, test } from 'vitest'
import { readNews } from '../../shared/domain/letters/news.ts'

const mail = { messageId: 'M-1', destination: ['warga@contoh.example'], tags: { letter: ['J-1_1'] } }
const bounce = (bounceType: string, bounceSubType?: string, bouncedRecipients?: object[]) => ({
  eventType: 'Bounce',
  bounce: { bounceType, ...(bounceSubType ? { bounceSubType } : {}), ...(bouncedRecipients ? { bouncedRecipients } : {}) },
})

/** By the mail service's own documentation of its notifications; what it may come to say one day is not known to have arrived. */
test.each<[string | null, object]>([
  ['delivered', { eventType: 'Delivery' }],
  ['delivered', { notificationType: 'Delivery' }],
  ['bounced', bounce('Permanent', 'General')],
  ['bounced', bounce('Permanent', 'NoEmail')],
  ['bounced', bounce('Permanent', 'Suppressed')],
  ['bounced', bounce('Permanent', 'OnAccountSuppressionList')],
  ['not-known', bounce('Undetermined', 'Undetermined')],
  ['not-known', bounce('Undetermined')],
  ['not-known', bounce('Sideways')],
  ['not-known', { eventType: 'Bounce' }],
  ['not-known', { eventType: 'Bounce', bounce: 'odd' }],
  ['not-known', { eventType: 'Quarantine' }],
  ['not-known', bounce('Transient', 'CustomTimeoutExceeded')],
  ['not-known', bounce('Transient')],
  ['not-now', bounce('Transient', 'MailboxFull')],
  ['not-now', bounce('Transient', 'General', [{ emailAddress: 'a@b.example', action: 'failed', status: '4.4.7' }])],
  [null, bounce('Transient', 'General')],
  [null, bounce('Transient', 'General', [{ emailAddress: 'a@b.example' }])],
  ['undeliverable', bounce('Transient', 'MessageTooLarge')],
  ['undeliverable', bounce('Transient', 'ContentRejected')],
  ['undeliverable', bounce('Transient', 'AttachmentRejected')],
  ['undeliverable', { eventType: 'Reject', reject: { reason: 'Bad content' } }],
  ['undeliverable', { eventType: 'Rendering Failure' }],
  ['complained', { eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } }],
  ['complained', { eventType: 'Complaint', complaint: { complaintSubType: null } }],
  ['delivered', { eventType: 'Complaint', complaint: { complaintFeedbackType: 'not-spam' } }],
  ...['Send', 'Open', 'Click', 'Subscription', 'DeliveryDelay'].map((eventType) => [null, { eventType }] as [null, object]),
])('%s: %j', (news, told) => {
  const known = news && { letterId: 'J-1_1', news, messageId: 'M-1', address: 'warga@contoh.example' }
  expect(readNews({ ...told, mail })).toEqual(known)
})

test('what is not about a letter of ours is no news', () => {
  for (const other of [null, 'x', {}, { eventType: 'Quarantine', mail: {} }, { notificationType: 'AmazonSnsSubscriptionSucceeded' }])
    expect(readNews(other)).toBeNull()
})
