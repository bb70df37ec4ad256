import * as z from 'zod'
import { BoundariesFile, namesAtOdds } from './boundaries.ts'
import { type Case, IssuedLetter } from './domain/case/case.ts'
import { defaultLetterNumberPattern, LetterNumberPattern } from './domain/letters/letter-number.ts'
import { Institution, InstitutionId } from './domain/office/directory.ts'
import { CalendarDay } from './domain/time/calendar.ts'
import { Safeguards } from './safeguards.ts'

/**
 * A regency: everything that differs from one to the next, in one file (infra/regions). It is bundled with the functions;
 * what officers change later lies in the table and overrides it (design.md section 5, "No seeding").
 */

const text = (max: number) => z.string().trim().min(1).max(max)
const email = z.email({ error: 'write an e-mail address' })

const timeZone = z.string().refine(isTimeZone, { error: 'write an IANA time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura' })

/** A number that nobody answers costs more than none: nobody is given one by silence. */
const emergencyMissing =
  'write the emergency number that is answered here: "112" where the regency has such a centre, otherwise "110" (police)'

const otherDeskMissing =
  'name the institution that handles complaints about the coordinating one, usually "inspektorat"; or write null: then none does'

/** Below the sender's domain: where letters that do not arrive are returned to. */
export const returnsUnder = 'kembali'

const domainPattern = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/

const Signatory = z.object({ name: text(100), position: text(150), nip: text(30).optional() })

const needed = (what: string, max: number, described: string) =>
  z.string({ error: what }).trim().min(1, { error: what }).max(max).describe(described)

const actsInSvg = /<script|<foreignObject|<!ENTITY|\son\w+\s*=|href\s*=\s*["']\s*(?!#|data:image\/)/i

/** A picture as SVG text: `readRegion` puts the file in the place of its name. It stands in the head of every page. */
const Emblem = z
  .string()
  .max(40_000, { error: 'the emblem is larger than 40,000 characters: simplify the SVG' })
  .refine((text) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text), {
    error: 'name an SVG file that lies beside the region file',
  })
  .refine((text) => !actsInSvg.test(text), { error: 'the SVG holds a script, a link or a foreign object: save it as a plain SVG' })

/** How the desk is reached, on every page and letter: a service whose published numbers are dead loses points and people. */
export const DeskContact = z.object({
  address: needed("write the desk's street address", 200, 'Alamat jalan meja layanan, seperti ditulis di amplop'),
  phone: needed("write the desk's telephone number", 40, 'Telepon meja layanan, misalnya "0321-123456"'),
  whatsapp: needed("write the desk's WhatsApp number", 40, 'WhatsApp meja layanan, misalnya "0812-3456-7890"'),
  email: z.email({ error: "write the desk's e-mail address" }).describe('Kotak surat meja layanan yang dibaca petugas'),
  hours: needed("write the desk's opening hours", 120, 'Jam layanan, misalnya "Senin–Jumat pukul 08.00–15.00"'),
})
export type DeskContact = z.infer<typeof DeskContact>

export const Region = z
  .object({
    $schema: z.string().optional(),
    notes: z.array(z.string()).default([]),
    name: text(80).describe('Nama lengkap, misalnya "Kabupaten Jombang"'),
    shortName: text(40),
    /** Ministry of the Interior's code. */
    code: z.string().regex(/^\d{2}\.\d{2}$/, { error: 'write the code of the regency like "35.17"' }),
    /** First letters of complaint numbers. */
    numberPrefix: z.string().regex(/^[A-Z]{1,2}$/, { error: 'write one or two capital letters' }),
    timeZone,
    emblem: Emblem.optional().describe(
      'Lambang daerah: nama berkas SVG di folder berkas daerah, misalnya "lambang.svg". Bila kosong: perisai netral',
    ),
    awsRegion: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: 'write an AWS region like "ap-southeast-3"' })
      .default('ap-southeast-3'),
    sender: z.object({
      name: text(80),
      address: email,
      domain: z
        .string()
        .regex(domainPattern, { error: 'write a domain like "jombangkab.go.id"' })
        .optional()
        .describe(
          'Domain pengirim. Bila diisi, surat ditandatangani atas nama domain itu (DKIM) sesudah catatan DNS dari keluaran pemasangan dipasang',
        ),
      lettersPerSecond: z
        .number({ error: 'write how many letters a second SES allows, like 1 or 14' })
        .min(1)
        .max(500)
        .default(1)
        .describe(
          'Surat per detik: 1 selama akun masih di SES sandbox. Sesudah production access disetujui, tulis "Maximum send rate" dari halaman SES, misalnya 14',
        ),
    }),
    replyTo: email.optional().describe('Alamat balasan surat. Bila kosong: contact.email'),
    alarmEmail: email,
    overseerEmail: email,
    disclosureEmail: email
      .optional()
      .describe('Alamat untuk memberi tahu kelemahan keamanan, terbit di /.well-known/security.txt. Bila kosong: contact.email'),
    administrators: z.array(email).min(1, { error: 'name at least one administrator' }),
    emergencyNumber: z
      .string({ error: emergencyMissing })
      .regex(/^\d{3,6}$/, { error: emergencyMissing })
      .describe('Nomor darurat yang dijawab di daerah ini, di kaki setiap halaman: "112" bila ada pusat panggilannya, bila tidak "110"'),
    contact: DeskContact,
    /** Official letters of the PPID. Their address and telephone are those of `contact`. */
    letters: z
      .object({
        pattern: LetterNumberPattern.default(defaultLetterNumberPattern).describe('Nomor surat, misalnya "{kode}/{urut}/415.10/{tahun}"'),
        /** What `{kode}` stands for, where the regency has codes of its own for a kind of letter. */
        codes: z
          .partialRecord(IssuedLetter.shape.kind, text(20))
          .default({})
          .describe('Kode surat menurut jenisnya, misalnya {"decision": "PT"}'),
        /** Second line of the letterhead. */
        unitName: text(120).default('Pejabat Pengelola Informasi dan Dokumentasi'),
        /** The same where the superior answers an objection (UU 14/2008 Ps 36(2)): it is not the PPID's letter. */
        superiorUnitName: text(120).default('Atasan Pejabat Pengelola Informasi dan Dokumentasi'),
        /** Who signs, as the form of a letter offers it; officers may write another. */
        signatories: z.object({ ppid: Signatory.optional(), superior: Signatory.optional() }).prefault({}),
        /** Where letters are signed; `shortName` unless given. */
        city: text(60).optional(),
      })
      .prefault({}),
    /** Where a dispute about a request goes (UU 14/2008 Ps 37): named in letters and decisions. */
    informationCommission: z.object(
      { name: text(120), address: text(200) },
      { error: 'name the Komisi Informasi to which disputes go, with its address' },
    ),
    /** Fees for copies of public information. Left out where nothing is charged: then every page and letter says so. */
    fees: z
      .object({
        decree: needed('write the decree that sets the fees', 160, 'Keputusan kepala daerah tentang biaya salinan, dengan nomornya'),
      })
      .optional(),
    districts: z.array(z.object({ name: text(60) })).min(1),
    boundaries: BoundariesFile.optional().describe(
      'Batas kecamatan: nama berkas GeoJSON di folder berkas daerah (WGS 84, paling besar 200 kB, nama kecamatan di properties.name). Bila kosong: batang',
    ),
    categories: z.array(z.object({ id: InstitutionId, name: text(80) })).min(1),
    /** What the regency promises beyond the law (janji layanan); it changes no limit, and figures tell how much of it was kept. */
    promises: z
      .array(z.object({ what: z.enum(['first-response', 'answer']), days: z.int().min(1).max(60), source: text(200) }))
      .default([])
      .describe(
        'Janji layanan daerah dalam hari kerja sejak laporan diterima, di bawah batas waktu hukum: tanggapan pertama, atau jawaban',
      ),
    collectingDays: z
      .int()
      .min(3)
      .max(30)
      .default(10)
      .describe('Hari kerja bagi setiap instansi untuk menjawab putaran triwulan: daftar informasi publik dan angkanya sendiri'),
    institutions: z.array(Institution).min(1),
    /** The institution in which the coordinators work: a wall about it is not theirs to lift. */
    deskInstitution: InstitutionId.optional(),
    /** Who has the case where the coordinating institution itself is complained about; null only by decision, never by silence. */
    otherDesk: z
      .union([InstitutionId, z.null()], { error: otherDeskMissing })
      .describe(
        'Id instansi yang menangani pengaduan tentang instansi koordinator, biasanya "inspektorat". null bila daerah memutuskan tidak ada',
      ),
    /** How the other desk is reached: named in letters about its cases, and on their pages; of the coordinators' office if left out. */
    otherDeskContact: DeskContact.optional().describe('Kontak meja lain; dipakai di surat dan halaman kasus yang ditanganinya'),
    /** From how many filings within about ten minutes a storm is noticed (docs/adr/0061). */
    stormFrom: z
      .int({ error: 'write how many filings within ten minutes are a storm, like 100' })
      .min(20, { error: 'fewer than 20 filings within ten minutes are no storm' })
      .max(100_000)
      .default(100)
      .describe(
        'Berapa laporan dalam kira-kira sepuluh menit yang dianggap lonjakan; bawaan 100. Daerah besar: beberapa kali laporan sehari',
      ),
    calendar: z.object({ days: z.array(CalendarDay) }).default({ days: [] }),
    domainName: z
      .string()
      .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)
      .optional(),
    certificateArn: z.string().startsWith('arn:aws:acm:').optional(),
    signIn: z.object({ issuer: z.url(), clientId: text(200) }).optional(),
    retention: z
      .object({
        logDays: z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]).default(90),
        /** Years after its end for which a case keeps who filed it. Set it by the regency's archive schedule (JRA). */
        identityYears: z.int().min(1).max(30).default(5),
      })
      .prefault({}),
    /** Exports of SP4N-LAPOR!: by which clock they are written, and whether names of those who are not anonymous are kept, sealed. */
    lapor: z
      .object({ zone: z.enum(['UTC', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).optional(), keepNames: z.boolean().optional() })
      .optional()
      .describe('Impor dari SP4N-LAPOR!: zona waktu berkasnya (bawaan UTC), dan apakah nama pelapor disimpan tersegel (bawaan tidak)'),
    /** Uploads wait for the verdict of GuardDuty Malware Protection for S3 before they are looked at (docs/adr/0055). */
    virusScanning: z
      .boolean()
      .default(false)
      .describe('true: setiap berkas diperiksa terhadap virus oleh Amazon GuardDuty sebelum disimpan. Biayanya ada di panduan operasi'),
    safeguards: Safeguards.prefault({}).describe('Pengaman yang dipilih daerah; harga dan gunanya ada di panduan operasi'),
    tableGeneration: z
      .int()
      .min(1)
      .default(1)
      .describe(
        'Naikkan satu hanya bila tabel hilang seluruhnya: pemasangan lalu membuat tabel baru yang kosong (panduan operasi, "Memulihkan cadangan")',
      ),
    /** Whether tearing the stack down keeps table, files and secret. */
    retainData: z.boolean().default(true),
  })
  .strict()
  .refine(({ sender: { address, domain } }) => domain === undefined || isUnder(address, domain), {
    path: ['sender', 'domain'],
    error: 'the address of the sender has to be of this domain',
  })
  .refine(({ sender: { address, domain } }) => domain === undefined || !isUnder(address, `${returnsUnder}.${domain}`), {
    path: ['sender', 'address'],
    error: `${returnsUnder}. before the domain is where returned letters go: send from another address`,
  })
  .refine((region) => unique(region.institutions.map((it) => it.id)), {
    path: ['institutions'],
    error: 'each institution needs an id of its own',
  })
  .refine((region) => unique(region.districts.map((it) => it.name)), { path: ['districts'], error: 'a district is named twice' })
  .superRefine(({ boundaries, districts }, { addIssue }) => {
    const message = boundaries && namesAtOdds(boundaries, districts)
    if (message) addIssue({ code: 'custom', path: ['boundaries'], message })
  })
  .refine(
    ({ domainName, certificateArn, safeguards }) => (domainName === undefined) === (certificateArn === undefined && !safeguards.edge),
    {
      path: ['domainName'],
      error: 'give domainName and certificateArn together, or neither; safeguards.edge needs domainName, and has a certificate of its own',
    },
  )
  .refine(({ otherDesk, institutions }) => otherDesk === null || institutions.some(({ id }) => id === otherDesk), {
    path: ['otherDesk'],
    error: 'name one of the institutions, by its id',
  })
  .refine(({ otherDesk, deskInstitution }) => otherDesk === null || (deskInstitution !== undefined && deskInstitution !== otherDesk), {
    path: ['otherDesk'],
    error: 'name another institution than deskInstitution, which has to be named too',
  })
  .refine(({ otherDesk, otherDeskContact }) => otherDesk !== null || otherDeskContact === undefined, {
    path: ['otherDeskContact'],
    error: 'there is no other desk to be reached: leave it out, or name otherDesk',
  })
export type Region = z.infer<typeof Region>

/** Whom a reporter of that case asks: not the office that they complain about (docs/adr/0052). */
export const contactFor = (region: Pick<Region, 'contact' | 'otherDeskContact'>, { otherDesk }: Pick<Case, 'otherDesk'>): DeskContact =>
  (otherDesk && region.otherDeskContact) || region.contact

/** Reads a region file. Throws with one line for each wrong field, saying what to write there. */
export const parseRegion = (json: unknown, fileName: string): Region => {
  const parsed = Region.safeParse(json)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`)
  throw new Error(`${fileName} cannot be used. Please correct:\n${lines.join('\n')}`)
}

/** JSON Schema of a region file, for editors (infra/regions/region.schema.json). */
export const regionJsonSchema = (): object => z.toJSONSchema(Region, { io: 'input', unrepresentable: 'any' })

/** `tanggap@surat.jombangkab.go.id` is of `jombangkab.go.id` too. */
const isUnder = (address: string, domain: string): boolean => `.${address.split('@')[1]?.toLowerCase()}`.endsWith(`.${domain}`)

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
