import type { Region } from '../shared/region.ts'

/**
 * What of a region file is still a sample: `(contoh)` in a text, or an e-mail address under `.example`. Such a file can be
 * tried; a desk for real people would publish numbers that nobody answers and letters that go nowhere.
 */
export const samplesLeft = (region: Region): string[] => {
  const { contact, informationCommission, sender, alarmEmail, overseerEmail, administrators, replyTo } = region
  const looked: readonly (readonly [where: string, value: string | undefined])[] = [
    ...Object.entries(contact).map(([name, value]) => [`contact.${name}`, value] as const),
    ['informationCommission.address', informationCommission.address],
    ['sender.address', sender.address],
    ['replyTo', replyTo],
    ['alarmEmail', alarmEmail],
    ['overseerEmail', overseerEmail],
    ...administrators.map((address, n) => [`administrators.${n}`, address] as const),
    ...region.institutions.map(({ id, name }) => [`institutions ${id}`, name] as const),
  ]
  return looked.flatMap(([where, value]) => (value !== undefined && /\(contoh\)|\.example$/.test(value) ? [`${where}: ${value}`] : []))
}
