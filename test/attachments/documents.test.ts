import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { jpeg, jpegExif, locatedPdf, type PdfParts, pdf, pdfPage, pdfStream, place, segment, signedPdf } from './fixtures.ts'
import { insideOf } from './inside.ts'

const kept = async (file: Buffer, as: keyof typeof expected = 'complaint') => {
  const result = await processUpload(file, expected[as])
  return result.kind === 'accepted' ? insideOf(result.bytes) : result.reason
}

/** As a program with object streams writes it: everything but the pages' text lies compressed. */
const packed = (objects: readonly string[], root = 1): Buffer => {
  const offsets: number[] = []
  let body = ''
  objects.forEach((it, i) => {
    offsets.push(i + 1, body.length)
    body += `${it} `
  })
  const index = `${offsets.join(' ')} `
  const content = deflateSync(Buffer.from(index + body, 'latin1'))
  const head = Buffer.from('%PDF-1.5\n')
  const number = objects.length + 1
  const dictionary = `/Type /ObjStm /N ${objects.length} /First ${index.length} /Filter /FlateDecode`
  const store = Buffer.concat([Buffer.from(`${number} 0 obj\n`), pdfStream(dictionary, content), Buffer.from('\nendobj\n')])
  const text = Buffer.concat([Buffer.from(`${number + 1} 0 obj\n`), pdfStream('', pdfPage), Buffer.from('\nendobj\n')])
  const end = `trailer\n<< /Size ${number + 2} /Root ${root} 0 R >>\nstartxref\n0\n%%EOF\n`
  return Buffer.concat([head, store, text, Buffer.from(end)])
}

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents CONTENTS >>'

/** Words that stand for what must be gone; each file holds exactly one kind of it. */
const acting: Record<string, PdfParts> = {
  'opens an address': { catalog: '/OpenAction << /S /URI /URI (https://acts.example) >>' },
  'opens an address, hidden by an escape': { catalog: '/Open#41ction << /S /#55RI /URI (https://acts.example) >>' },
  'runs a script on opening': { catalog: '/OpenAction 5 0 R', more: ['<< /S /JavaScript /JS (acts\\(\\)) >>'] },
  'runs a script that lies in a stream': {
    catalog: '/OpenAction << /S /JavaScript /JS 5 0 R >>',
    more: [pdfStream('', Buffer.from('acts()'))],
  },
  'runs a script by name': { catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (acts) >>] >> >>' },
  'runs a script when a page is turned': { page: '/AA << /O << /S /JavaScript /JS (acts) >> >>' },
  'runs a script when a field is left': {
    catalog: '/AcroForm << /Fields [5 0 R] >>',
    page: '/Annots [5 0 R]',
    more: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (nama) /Rect [0 0 9 9] /AA << /K << /S /JavaScript /JS (acts) >> >> >>'],
  },
  'draws a script behind a harmless link': {
    page: '/Annots [5 0 R]',
    more: ['<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (acts) >> >> >>'],
  },
  'starts a program': { page: '/Annots [5 0 R]', more: ['<< /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (acts.exe) >> >>'] },
  'starts a program from an outline': {
    catalog: '/Outlines << /First 5 0 R /Last 5 0 R >>',
    more: ['<< /Title (Bab) /A << /S /Launch /F (acts.exe) >> >>'],
  },
  'sends a form': {
    catalog: '/AcroForm << /Fields [5 0 R] >>',
    page: '/Annots [5 0 R]',
    more: ['<< /Subtype /Widget /FT /Btn /T (kirim) /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://acts.example) >> >>'],
  },
  'turns to another document': {
    page: '/Annots [5 0 R]',
    more: ['<< /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (acts.pdf) >> >>'],
  },
  'links to a file of the reader': {
    page: '/Annots [5 0 R]',
    more: ['<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (file:///acts) >> >>'],
  },
  'carries a file': {
    catalog: '/Names << /EmbeddedFiles << /Names [(acts) 5 0 R] >> >>',
    more: ['<< /Type /Filespec /F (acts) /EF << /F 6 0 R >> >>', pdfStream('/Type /EmbeddedFile', Buffer.from('acts'))],
  },
  'carries a file in a note': {
    page: '/Annots [5 0 R]',
    more: ['<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /F (acts) /EF << /F 6 0 R >> >> >>', pdfStream('', Buffer.from('acts'))],
  },
  'carries a file beside its page': {
    page: '/AF [<< /Type /Filespec /F (acts) /EF << /F 5 0 R >> >>]',
    more: [pdfStream('', Buffer.from('acts'))],
  },
  'plays a film': { page: '/Annots [5 0 R]', more: ['<< /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /acts true >> >>'] },
  'holds a second form for another program': {
    catalog: '/AcroForm << /Fields [] /XFA 5 0 R >>',
    more: [pdfStream('', Buffer.from('<acts/>'))],
  },
  'is a folder of documents': { catalog: '/Collection << /acts true >>' },
  'has its text in a file elsewhere': {
    page: '/Resources << /XObject << /X 5 0 R >> >>',
    more: [pdfStream('/Type /XObject /Subtype /Form /F (acts)', Buffer.of())],
  },
}

/** The same document with a signature in a field of its page. */
const alsoSigned = ({ page = '', more = [], ...rest }: PdfParts): PdfParts => {
  const field = 5 + more.length
  const annotations = page.includes('/Annots [') ? page.replace('/Annots [', `/Annots [${field} 0 R `) : `${page} /Annots [${field} 0 R]`
  const widget = `<< /Subtype /Widget /FT /Sig /T (Tanda tangan) /Rect [0 0 0 0] /V ${field + 1} 0 R >>`
  const signature = '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> /Name (Pejabat Contoh) >>'
  return { ...rest, page: annotations, more: [...more, widget, signature] }
}

describe('a document that acts', () => {
  test.each(Object.entries(acting))('%s: does so no more', async (_, parts) => {
    const inside = await kept(pdf(parts))
    expect([inside.includes('Salinan permohonan'), /acts/.test(inside)]).toEqual([true, false])
  })

  test.each(Object.entries(acting))('%s: refused where its signature would have to stay', async (_, parts) => {
    const file = pdf(alsoSigned(parts))
    expect([await kept(file, 'officer'), await kept(file)]).toEqual(['acts', expect.not.stringMatching(/acts|ByteRange/)])
  })

  test('in an object stream as well', async () => {
    const script = [
      '<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page.replace('CONTENTS', '6 0 R'),
      '<< /S /JavaScript /JS (acts) >>',
    ]
    const inside = await kept(packed(script))
    expect([inside.includes('Salinan permohonan'), /acts|JavaScript/.test(inside)]).toEqual([true, false])
  })
})

describe('what a document tells of people, programs and times', () => {
  test('author, programs, times, place of a photo, what stands behind the end: gone; the text stays', async () => {
    const inside = await kept(locatedPdf())
    expect([
      inside.includes(place.toString()),
      /Author|CreationDate|xmpmeta|Info/.test(inside),
      inside.includes('Salinan permohonan'),
    ]).toEqual([false, false, true])
  })

  test('a photo on the page keeps its picture and loses its place', async () => {
    const photo = jpeg([jpegExif(6), segment(0xfe, place)])
    const file = pdf({
      page: '/Resources << /XObject << /Foto 5 0 R >> >>',
      more: [pdfStream('/Subtype /Image /Filter /DCTDecode /Width 8 /Height 8', photo)],
    })
    const inside = await kept(file)
    expect([file.includes(place), inside.includes(place.toString()), inside.includes(jpeg().subarray(-12).toString('latin1'))]).toEqual([
      true,
      false,
      true,
    ])
    const wrapped = pdf({
      page: '/Resources << /XObject << /Foto 5 0 R >> >>',
      more: [pdfStream('/Subtype /Image /Filter [/FlateDecode /DCTDecode] /Width 8 /Height 8', deflateSync(photo))],
    })
    expect((await kept(wrapped)).includes(place.toString())).toBe(false)
  })

  test('an author in an object stream, and an earlier version that a later one replaced', async () => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page.replace('CONTENTS', '6 0 R'),
      '<< /Author (Siti) >>',
    ]
    expect(await kept(packed(objects))).not.toContain('Siti')
    const before = pdf({ more: ['<< /Rahasia (Siti) >>'] })
    const later = Buffer.concat([
      before,
      Buffer.from('5 0 obj\n<< /Kosong true >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
    ])
    expect([before.includes('Siti'), await kept(later)]).toEqual([true, expect.not.stringContaining('Siti')])
  })

  test('who wrote a note and when is gone, what it says stays; a field keeps its name', async () => {
    const file = pdf({
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [5 0 R 6 0 R]',
      more: [
        '<< /Subtype /Highlight /Rect [0 0 9 9] /T (Siti) /Contents (salah hitung) /M (D:2026) /CreationDate (D:2026) /NM (Siti-1) /Subj (Siti) /RC (Siti) >>',
        '<< /Subtype /Widget /FT /Tx /T (nama) /V (isi) /Rect [0 0 9 9] >>',
      ],
    })
    const inside = await kept(file)
    expect([/Siti|D:2026/.test(inside), inside.includes('salah hitung'), inside.includes('(nama)'), inside.includes('(isi)')]).toEqual([
      false,
      true,
      true,
      true,
    ])
  })

  test('what programs leave behind for themselves, and a map’s coordinates', async () => {
    const inside = await kept(
      pdf({
        catalog: '/Siti (Siti) /PieceInfo << /X << /Private (Siti) >> >> /LastEditors [(Siti) (Budi)]',
        page: '/VP [<< /Measure << /GPTS [-7.54 112.23] >> >>] /Thumb 5 0 R /Sendiri << /Siti (Siti) >>',
        more: [pdfStream('', Buffer.from('Siti'))],
      }),
    )
    expect([/Siti|Budi|GPTS/.test(inside), inside.includes('Salinan permohonan')]).toEqual([false, true])
  })

  test('names that somebody chose for fonts and pictures are no words of the standard', async () => {
    const file = pdf({
      page: '/Resources << /Font << /AA 5 0 R /JS 5 0 R >> /XObject << /Metadata 6 0 R >> >>',
      more: [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
        pdfStream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', Buffer.from('0 0 1 1 re')),
      ],
    })
    const inside = await kept(file)
    expect([inside.includes('/AA 5'), inside.includes('/JS 5'), inside.includes('/Metadata 6'), await kept(file, 'officer')]).toEqual([
      true,
      true,
      true,
      inside,
    ])
  })

  test('links, places of the document and outlines stay', async () => {
    const inside = await kept(
      pdf({
        catalog: '/Outlines << /First 6 0 R /Last 6 0 R >> /Lang (id)',
        page: '/Annots [5 0 R]',
        more: [
          '<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://jombangkab.example) >> >>',
          '<< /Title (Bab Satu) /Dest [3 0 R /Fit] >>',
        ],
      }),
    )
    expect([inside.includes('https://jombangkab.example'), inside.includes('Bab Satu'), inside.includes('(id)')]).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('a signature', () => {
  test('keeps the bytes of a document that officers and requesters send, and goes from a complaint', async () => {
    const file = signedPdf()
    for (const as of ['officer', 'request', 'letter', 'decree'] as const) {
      const result = await processUpload(file, expected[as])
      expect(result.kind === 'accepted' && Buffer.from(result.bytes).equals(file)).toBe(true)
    }
    expect(await kept(file)).not.toMatch(/Pejabat|ByteRange/)
  })

  test('keeps nothing where an object that a later one replaces would act: which one is shown is for each program to say', async () => {
    const file = signedPdf()
    const shadow = Buffer.concat([
      file.subarray(0, file.indexOf('4 0 obj')),
      Buffer.from(
        '1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (x) >> >>\nendobj\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>\nendobj\n',
      ),
      file.subarray(file.indexOf('4 0 obj')),
    ])
    expect([await kept(file, 'officer'), await kept(shadow, 'officer')]).toEqual([expect.stringContaining('ByteRange'), 'acts'])
  })

  test('what is not signed is cleaned, whoever sends it', async () => {
    for (const as of ['officer', 'request', 'letter', 'decree'] as const)
      expect(await kept(locatedPdf(), as)).not.toContain(place.toString())
  })
})

test('what cannot be cleaned is refused with its reason', async () => {
  const files = {
    'cut off': pdf().subarray(0, -40),
    'without a page': pdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids []'),
    'a form that only another program shows': pdf({ catalog: '/NeedsRendering true /AcroForm << /XFA (x) >>' }),
    'an object that nobody can read': pdf({ page: '/Resources 5 0 R', more: ['<< /Font << /F1 (((( >>'] }),
    'locked without a key': pdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >> /ID [<00> <00>]' }),
  }
  const reasons = await Promise.all(Object.values(files).map((file) => kept(Buffer.from(file))))
  expect(Object.fromEntries(Object.keys(files).map((name, i) => [name, reasons[i]]))).toEqual({
    'cut off': 'broken',
    'without a page': 'broken',
    'a form that only another program shows': 'not-cleanable',
    'an object that nobody can read': 'broken',
    'locked without a key': 'locked',
  })
})

test('cleaned twice is cleaned once', async () => {
  const once = await processUpload(locatedPdf(), expected.complaint)
  const twice = once.kind === 'accepted' ? await processUpload(once.bytes, expected.complaint) : null
  expect(twice?.kind === 'accepted' && once.kind === 'accepted' && insideOf(twice.bytes)).toBe(
    once.kind === 'accepted' && insideOf(once.bytes),
  )
})
