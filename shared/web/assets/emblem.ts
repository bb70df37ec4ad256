/** Where the regency's emblem is, or ours if the region file names none. */
export const emblemPath = '/aset/lambang.svg'

/** What a phone reads to put the desk on its home screen. */
export const manifestPath = '/aset/tanggap.webmanifest'

/** A neutral shield with a tick: the desk's own sign until a regency puts its emblem there. */
export const neutralEmblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 36"><path fill="#0b5d4b" stroke="#fff" stroke-width="1.5" d="M16 1 30 6v12c0 8-6 13.5-14 17C8 31.5 2 26 2 18V6z"/><path fill="none" stroke="#ffbf2e" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" d="m9.5 18 4.5 4.5 8.5-9"/></svg>'
