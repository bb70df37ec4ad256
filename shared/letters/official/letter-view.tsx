import type { Child } from 'hono/jsx'
import type { FactRow, LetterBlock, OfficialLetter, Opening, PaperDocument } from './document.ts'

/** The letter within a page of the desk, and on paper when that page is printed. Always Indonesian, whatever the page's language. */
export const OfficialLetterView = ({ letter }: { letter: OfficialLetter }) => (
  <LetterFrame letter={letter}>
    {letter.blocks.map((block) => (
      <Block block={block} under={letter.opening.form} />
    ))}
  </LetterFrame>
)

/** What stands around the words of a letter, and of a paper. */
export const LetterFrame = ({ letter, children }: { letter: Omit<PaperDocument, 'blocks'>; children?: Child }) => {
  const { letterhead, opening, signatory } = letter
  return (
    <article class="surat" lang="id" aria-label={letter.title}>
      <p class="kop">
        <strong>{letterhead.regionName}</strong>
        <strong>{letterhead.unitName}</strong>
        <span>{letterhead.address}</span>
        {letterhead.phone === null ? null : <span>Telepon {letterhead.phone}</span>}
      </p>
      {opening.form === 'letter' ? (
        <>
          <p class="kanan">{opening.placeAndDate}</p>
          <Facts rows={opening.references} />
          <p dir="auto">{opening.addressee.join('\n')}</p>
        </>
      ) : (
        <>
          <h2 class="judul">{opening.heading.join('\n')}</h2>
          {opening.number === '' ? null : <p class="tengah">Nomor: {opening.number}</p>}
        </>
      )}
      {children}
      {letter.recipient === undefined ? null : (
        <p class="ttd penerima">
          {'Yang menerima,'}
          <strong>{letter.recipient}</strong>
        </p>
      )}
      <p class="ttd">
        {[...(opening.form === 'deed' ? opening.placeAndDate : []), `${signatory.position},`].join('\n')}
        <strong>{signatory.name}</strong>
        {signatory.nip === null ? null : `NIP ${signatory.nip}`}
      </p>
    </article>
  )
}

const Facts = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl>
    {rows.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd dir="auto">{value}</dd>
      </div>
    ))}
  </dl>
)

/** Only a deed has a heading of its own above those of its parts; no level is left out. */
export const Block = ({ block, under }: { block: LetterBlock; under: Opening['form'] }) => {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>
    case 'heading':
      return under === 'deed' ? <h3>{block.text}</h3> : <h2>{block.text}</h2>
    case 'facts':
      return <Facts rows={block.rows} />
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li dir="auto">{item}</li>
          ))}
        </ol>
      )
    default:
      return block satisfies never
  }
}
