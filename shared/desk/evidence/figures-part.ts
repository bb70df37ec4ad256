import { figureWords, lineLabel, lineValue } from '../../domain/scorers/figure-words.ts'
import { wholeRegion } from '../../domain/scorers/scorer.ts'
import { linesOf, type ScorerFigure } from '../../domain/scorers/scorer-figures.ts'
import { csv } from '../../web/files/csv.ts'
import { readSubjects } from '../reports/reading-empty-items.ts'
import { readFigureSources } from '../reports/reading-scorer-figures.ts'
import type { Tools } from '../tools.ts'
import { type PackFile, type PackOf, type PackPart, readable } from './pack-part.ts'

/** Figures with their counting rule: for a spreadsheet, and as a page to read. */
const files = async (tools: Tools, { scorer, period, today, counted }: PackOf): Promise<PackFile[]> => {
  const figures = [...new Set(scorer.items.flatMap(({ desk }) => desk.flatMap((it) => (it.kind === 'figure' ? [it.figure] : []))))]
  const subjects = await readSubjects(tools, scorer, today)
  const institutions = await tools.recentInstitutions()
  const nameOf = (subject: string) =>
    subject === wholeRegion ? 'Seluruh daerah' : (institutions.find(({ id }) => id === subject)?.name ?? subject)
  const values: { subject: string; figure: ScorerFigure; label: string; value: string; of: string }[] = []
  const span = `${counted[0] ?? ''} sampai ${counted.at(-1) ?? ''}`
  for (const subject of subjects) {
    const sources = await readFigureSources(tools, subject, counted)
    for (const figure of figures)
      for (const line of linesOf(figure, sources))
        values.push({
          subject: nameOf(subject),
          figure,
          label: lineLabel(line, 'id'),
          value: lineValue(line, 'id'),
          of: line.quarter ?? span,
        })
  }
  const head = ['Instansi', 'Angka', 'Baris', 'Nilai', 'Bulan masuk kasus, atau triwulan survei', 'Cara menghitung']
  const rows = values.map(({ subject, figure, label, value, of }) => [
    subject,
    figureWords[figure].name.id,
    label,
    value,
    of,
    figureWords[figure].rule.id,
  ])
  const sections = figures.map((figure) => ({
    heading: figureWords[figure].name.id,
    note: `${figureWords[figure].rule.id} ${figure === 'survey' ? 'Keadaan' : `Kasus yang masuk ${span}, keadaan`} ${today}.`,
    rows: values.filter((it) => it.figure === figure).map(({ subject, label, value }) => [subject, label, value]),
  }))
  return [
    { path: 'angka/angka.csv', text: csv([head, ...rows]) },
    { path: 'angka/angka.html', text: readable(`Angka untuk ${scorer.name.id} ${period}`, sections) },
  ]
}

export const figuresPart: PackPart = { name: 'angka', told: 'Angka yang dihitung meja ini, dengan cara menghitungnya', files }
