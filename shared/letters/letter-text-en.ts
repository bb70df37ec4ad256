import { complaintEn } from './en/complaint.ts'
import { contactEn } from './en/contact.ts'
import { filingEn } from './en/filing.ts'
import { progressEn } from './en/progress.ts'
import { requestEn } from './en/request.ts'
import type { LetterText } from './letter-text.ts'

export const letterTextEn: LetterText = {
  greeting: 'Dear Sir or Madam,',
  closing: (regionName) => `Yours sincerely,\nComplaints and Information Desk, ${regionName}`,
  automatic: 'This letter was sent automatically. We never ask for your access code or a password by e-mail.',
  atLatest: (date) => `${date} at the latest`,
  provisional: '(provisional; the holidays of that year are not published yet)',
  letters: { ...filingEn, ...contactEn, ...progressEn, ...complaintEn, ...requestEn },
}
