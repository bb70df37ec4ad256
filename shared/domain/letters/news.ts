import * as z from 'zod'

/** What SES publishes about a letter, as far as we use it; fields of another shape than expected are as good as absent. */
const Feedback = z.object({
  eventType: z.string().optional().catch(undefined),
  notificationType: z.string().optional().catch(undefined),
  bounce: z
    .object({
      bounceType: z.string(),
      bounceSubType: z.string().optional(),
      bouncedRecipients: z.array(z.object({ action: z.string().optional(), status: z.string().optional() })).default([]),
    })
    .optional()
    .catch(undefined),
  complaint: z.object({ complaintFeedbackType: z.string().nullish(), complaintSubType: z.string().nullish() }).optional().catch(undefined),
  mail: z.object({
    messageId: z.string().optional(),
    destination: z.array(z.string()).optional(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
})
type Feedback = z.infer<typeof Feedback>

/**
 * `bounced` and `complained` say something of the address: it is not written to again until somebody marks it good.
 * `undeliverable`: this letter will never arrive there. `not-now`: it may later (a full mailbox). `not-known`: nobody can
 * say whether it arrived, which counts as if it had not.
 */
export type News = 'delivered' | 'bounced' | 'complained' | 'undeliverable' | 'not-now' | 'not-known'

export type LetterNews = { letterId: string; news: News; messageId: string | undefined; address: string | undefined }

/** What is told of a letter of ours; null for what is none, or says nothing of whether it arrives. */
export const readNews = (message: unknown): LetterNews | null => {
  const feedback = Feedback.safeParse(message)
  const letterId = feedback.data?.mail.tags?.letter?.[0]
  if (!feedback.success || !letterId) return null
  const news = newsOf(feedback.data)
  const { messageId, destination } = feedback.data.mail
  return news && { letterId, news, messageId, address: destination?.length === 1 ? destination[0] : undefined }
}

const newsOf = ({ eventType, notificationType, bounce, complaint }: Feedback): News | null => {
  switch ((eventType ?? notificationType ?? '').toLowerCase().replace(/[\s_-]/g, '')) {
    case '':
    // On its way, or looked at. A delay ends in a delivery or a bounce.
    case 'send':
    case 'open':
    case 'click':
    case 'subscription':
    case 'deliverydelay':
      return null
    case 'delivery':
      return 'delivered'
    case 'complaint':
      // Held back, because somebody complained of an earlier one: it never left.
      if (complaint?.complaintSubType === 'OnAccountSuppressionList') return 'bounced'
      // Somebody took a letter out of the folder of unwanted ones.
      return complaint?.complaintFeedbackType === 'not-spam' ? 'delivered' : 'complained'
    case 'reject':
    case 'renderingfailure':
      return 'undeliverable'
    case 'bounce':
      return bounce ? ofBounce(bounce) : 'not-known'
    default:
      return 'not-known'
  }
}

const ofBounce = ({ bounceType, bounceSubType = '', bouncedRecipients }: NonNullable<Feedback['bounce']>): News | null => {
  if (bounceType === 'Permanent') return 'bounced'
  if (bounceType !== 'Transient') return 'not-known'
  switch (bounceSubType) {
    case 'General':
      // A notice of absence comes as one of these, without the verdict of a mail server.
      return bouncedRecipients.some(({ action, status }) => action === 'failed' || /^[45]\./.test(status ?? '')) ? 'not-now' : null
    case 'MailboxFull':
      return 'not-now'
    // It is the letter, and will be the next time too.
    case 'MessageTooLarge':
    case 'ContentRejected':
    case 'AttachmentRejected':
      return 'undeliverable'
    default:
      return 'not-known'
  }
}
