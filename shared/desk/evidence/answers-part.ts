import { answerFileName, answerOwner, isOfItem } from '../../domain/scorers/answer-file.ts'
import { wholeRegion } from '../../domain/scorers/scorer.ts'
import { readAnswerFiles } from '../../store/office/answer-file-items.ts'
import { readScoringAnswers } from '../../store/office/scoring-items.ts'
import { csv } from '../../web/files/csv.ts'
import { keptKey } from '../files/kept-keys.ts'
import { readUsedLinks } from '../outside/checking-links.ts'
import { readSubjects } from '../reports/reading-empty-items.ts'
import type { Tools } from '../tools.ts'
import { type PackFile, type PackOf, type PackPart, readable } from './pack-part.ts'

/** Files of answers together at most: what does not fit is named, and lies on the page of its item. */
const mostBytes = 150 * 1024 * 1024

/** What people added, item by item, files too, with what the desk shows by itself and what is empty. */
const files = async (tools: Tools, { scorer, period, today }: PackOf): Promise<PackFile[]> => {
  const [answers, sent, links, subjects, institutions] = await Promise.all([
    readScoringAnswers(tools.table, scorer.id, period),
    readAnswerFiles(tools.table, scorer.id, period),
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
  let bytes = 0
  const objects: PackFile[] = []
  /** Where its file lies in the pack, and its checksum; the file is taken along. */
  const taken = (subject: string, item: string): [path: string, sum: string] => {
    const place = sent.find((it) => isOfItem(it, subject, item))
    if (!place?.file) return ['', '']
    const { fileId, type, size, sha256 } = place.file
    if (bytes + size > mostBytes) return ['tidak dimuat, ada di halaman Penilaian', sha256]
    bytes += size
    const path = `isian/berkas/${answerFileName(place, type)}`
    objects.push({ path, object: keptKey(answerOwner(place), fileId), bytes: size })
    return [path, sha256]
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
        ...taken(subject, item.id),
        pages.join(' '),
      ]
    }),
  )
  const head = [
    'Instansi',
    'Butir',
    'Keterangan',
    'Tautan',
    'Keadaan tautan',
    'Diisi tanggal',
    'Berkas',
    'Sidik berkas (SHA-256)',
    'Halaman',
  ]
  return [
    { path: 'isian/isian.csv', text: csv([head, ...rows]) },
    {
      path: 'isian/isian.html',
      text: readable(`Isian untuk ${scorer.name.id} ${period}`, [{ heading: 'Butir dan isiannya', rows: [head, ...rows] }]),
    },
    ...objects,
  ]
}

export const answersPart: PackPart = { name: 'isian', told: 'Yang ditambahkan petugas untuk setiap butir, dengan berkasnya', files }
