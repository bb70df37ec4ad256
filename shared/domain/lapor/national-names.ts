import * as z from 'zod'

/** What the export's names mean here, as a coordinator said once: ids of the region file, or null where nothing here is meant. */
export const NationalNames = z.object({
  institutions: z.record(z.string(), z.string().nullable()),
  categories: z.record(z.string(), z.string().nullable()),
  version: z.int().nonnegative(),
})
export type NationalNames = z.infer<typeof NationalNames>

export const noNames: NationalNames = { institutions: {}, categories: {}, version: 0 }

type Named = { id: string; name: string }

/** The same name, whatever its capitals and signs, and whether or not it says of which regency it is. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (kab|kabupaten|kota) .*$/, '')
    .trim()

/** What a name means: as it was said, or the one thing here that is called so; undefined where nobody knows. */
const meaningOf = (known: Readonly<Record<string, string | null>>, things: readonly Named[]) => {
  const byName = new Map(things.map(({ id, name }) => [plain(name), id]))
  return (name: string): string | null | undefined => (Object.hasOwn(known, name) ? known[name] : byName.get(plain(name)))
}

/** Reads names of the export by what is known here. */
export const readerOfNames = (
  names: NationalNames,
  here: { institutions: readonly Named[]; categories: readonly Named[]; districts: readonly { name: string }[] },
) => {
  const districts = new Map(here.districts.map(({ name }) => [plain(name), name]))
  return {
    institution: meaningOf(names.institutions, here.institutions),
    category: meaningOf(names.categories, here.categories),
    district: (name: string): string | null => districts.get(plain(name).replace(/^kec(amatan)? /, '')) ?? null,
  }
}
export type NameReader = ReturnType<typeof readerOfNames>
