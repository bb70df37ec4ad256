import type { OfficerFacts } from '../../shared/desk/officers/directory/keeping-directory.ts'
import type { DirectoryDesk } from '../../shared/desk/officers/directory/open-directory-desk.ts'
import type { SignInDesk } from '../../shared/desk/officers/sign-in/open-sign-in.ts'
import type { Region } from '../../shared/region.ts'

/** An account of the embedded provider. `officer` null: known there, and to nobody here. */
export type Account = { id: string; email: string; verified: boolean; name: string; label: string; officer: OfficerFacts | null }

const anyone = { phone: null, mayOpenIdentities: false, institution: null }

/** Invented people; each institution has its own address. */
const places = [
  ['pupr', 'dinas-pekerjaan-umum-dan-penataan-ruang', 'Bayu Contohwan', 'Sari Contohwati'],
  ['dishub', 'dinas-perhubungan', 'Dewi Contohsari', 'Agus Contohadi'],
  ['dukcapil', 'dinas-kependudukan-dan-pencatatan-sipil', 'Rina Contohwati', 'Hadi Contohyono'],
  ['dinsos', 'dinas-sosial', 'Joko Contohono', 'Tuti Contohningsih'],
  ['dlh', 'dinas-lingkungan-hidup', 'Fitri Contohani', 'Slamet Contohadi'],
  ['inspektorat', 'inspektorat', 'Eko Contohjati', 'Ratna Contohdewi'],
  ['rsud', 'rsud-jombang', 'Maya Contohlestari', 'Wahyu Contohputra'],
  ['dikbud', 'dinas-pendidikan-dan-kebudayaan', 'Putri Contohayu', 'Bambang Contohdarma'],
] as const

/** Who can sign in under `npm start`: the sample officers, and two accounts that must not get in. */
export const sampleAccounts = (region: Region): Account[] => {
  const domain = region.administrators[0]?.split('@')[1] ?? 'contoh.example'
  const account = (id: string, label: string, facts: Omit<OfficerFacts, 'email'>): Account => {
    const email = `${id}@${domain}`
    return { id, email, verified: true, name: facts.name, label, officer: { ...facts, email } }
  }
  const named = (name: string, position: string) => ({ ...anyone, name, position })
  const institutions = places.flatMap(([id, institution, liaison, head]) => {
    const known = region.institutions.find((it) => it.id === institution)
    if (!known) return []
    return [
      account(`penghubung.${id}`, `Penghubung ${known.name}`, {
        ...named(liaison, `PPID Pembantu ${known.name}`),
        role: 'liaison',
        institution,
      }),
      account(`kepala.${id}`, `Kepala ${known.name}`, { ...named(head, `Kepala ${known.name}`), role: 'head', institution }),
    ]
  })
  return [
    account('koordinator', 'Koordinator, boleh membuka identitas', {
      ...named('Nanik Contohrini', 'Kepala Bidang Informasi dan Komunikasi Publik'),
      role: 'coordinator',
      mayOpenIdentities: true,
    }),
    account('koordinator2', 'Koordinator', { ...named('Yusuf Contohrahman', 'Admin Instansi SP4N-LAPOR!'), role: 'coordinator' }),
    ...institutions,
    account('sekda', 'Atasan PPID', { ...named('Purwanto Contohdiningrat', 'Sekretaris Daerah'), role: 'superior' }),
    account('pimpinan', 'Pimpinan', { ...named('Lestari Contohbudi', 'Asisten Administrasi Umum'), role: 'leader' }),
    {
      id: 'administrator',
      email: region.administrators[0] ?? `admin@${domain}`,
      verified: true,
      name: 'Arif Contohkusuma',
      label: 'Administrator',
      officer: null,
    },
    {
      id: 'orang-lain',
      email: `orang-lain@${domain}`,
      verified: true,
      name: 'Orang Lain',
      label: 'Akun yang tidak terdaftar',
      officer: null,
    },
    {
      id: 'belum-verifikasi',
      email: `koordinator@${domain}`,
      verified: false,
      name: 'Belum Verifikasi',
      label: 'Akun dengan e-mail belum terverifikasi',
      officer: null,
    },
  ]
}

type Inviting = Pick<DirectoryDesk, 'officers' | 'inviteOfficer'> & Pick<SignInDesk, 'signIn'>

/** Puts the sample officers into the directory as an administrator would; those who are there already stay as they are. */
export const inviteSampleOfficers = async (desk: Inviting, accounts: readonly Account[], issuer: string): Promise<void> => {
  const administrator = accounts.find(({ id }) => id === 'administrator')
  if (!administrator) throw new Error('The sample has no administrator')
  const { email, name } = administrator
  const signedIn = await desk.signIn({ issuer, subject: administrator.id, email, emailVerified: true, name })
  // Whoever took the administrator out of the directory keeps it as they left it.
  if (signedIn.kind !== 'signed-in') return
  const known = new Set((await desk.officers()).map((it) => it.email))
  for (const { officer } of accounts) if (officer && !known.has(officer.email)) await desk.inviteOfficer(officer, signedIn.officer.id)
}
