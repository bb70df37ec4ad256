import { wholeRegion } from '../../domain/scorers/scorer.ts'
import { readScoringAnswers } from '../../store/office/scoring-items.ts'
import { csv } from '../../web/files/csv.ts'
import { readUsedLinks } from '../outside/checking-links.ts'
import { readSubjects } from '../reports/reading-empty-items.ts'
import type { Tools } from '../tools.ts'
import { type PackFile, type PackOf, type PackPart, readable } from './pack-part.ts'

/** What people added, item by item, with what the desk shows by itself and what is empty. */
const files = async (tools: Tools, { scorer, period, today }: PackOf): Promise<PackFile[]> => {
  const [answers, links, subjects, institutions] = await Promise.all([
    readScoringAnswers(tools.table, scorer.id, period),
    readUsedLinks(tools),
    readSubjects(tools, scorer, today),
    tools.recentInstitutions(),
  ])
  const nameOf = (subject: string) =>
    subject === wholeRegion ? 'Seluruh daerah' : (institutions.find(({ id }) => id === subject)?.name ?? subject)
  const stateOf = (link: string | null): string => {
    const finding = links.find(({ address }) => address === link)?.finding
    if (link === null || !finding) return ''
    return finding.state === 'alive' ? `terbuka pada ${finding.on}` : `tidak terbuka pada ${finding.on}`
  }
  const rows = subjects.flatMap((subject) =>
    scorer.items.map((item) => {
      const answer = answers.find((it) => it.subject === subject && it.item === item.id)
      const pages = item.desk.flatMap((it) =>
        it.kind === 'page' && !it.path.startsWith('/petugas') ? [`${tools.effects.baseUrl}${it.path}`] : [],
      )
      return [
        nameOf(subject),
        answer?.asked ?? item.asks.id,
        answer?.sentence ?? '',
        answer?.link ?? '',
        stateOf(answer?.link ?? null),
        answer?.on ?? '',
        pages.join(' '),
      ]
    }),
  )
  const head = ['Instansi', 'Butir', 'Keterangan', 'Tautan', 'Keadaan tautan', 'Diisi tanggal', 'Halaman']
  return [
    { path: 'isian/isian.csv', text: csv([head, ...rows]) },
    {
      path: 'isian/isian.html',
      text: readable(`Isian untuk ${scorer.name.id} ${period}`, [{ heading: 'Butir dan isiannya', rows: [head, ...rows] }]),
    },
  ]
}

export const answersPart: PackPart = { name: 'isian', told: 'Yang ditambahkan petugas untuk setiap butir', files }
