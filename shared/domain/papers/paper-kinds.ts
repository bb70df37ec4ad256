import * as z from 'zod'

/** Papers that somebody asks for (naskah): what they are called in an address, how long a time they are about, and what people write in them. */

export const PaperKind = z.enum(['announcement', 'annual', 'nothing-asked', 'month', 'semester', 'week'])
export type PaperKind = z.infer<typeof PaperKind>

/** What people write into a paper beside its figures. */
export const SectionName = z.enum(['notes', 'policy', 'facilities', 'staff', 'budget', 'obstacles', 'recommendations'])
export type SectionName = z.infer<typeof SectionName>

export type Span = 'year' | 'semester' | 'month' | 'week'

type Described = {
  /** In addresses and file names. */
  slug: string
  span: Span
  /** Which cases it counts; the leader's letter looks at what happened within its week. */
  counts: 'requests' | 'complaints' | 'what-happened'
  sections: readonly SectionName[]
}

export const paperKinds: Record<PaperKind, Described> = {
  /** UU 14/2008 Ps 12. */
  announcement: { slug: 'pengumuman', span: 'year', counts: 'requests', sections: ['notes'] },
  /** Perki 1/2021 Ps 56. */
  annual: {
    slug: 'laporan-ppid',
    span: 'year',
    counts: 'requests',
    sections: ['policy', 'facilities', 'staff', 'budget', 'obstacles', 'recommendations'],
  },
  /** Perki 1/2022: where nothing was asked, the superior says so over their name. */
  'nothing-asked': { slug: 'nihil-permohonan', span: 'year', counts: 'requests', sections: [] },
  month: { slug: 'rekap-bulanan', span: 'month', counts: 'complaints', sections: ['obstacles', 'recommendations'] },
  semester: { slug: 'rekap-semester', span: 'semester', counts: 'complaints', sections: ['obstacles', 'recommendations'] },
  week: { slug: 'surat-pimpinan', span: 'week', counts: 'what-happened', sections: ['notes'] },
}

/** Signed by the superior (Atasan PPID), not by the PPID. */
export const isSuperiors = (kind: PaperKind): boolean => kind === 'nothing-asked'
