import type { Region } from '../region.ts'
import type { Language } from './language.ts'

/** Numbers of the whole country: police, ambulance (PSC), fire brigade, help for women and children (SAPA). */
const national = [
  { number: '110', id: 'Polisi', en: 'Police' },
  { number: '119', id: 'Ambulans', en: 'Ambulance' },
  { number: '113', id: 'Pemadam kebakaran', en: 'Fire brigade' },
  { number: '129', id: 'SAPA: kekerasan terhadap perempuan dan anak', en: 'SAPA: violence against women and children' },
] as const

const anyDanger = { number: '112', id: 'Keadaan darurat apa pun', en: 'Any emergency' } as const
const ofRegency = { id: 'Nomor darurat daerah ini', en: 'Emergency number of this regency' } as const

/** The regency's own first, by what it is called in the whole country if it is one of those. */
const numbersOf = (own: string) => {
  const known = [anyDanger, ...national].find(({ number }) => number === own)
  return [known ?? { number: own, ...ofRegency }, ...national.filter(({ number }) => number !== own)]
}

/** Whom to call instead of writing: each number dials on a phone. The regency's own stands first. */
export const EmergencyNumbers = ({ region, language }: { region: Pick<Region, 'emergencyNumber'>; language: Language }) => (
  <ul class="dial">
    {numbersOf(region.emergencyNumber).map((it) => (
      <li>
        <a href={`tel:${it.number}`}>
          <strong>{it.number}</strong> {it[language]}
        </a>
      </li>
    ))}
  </ul>
)
