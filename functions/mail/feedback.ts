import * as z from 'zod'
import type { Desk } from '../../shared/desk/desk.ts'
import { readLetter, replaceLetter } from '../../shared/store/letters.ts'

/** What SES publishes about a letter, as far as we use it. */
const Feedback = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  bounce: z.object({ bounceType: z.string() }).optional(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).optional() }),
})

/**
 * A letter that came back is marked, and becomes a call to make: the reporter must not wait for a letter that never
 * arrives. A transient bounce and a delivery change nothing; SES itself tries again.
 */
export const noteFeedback = async (desk: Desk, message: string): Promise<void> => {
  const feedback = Feedback.safeParse(parseJson(message))
  const letterId = feedback.data?.mail.tags?.letter?.[0]
  if (!feedback.success || !letterId) return desk.effects.log('feedback-ignored')
  const type = (feedback.data.eventType ?? feedback.data.notificationType ?? '').toLowerCase()
  const returned = type === 'reject' || type === 'complaint' || (type === 'bounce' && feedback.data.bounce?.bounceType === 'Permanent')
  if (!returned) return
  const letter = await readLetter(desk.table, letterId)
  if (letter) await replaceLetter(desk.table, letter, { ...letter, status: 'by-phone', nextAt: null, failure: type })
  desk.effects.log('letter-returned', { letterId, type })
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
