import * as z from 'zod'
import { always, choice, optionalLine, requiredDate, requiredLine, requiredText } from '../actions/form-fields.ts'
import type { OfficerRights } from '../case/permissions.ts'
import type { LocalDate } from '../time/local-date.ts'
import { isWebAddress } from '../typed/web-address.ts'
import { informationLimits } from './information-form.ts'
import type { InformationFacts, ListedInformation } from './listed-information.ts'

/**
 * A short announcement of the desk: a line like those of the public information list, with the same second officer, take-down and
 * memory of a restore (docs/adr/0063, docs/adr/0070), shown for its days on the first page and never among the lines.
 */
export type Announcement = ListedInformation & { facts: InformationFacts & { announcement: { from: LocalDate; until: LocalDate } } }

export const isAnnouncement = (it: ListedInformation): it is Announcement => it.facts?.announcement !== undefined

/** Coordinators write them, of any institution; who releases is asked as of every line. */
export const mayAnnounce = ({ role }: Pick<OfficerRights, 'role'>): boolean => role === 'coordinator'

export const announcementForm = (institutions: readonly string[]) =>
  z
    .object({
      title: requiredLine(informationLimits.title),
      summary: requiredText(informationLimits.summary),
      holder: choice(institutions),
      from: requiredDate,
      until: requiredDate,
      link: optionalLine(informationLimits.link),
    })
    .refine(({ link }) => link === null || isWebAddress(link), { error: 'bad-link', path: ['link'], ...always })
    .refine(({ from, until }) => from <= until, { error: 'ends-before', path: ['until'], ...always })
    .transform(
      ({ from, until, ...it }): InformationFacts => ({
        ...it,
        // What the columns of the official form ask does not concern an announcement, and no page of it shows them.
        ...{ class: 'anytime', maker: null, made: '', forms: [], retention: '', exemptions: [], test: null },
        announcement: { from, until },
      }),
    )

/** Those of today, the newest first; those that are over, the last one first. What is still to come is shown to nobody. */
export const announcementsOn = (all: readonly ListedInformation[], today: LocalDate): { current: Announcement[]; past: Announcement[] } => {
  const begun = all.filter(isAnnouncement).filter(({ facts }) => facts.announcement.from <= today)
  const isOver = ({ facts }: Announcement) => facts.announcement.until < today
  const newest = (by: 'from' | 'until') => (a: Announcement, b: Announcement) => {
    const [x, y] = [a.facts.announcement[by], b.facts.announcement[by]]
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1
  }
  return { current: begun.filter((it) => !isOver(it)).toSorted(newest('from')), past: begun.filter(isOver).toSorted(newest('until')) }
}

/** Whether its address shows it: every line of the list, and an announcement from its first day on. */
export const isShownOn = (it: ListedInformation, today: LocalDate): boolean => !isAnnouncement(it) || it.facts.announcement.from <= today
