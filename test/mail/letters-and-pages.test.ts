import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '../../shared/domain/case/visible.ts'
import { whereComplaintStands, whereRequestStands } from '../../shared/domain/case/where-it-stands.ts'
import { lettersOf } from '../../shared/domain/events/event-letters.ts'
import type { CaseLetterContent } from '../../shared/domain/letters/letter.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import type { LetterFacts } from '../../shared/letters/letter-text.ts'
import { letterTextEn } from '../../shared/letters/letter-text-en.ts'
import { letterTextId } from '../../shared/letters/letter-text-id.ts'
import { standingEn } from '../../shared/web/text/en/standing.ts'
import { standingId } from '../../shared/web/text/id/standing.ts'
import { type Life, live, newComplaint, newRequest, stepsOf } from '../domain/lives.ts'
import { complaintCommands, requestCommands } from '../domain/random-commands.ts'

/**
 * A letter that says where a case stands and the page that its link leads to say the same: by channel and cause, what both must
 * say in these words, in both languages, and that neither names another end than the other.
 */

const day = localDate('2026-12-01')
type Agreed = { letter: CaseLetterContent; cause: string; id: readonly string[]; en: readonly string[] }
const complaint = { channel: 'complaint' } as const
const request = { channel: 'request' } as const
const asked = (cause: string, letter: CaseLetterContent, id: string, en: string): Agreed => ({
  letter,
  cause,
  id: id.split('|'),
  en: en.split('|'),
})

const recorded = { told: 'phone', toldOn: day, until: day } as const
const agreed: Record<'complaint' | 'request', readonly Agreed[]> = {
  complaint: [
    asked('asked', { kind: 'completion-asked', ...complaint, due: day }, 'keterangan tambahan', 'more details'),
    asked('disposed', { kind: 'passed-on', ...complaint, institution: 'Dinas Sosial' }, 'diteruskan ke Dinas Sosial', 'passed'),
    asked('answered', { kind: 'answered', due: day }, 'jawab', 'answered'),
    asked(
      'closed-by-time',
      { kind: 'closed', ...complaint, closedBy: 'system', until: day },
      'ditutup|tanggapan atas jawaban',
      'closed|answer',
    ),
    asked('closed-by-officer', { kind: 'closed', ...complaint, closedBy: 'officer', until: day }, 'ditutup|petugas', 'closed|officer'),
    asked('withdrawn', { kind: 'withdrawn', ...complaint, cause: 'reporter' }, 'cabut', 'withdr'),
    asked(
      'withdrawn-by-time',
      { kind: 'withdrawn', ...complaint, cause: 'expired' },
      'dihentikan|keterangan|diminta',
      'ended|details we asked for',
    ),
    asked(
      'confirmation-recorded',
      { kind: 'ending-recorded', ...complaint, ending: 'confirmation', ...recorded },
      'mencatat|selesai',
      'wrote down|settled',
    ),
    asked(
      'withdrawal-recorded',
      { kind: 'ending-recorded', ...complaint, ending: 'withdrawal', ...recorded },
      'mencatat|mencabut',
      'wrote down|withdraw',
    ),
    asked(
      'confirmed-by-record',
      { kind: 'ending-effective', ...complaint, ending: 'confirmation', until: day },
      'ditutup|selesai|bantah',
      'closed|settled',
    ),
    asked(
      'withdrawn-by-record',
      { kind: 'ending-effective', ...complaint, ending: 'withdrawal', until: null },
      'dihentikan|mencabut|bantah',
      'ended|withdr',
    ),
    asked('archived', { kind: 'archived', reason: 'unclear' }, 'tidak diproses', 'processed'),
    asked('referred', { kind: 'referred' }, 'ditangani lembaga lain', 'another body'),
    asked('blocked', { kind: 'blocked' }, 'tidak ditampilkan|melanggar ketentuan layanan', 'not|shown|breaks the rules of this service'),
    asked('received-again', { kind: 'reopened', due: day }, 'dibuka kembali', 'reopened'),
    asked('reopened', { kind: 'reopened', due: day }, 'dibuka kembali', 'reopened'),
    asked('asked-to-convert', { kind: 'conversion-proposed', due: day }, 'permohonan informasi|menyarankan', 'information request|suggest'),
  ],
  request: [
    asked('asked', { kind: 'completion-asked', ...request, due: day }, 'lengkap', 'complete'),
    asked('lapsed', { kind: 'lapsed' }, 'tidak diproses|tidak dilengkapi', 'not|processed|not completed'),
    asked('assigned', { kind: 'passed-on', ...request, institution: 'Dinas Sosial' }, 'Dinas Sosial', 'Dinas Sosial'),
    asked('granted', { kind: 'decided', decision: 'granted', objectUntil: day }, 'dikabulkan', 'granted'),
    asked('partly', { kind: 'decided', decision: 'partly', objectUntil: day }, 'dikabulkan sebagian', 'granted in part'),
    asked('refused', { kind: 'decided', decision: 'refused', objectUntil: day }, 'ditolak', 'refused'),
    asked('not-held', { kind: 'decided', decision: 'not-held', objectUntil: day }, 'tidak dikuasai', 'hold'),
    asked(
      'not-documented',
      { kind: 'decided', decision: 'not-documented', objectUntil: day, provideUntil: day },
      'belum didokumentasikan|akan disediakan',
      'not documented yet|provided',
    ),
    asked('delivered', { kind: 'delivered' }, 'informasi yang anda minta|disampaikan', 'handed over'),
    asked('order-delivered', { kind: 'delivered', until: day }, 'disampaikan|atasan ppid', 'handed over|superior'),
    asked(
      'objected',
      { kind: 'objected', objection: 'KEB-2026-0001', filedOn: day, grounds: ['a'], due: day },
      'keberatan|terdaftar',
      'objection|registered',
    ),
    asked(
      'objection-rejected',
      { kind: 'objection-decided', decision: 'rejected', disputeUntil: day },
      'keberatan|ditolak|atasan ppid',
      'objection|rejected',
    ),
    asked(
      'ordered',
      { kind: 'objection-decided', decision: 'upheld', disputeUntil: null, orderUntil: day },
      'keberatan|dikabulkan|atasan ppid',
      'objection|upheld|ordered',
    ),
    asked(
      'ordered-partly',
      { kind: 'objection-decided', decision: 'partly', disputeUntil: null, orderUntil: day },
      'keberatan|dikabulkan sebagian|atasan ppid',
      'objection|in part|ordered',
    ),
    asked('order-impossible', { kind: 'order-impossible', disputeUntil: day }, 'tidak dapat dilaksanakan', 'cannot be carried out'),
    asked('closed-by-time', { kind: 'closed', ...request, closedBy: 'system', until: null }, 'ditutup|waktu untuk menanggapi', 'closed'),
    asked('closed-by-officer', { kind: 'closed', ...request, closedBy: 'officer', until: null }, 'ditutup|petugas', 'closed|officer'),
    asked('withdrawn', { kind: 'withdrawn', ...request, cause: 'reporter' }, 'cabut', 'withdr'),
    asked(
      'confirmation-recorded',
      { kind: 'ending-recorded', ...request, ending: 'confirmation', ...recorded },
      'mencatat|selesai',
      'wrote down',
    ),
    asked(
      'withdrawal-recorded',
      { kind: 'ending-recorded', ...request, ending: 'withdrawal', ...recorded },
      'mencatat|mencabut',
      'wrote down|withdraw',
    ),
    asked(
      'confirmed-by-record',
      { kind: 'ending-effective', ...request, ending: 'confirmation', until: null },
      'ditutup|selesai|bantah',
      'closed',
    ),
    asked(
      'withdrawn-by-record',
      { kind: 'ending-effective', ...request, ending: 'withdrawal', until: null },
      'dihentikan|mencabut|bantah',
      'ended|withdr',
    ),
  ],
}

/** What ends a case, and what decides it: whoever reads one of them in a letter must not read another on the page. */
const ends = {
  id: ['ditutup', 'dihentikan', 'tidak diproses', 'tidak dilengkapi', 'ditangani lembaga lain', 'dikabulkan', 'ditolak'],
  en: ['closed', 'not processed', 'another body', 'granted', 'refused', 'rejected', 'upheld'],
}

const facts: LetterFacts = {
  number: 'J-7K3M-9Q2P',
  regionName: 'Kabupaten Contoh',
  title: null,
  commission: 'Komisi Informasi',
  emergencyNumber: '112',
  trackUrl: '',
  confirmUrl: '',
  surveyUrl: null,
  pageUrl: () => '',
  date: () => '1 Desember 2026',
  moment: () => '1 Desember 2026',
  dates: () => [],
  institution: (id) => id,
  officer: (id) => id,
  linkUrl: () => '',
  byHand: false,
}
const holes = {
  received: '24 November 2026',
  since: '1 Desember 2026',
  holder: 'Dinas Sosial',
  limit: '1 Desember 2026',
  request: 'PPID-2026-0001',
}

/** What the letter says of how the case stands: its subject and its first paragraph; what comes next says what can be done. */
const saidIn = (language: 'id' | 'en', content: CaseLetterContent): { all: string; first: string } => {
  const words = (language === 'id' ? letterTextId : letterTextEn).letters[content.kind] as (
    facts: LetterFacts,
    content: CaseLetterContent,
  ) => { subject: string; blocks: readonly object[] }
  const { subject, blocks } = words(facts, content)
  const paragraphs = blocks.flatMap((it) => ('paragraph' in it ? [String(it.paragraph)] : []))
  return { all: [subject, ...paragraphs].join(' ').toLowerCase(), first: `${subject} ${paragraphs[0]}`.toLowerCase() }
}

test.each(['id', 'en'] as const)('letter and page say the same of how a case stands (%s)', (language) => {
  const wrong: object[] = []
  for (const channel of ['complaint', 'request'] as const)
    for (const { letter, cause, ...terms } of agreed[channel]) {
      const sentences = (language === 'id' ? standingId : standingEn)[channel] as Record<string, (it: typeof holes) => string>
      const page = sentences[cause]?.(holes).toLowerCase() ?? ''
      const { all, first } = saidIn(language, letter)
      const lacking = terms[language].map((it) => it.toLowerCase()).filter((it) => !page.includes(it) || !all.includes(it))
      const contradicting = ends[language].filter((it) => first.includes(it) && !page.includes(it))
      if (lacking.length + contradicting.length > 0) wrong.push({ channel, cause, kind: letter.kind, lacking, contradicting, page, first })
    }
  expect(wrong).toEqual([])
})

/** Letters that speak of something else than how the case stands, whatever it is. */
const ofSomethingElse: ReadonlySet<string> = new Set<CaseLetterContent['kind']>([
  'receipt',
  'answer-counted',
  'question-withdrawn',
  'still-missing',
  'recorded',
  'file-refused',
  'privacy-asked',
  'privacy-answered',
  'access-renewed',
  'contact-corrected',
  'contact-changed',
  'progressed',
  'marked-urgent',
  'urgency-lifted',
  // The case stands as it stood.
  'published',
  'flags-set',
  'wall-lifted',
  'reversed',
  'request-reversed',
  'extended',
  'answer-late',
  'order-late',
  'provide-late',
  'window-ending',
  'dates-moved',
  'lost-code',
  // Of the code, whatever becomes of the matter.
  'new-code-asked',
  'new-code-consented',
  'new-code-off',
])

/** What the page says first while it is so, whatever was told beside it. */
const standsBefore: ReadonlySet<string> = new Set([
  'confirmation-recorded',
  'withdrawal-recorded',
  'objected',
  'objection-upheld',
  'objection-partly',
  'objection-rejected',
  'ordered',
  'ordered-partly',
  'order-delivered',
  'order-impossible',
  'disputed',
])

test('no letter that says how a case stands is without its sentence above', () => {
  const unknown = new Set<string>()
  const note = ({ state, log }: Life) => {
    const last = log.at(-1)
    const view = last && visible(state, log, { kind: 'reporter', caseId: state.id })
    if (!last || !view) return
    for (const { content } of lettersOf({ ...state, reachableBy: { email: true, phone: false } }, [last.event], () => 'L-1')) {
      if (ofSomethingElse.has(content.kind)) continue
      const { cause } =
        state.channel === 'complaint' ? whereComplaintStands(state, view.timeline) : whereRequestStands(state, view.timeline)
      const isAgreed = agreed[state.channel].some((it) => it.cause === cause && it.letter.kind === content.kind)
      if (!isAgreed && !standsBefore.has(cause)) unknown.add(`${state.channel} ${content.kind} ${cause}`)
    }
  }
  for (const [begin, commands] of [
    [newComplaint, complaintCommands],
    [newRequest, requestCommands],
  ] as const)
    for (const steps of fc.sample(stepsOf(commands as never), 150)) {
      const life = begin()
      for (const step of steps) live(life, step as never, (_, it) => note(it))
    }
  expect([...unknown]).toEqual([])
})
