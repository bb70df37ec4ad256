/** What happened on a case, one page of it: hundreds of messages must not make it unreadable. */
export type TimelinePage<T> = {
  /** In their order, the latest last. */
  entries: readonly T[]
  /** 1 holds the latest. */
  page: number
  pages: number
}

/** Thirty of the longest texts there are (8,000 letters, most of them written out in several) stay below a megabyte. */
export const entriesPerPage = 30

/** A page that there is not is the nearest that there is. */
export const timelinePageOf = <T>(timeline: readonly T[], asked: number): TimelinePage<T> => {
  const pages = Math.max(1, Math.ceil(timeline.length / entriesPerPage))
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1))
  const end = timeline.length - (page - 1) * entriesPerPage
  return { entries: timeline.slice(Math.max(0, end - entriesPerPage), end), page, pages }
}
