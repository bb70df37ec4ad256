import { expect, test } from 'vitest'
import { statutes } from '../../shared/domain/law/statute-list.ts'
import { type CaseLetter, CaseLetterContent } from '../../shared/domain/letters/letter.ts'
import { instant } from '../../shared/domain/time/instant.ts'
import { type LocalDate, localDate } from '../../shared/domain/time/local-date.ts'
import { CasePart } from '../../shared/letters/case-parts.ts'
import { renderDigest } from '../../shared/letters/desk/digest-letter.ts'
import { type NewWorkEntry, renderNewWork } from '../../shared/letters/desk/new-work-letter.ts'
import { type LetterSurroundings, renderLetter } from '../../shared/letters/render.ts'

const contact = {
  address: 'Jalan Contoh 1, Contoh',
  phone: '0321-000000',
  whatsapp: '0800-0000-0000',
  email: 'meja@contoh.example',
  hours: 'Senin–Jumat pukul 08.00–15.00',
}
const under = {
  id: `

Meja layanan: Jalan Contoh 1, Contoh
Telepon: 0321-000000 · WhatsApp: 0800-0000-0000
E-mail: meja@contoh.example
Jam layanan: Senin–Jumat pukul 08.00–15.00`,
  en: `

Service desk: Jalan Contoh 1, Contoh
Telephone: 0321-000000 · WhatsApp: 0800-0000-0000
E-mail: meja@contoh.example
Opening hours: Senin–Jumat pukul 08.00–15.00`,
}

const due: LocalDate = localDate('2026-12-08')
const complaint = { channel: 'complaint' } as const
const request = { channel: 'request' } as const

/** Every kind of letter with the variants that are worded differently. */
const contents: CaseLetterContent[] = [
  {
    kind: 'receipt',
    ...complaint,
    receivedOn: localDate('2026-11-24'),
    clocks: [{ statute: 'complaint.verification', due: localDate('2026-11-27'), provisional: false }],
  },
  {
    kind: 'receipt',
    ...request,
    receivedOn: localDate('2026-11-24'),
    clocks: [{ statute: 'request.answer', due, provisional: true }],
  },
  { kind: 'completion-asked', ...complaint, due },
  { kind: 'completion-asked', ...request, due: null },
  { kind: 'withdrawn', ...complaint, cause: 'reporter' },
  { kind: 'withdrawn', ...request, cause: 'expired' },
  { kind: 'contact-corrected' },
  { kind: 'contact-corrected', heard: 'counter' },
  { kind: 'contact-changed', by: 'email', held: 0, until: due },
  { kind: 'contact-changed', by: 'phone', held: 1, until: due, heard: 'phone' },
  { kind: 'lapsed' },
  { kind: 'answered', due },
  { kind: 'marked-urgent', due },
  { kind: 'urgency-lifted' },
  { kind: 'published' },
  { kind: 'closed', ...complaint, closedBy: 'system', until: due },
  { kind: 'closed', ...complaint, closedBy: 'officer', until: null },
  { kind: 'closed', ...request, closedBy: 'system', until: null },
  { kind: 'closed', ...complaint, closedBy: 'system', until: due, surveyUntil: due },
  { kind: 'ending-effective', ...request, ending: 'confirmation', until: null, surveyUntil: due },
  { kind: 'flags-set', anonymous: true, confidential: true, weaker: false },
  { kind: 'flags-set', anonymous: false, confidential: false, weaker: true },
  { kind: 'wall-lifted', ...complaint },
  { kind: 'wall-lifted', ...request },
  { kind: 'reversed', status: 'answered' },
  { kind: 'reversed', status: 'open' },
  { kind: 'request-reversed', ended: 'closing', answerUntil: null, orderUntil: null, disputeUntil: null },
  { kind: 'request-reversed', ended: 'dispute', answerUntil: due, orderUntil: null, disputeUntil: null },
  { kind: 'request-reversed', ended: 'dispute', answerUntil: null, orderUntil: due, disputeUntil: due },
  { kind: 'file-refused', reason: 'too-large' },
  { kind: 'file-refused', reason: 'too-many' },
  { kind: 'privacy-asked', right: 'erasure' },
  { kind: 'privacy-answered' },
  { kind: 'access-renewed' },
  { kind: 'access-renewed', by: 'O-1' },
  { kind: 'access-renewed', why: 'leak' },
  { kind: 'access-renewed', why: 'leak', guarded: true },
  { kind: 'access-renewed', why: 'objected', guarded: true },
  { kind: 'new-code-asked' },
  { kind: 'new-code-consented', until: due },
  { kind: 'new-code-off' },
  { kind: 'passed-on', ...complaint, institution: 'dinas-sosial' },
  { kind: 'progressed', ...request },
  { kind: 'referred' },
  { kind: 'archived', reason: 'no-facts' },
  { kind: 'archived', reason: 'reporter-wish' },
  { kind: 'archived', reason: 'unclear', final: true },
  { kind: 'blocked' },
  { kind: 'reopened', due },
  { kind: 'conversion-proposed', due },
  { kind: 'extended', due },
  { kind: 'answer-late', due, objectUntil: localDate('2027-01-21') },
  { kind: 'decided', decision: 'not-documented', objectUntil: localDate('2027-01-21'), provideUntil: due },
  { kind: 'decided', decision: 'partly', objectUntil: localDate('2027-01-21') },
  { kind: 'decided', decision: 'granted', objectUntil: null },
  { kind: 'delivered' },
  { kind: 'delivered', until: due },
  { kind: 'delivered', during: 'objection' },
  { kind: 'delivered', during: 'dispute' },
  { kind: 'objected', objection: 'KEB-2026-0001', filedOn: localDate('2026-11-24'), grounds: ['a', 'g'], due },
  { kind: 'objection-decided', decision: 'rejected', disputeUntil: due },
  { kind: 'objection-decided', decision: 'partly', disputeUntil: due, orderUntil: localDate('2026-12-15') },
  { kind: 'order-late', due, disputeUntil: localDate('2026-12-15') },
  { kind: 'order-late', due, disputeUntil: null },
  { kind: 'order-impossible', disputeUntil: due },
  { kind: 'provide-late', due, objectUntil: localDate('2027-01-21') },
  { kind: 'window-ending', ...complaint, statute: 'complaint.reporter-completes', due, reminder: null },
  { kind: 'window-ending', ...complaint, statute: 'complaint.reporter-window', due, reminder: null },
  { kind: 'window-ending', ...complaint, statute: 'complaint.new-code-objection', due, reminder: null },
  { kind: 'window-ending', ...request, statute: 'request.objection-window', due, reminder: null },
  { kind: 'window-ending', ...request, statute: 'objection.dispute-window', due, reminder: null },
  ...(['answered', 'no-answer', 'promised', 'not-provided'] as const).map(
    (cause) => ({ kind: 'window-ending', ...request, statute: 'request.objection-window', due, cause, reminder: null }) as const,
  ),
  ...(['answered', 'no-answer', 'impossible'] as const).map(
    (cause) => ({ kind: 'window-ending', ...request, statute: 'objection.dispute-window', due, cause, reminder: null }) as const,
  ),
  { kind: 'window-ending', ...request, statute: 'objection.receipt-window', due, reminder: null },
  { kind: 'dates-moved', ...request, clocks: [{ statute: 'request.answer', due }] },
  { kind: 'lost-code', linkId: 'K-1', validUntil: instant('2026-11-24T03:00:00.000Z') },
  { kind: 'answer-counted', ...complaint },
  { kind: 'answer-counted', ...request },
  { kind: 'still-missing', ...complaint, due },
  { kind: 'still-missing', ...request, due: null },
  { kind: 'recorded', ...complaint, as: 'reply', heard: 'phone', heardOn: localDate('2026-11-23') },
  { kind: 'recorded', ...complaint, as: 'contradiction', heard: 'phone', heardOn: localDate('2026-11-23') },
  { kind: 'recorded', ...request, as: 'completion', heard: 'counter', heardOn: localDate('2026-11-23') },
  { kind: 'ending-recorded', ...complaint, ending: 'withdrawal', told: 'phone', toldOn: localDate('2026-11-23'), until: due },
  { kind: 'ending-recorded', ...request, ending: 'confirmation', told: 'letter', toldOn: localDate('2026-11-23'), until: null },
  { kind: 'ending-effective', ...complaint, ending: 'confirmation', until: due },
  { kind: 'ending-effective', ...request, ending: 'withdrawal', until: null },
  {
    kind: 'objected',
    objection: 'KEB-2026-0002',
    filedOn: localDate('2026-11-24'),
    grounds: ['c'],
    due,
    told: 'phone',
    toldOn: localDate('2026-11-23'),
  },
  { kind: 'question-withdrawn', ...complaint },
  { kind: 'question-withdrawn', ...request },
]

const aboutRequests: ReadonlySet<string> = new Set([
  'lapsed',
  'extended',
  'answer-late',
  'decided',
  'delivered',
  'objected',
  'objection-decided',
  'order-impossible',
  'order-late',
  'provide-late',
])

const letterOf = (content: CaseLetterContent, language: 'id' | 'en'): CaseLetter => ({
  id: 'J-0000-0000_1',
  caseId: 'C-1',
  number: aboutRequests.has(content.kind) || ('channel' in content && content.channel === 'request') ? 'PPID-2026-0001' : 'J-7K3M-9Q2P',
  to: 'reporter:C-1',
  language,
  content,
  createdAt: instant('2026-11-24T02:00:00.000Z'),
  status: 'waiting',
  attempts: 0,
  nextAt: null,
  sentAt: null,
  messageId: null,
  failure: null,
  reached: null,
})

const render = (content: CaseLetterContent, language: 'id' | 'en', planted: Partial<LetterSurroundings> = {}) =>
  renderLetter(letterOf(content, language), {
    regionName: 'Kabupaten Contoh',
    emergencyNumber: '112',
    contact,
    // Of the two receipts one goes to an address that nobody has confirmed.
    title: content.kind === 'receipt' && content.channel === 'request' ? 'DPA tahun 2026' : null,
    commission: { name: 'Komisi Informasi Provinsi Contoh', address: 'Jalan Provinsi 2, Contoh' },
    timeZone: 'Asia/Jakarta',
    baseUrl: 'https://tanggap.example',
    statutes,
    institutionName: () => 'Dinas Sosial',
    officerName: () => 'Kori Contoh, Pranata Humas',
    confirmToken: content.kind === 'receipt' && content.channel === 'request' ? null : 'k1.alamat-x.bukti',
    surveyToken: 'k1.survei-x.bukti',
    ...planted,
    linkToken: (id) => `${id}.bukti`,
  })

/** The files leave it out: it is the same under each. */
const withoutContact = (text: string, language: 'id' | 'en') => text.replace(under[language], '')

test('the list above holds every kind', () => {
  const kinds = CaseLetterContent.options.map((it) => it.shape.kind.value)
  expect(kinds.filter((kind) => !contents.some((it) => it.kind === kind))).toEqual([])
})

// The files are there to be read: what every letter says, word for word. `npx vitest run test/mail -u` writes them anew.
test.each(['id', 'en'] as const)('what every letter says (%s)', async (language) => {
  const all = contents.map((content) => {
    const { subject, text: whole } = render(content, language)
    const text = withoutContact(whole, language)
    return `${content.kind}\n\n${subject}\n\n${text}`
  })
  await expect(`${all.join('\n\n---\n\n')}\n`).toMatchFileSnapshot(`./letters-${language}.txt`)
})

test.each(['id', 'en'] as const)(
  'no subject names what a case is about or who deals with it; of letters only receipts hold the title (%s)',
  (language) => {
    const planted = { title: 'Sandijudul', institutionName: () => 'Sandiinstansi', officerName: () => 'Sandipetugas' }
    const said = contents.map((content) => ({ kind: content.kind, ...render(content, language, planted) }))
    expect(said.filter(({ subject }) => subject.includes('Sandi')).map(({ kind }) => kind)).toEqual([])
    expect(said.filter(({ html }) => /<title>[^<]*Sandi/.test(html)).map(({ kind }) => kind)).toEqual([])
    const titled = said.filter(({ text, html }) => (text + html).includes(planted.title)).map(({ kind }) => kind)
    expect([...new Set(titled)]).toEqual(['receipt'])
  },
)

test('what officers get names in its subject the number at most', () => {
  const entry: NewWorkEntry = {
    number: 'J-7K3M-9Q2P',
    title: 'Sandijudul',
    kind: 'ordinary',
    happened: [{ type: 'disposed', on: due }],
    lead: { id: 'dinas-sosial', name: 'Sandiinstansi' },
    standsIn: null,
    next: null,
    helps: false,
    urgent: false,
  }
  const around = { regionName: 'Kabupaten Contoh', contact, baseUrl: 'https://meja.example', menders: [] }
  const letters = [
    ...[false, true].map((urgent) => renderNewWork('Lia', { ...entry, urgent }, around)),
    renderDigest('Lia', due, { entries: [], fresh: [entry, entry], lines: [] }, around),
  ]
  expect(letters.map(({ text }) => text.includes('Sandijudul'))).toEqual([true, true, true])
  expect(letters.map(({ subject }) => subject)).toEqual([
    'Kasus baru untuk Anda: J-7K3M-9Q2P',
    'Mendesak, baru untuk Anda: J-7K3M-9Q2P',
    'Baru untuk Anda: 2 kasus',
  ])
})

test.each(['id', 'en'] as const)('every letter ends with how the desk is reached (%s)', (language) => {
  expect(contents.filter((content) => !render(content, language).text.endsWith(under[language]))).toEqual([])
})

test('every link leads to a part that the page has, and HTML and text lead to the same', () => {
  for (const language of ['id', 'en'] as const)
    for (const content of contents) {
      const { text, html } = render(content, language)
      const links = text.match(/https:\S+/g) ?? []
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) {
        const { pathname, searchParams } = new URL(link)
        expect(['/alamat', '/lacak', '/lacak/tautan', '/survei']).toContain(pathname)
        const part = searchParams.get('ke')
        if (part !== null) expect(CasePart.safeParse(part).error).toBeUndefined()
        expect(html).toContain(`href="${link.replaceAll('&', '&amp;')}"`)
      }
    }
})
