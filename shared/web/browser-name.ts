/** Later ones call themselves by the names of earlier ones too, so the order counts. */
const families = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/**
 * Which browser somebody uses, in words by which they know it again and no more exactly: a version tells nobody anything,
 * and all of it together would be a mark of the person. Empty for what does not say.
 */
export const browserName = (agent: string | null): string => {
  const found = [families, systems].map((list) => list.find(([sign]) => agent?.includes(sign))?.[1])
  return found.filter((it) => it !== undefined).join(', ')
}
