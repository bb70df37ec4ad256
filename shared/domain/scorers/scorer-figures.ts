import type { Durationed, Quantile } from '../figures/durations.ts'
import type { Share } from '../figures/interval.ts'
import type { Measured, PpidMeasured } from '../figures/measured.ts'
import type { PublishedSurveyOf } from '../figures/published-survey.ts'
import { isReady, type Readiness } from '../office/directory.ts'

/**
 * The figures by which the desk answers items by itself. Each is a few lines with a counting rule (`figure-words.ts`).
 * What is berkadar or names somebody is in none of them, for any viewer: an evidence pack leaves the house (docs/adr/0051).
 */
export const scorerFigures = [
  'answers',
  'stages',
  'response-hours',
  'open-ages',
  'national',
  'satisfaction',
  'survey',
  'channels',
  'requests',
  'requests-in-time',
  'objections',
  'information-list',
  'exempt-list',
  'readiness',
  'numbers',
] as const
export type ScorerFigure = (typeof scorerFigures)[number]

/** One line of a figure: a number, or `value` of `of`; null where nothing was counted. `name`: which channel, decision or ground;
 * `quarter`: of which it was published. */
export type FigureLine = { what: string; value: number | null; of?: number; atLeast?: true; name?: string; quarter?: string }

type SurveyFigures = Pick<PublishedSurveyOf, 'asked' | 'answered' | 'index'>
export type ScorerSurvey = { quarter: string; complaints: SurveyFigures; requests: SurveyFigures }

/** What figures are made of. */
export type FigureSources = {
  complaints: Measured
  requests: PpidMeasured
  /** Complaints by channel of entry. */
  channels: readonly { channel: string; cameIn: number }[]
  /** What was published of the survey last; null of an institution, and where nothing was yet. */
  survey: ScorerSurvey | null
  /** Of the institutions that the subject is. */
  readiness: readonly Readiness[]
  listed: { shown: number; exempt: number }
  numbers: { published: number; answered: number; doubtful: number }
}

const share = (what: string, it: Share | null): FigureLine => (it === null ? { what, value: null } : { what, value: it.part, of: it.of })

const quantile = (what: string, { days, atLeast }: Quantile): FigureLine => ({ what, value: days, ...(atLeast ? { atLeast } : {}) })

const days = (what: string, it: Durationed | null): FigureLine[] =>
  it === null ? [{ what: `${what}Median`, value: null }] : [quantile(`${what}Median`, it.median), quantile(`${what}P90`, it.p90)]

const named = (what: string, counts: Readonly<Record<string, number>>): FigureLine[] =>
  Object.entries(counts)
    .filter(([, value]) => value > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ what, value, name }))

/** As published: two counts of the same answers on different days would tell what the one between them said. */
const surveyed = (quarter: string, name: string, { asked, answered, index }: SurveyFigures): FigureLine[] => [
  { what: 'surveyAnswered', value: asked === 0 ? null : answered, ...(asked === null ? {} : { of: asked }), name, quarter },
  { what: 'surveyIndex', value: index, name, quarter },
]

export const linesOf = (figure: ScorerFigure, it: FigureSources): FigureLine[] => {
  const { complaints, requests } = it
  switch (figure) {
    case 'answers':
      return [
        { what: 'cameIn', value: complaints.cameIn },
        ...(complaints.endedThere === 0 ? [] : [{ what: 'endedThere', value: complaints.endedThere }]),
        share('answered', complaints.answer),
        ...days('answerDays', complaints.answerDays),
      ]
    case 'stages':
      return [
        share('verification', complaints.verification),
        share('followUp', complaints.followUp),
        share('answered', complaints.answer),
        share('withinOneDay', complaints.withinOneDay),
      ]
    case 'response-hours': {
      const { bands, waiting, unknown } = complaints.hours
      const withHours = bands.map(
        ({ upTo, count }): FigureLine => ({ what: upTo === null ? 'hoursMore' : 'hoursUpTo', value: count, name: String(upTo ?? '') }),
      )
      return [...withHours, { what: 'hoursWaiting', value: waiting }, { what: 'hoursUnknown', value: unknown }]
    }
    case 'national':
      return [share('recordedThere', complaints.recordedThere), share('finishedThere', complaints.finishedThere)]
    case 'open-ages':
      return [{ what: 'open', value: complaints.open }, ...days('responseDays', complaints.responseDays)]
    case 'satisfaction':
      return [
        { what: 'rated', value: complaints.rated },
        { what: 'stars', value: complaints.stars },
        share('reopened', complaints.reopened),
      ]
    case 'survey':
      return it.survey === null
        ? [{ what: 'surveyNone', value: null }]
        : (['complaints', 'requests'] as const).flatMap((name) => (it.survey ? surveyed(it.survey.quarter, name, it.survey[name]) : []))
    case 'channels':
      return it.channels.map(({ channel, cameIn }) => ({ what: 'channel', value: cameIn, name: channel }))
    case 'requests':
      return [
        { what: 'requested', value: requests.cameIn },
        ...named('decision', requests.decisions),
        ...named('exemption', requests.exemptions),
        { what: 'extended', value: requests.extended },
      ]
    case 'requests-in-time':
      return [share('requestsAnswered', requests.answer), ...days('requestDays', requests.answerDays)]
    case 'objections':
      return [
        { what: 'objected', value: requests.objected },
        ...named('ground', requests.grounds),
        { what: 'ordersOpen', value: requests.ordersOpen },
        { what: 'disputed', value: requests.disputed },
      ]
    case 'information-list':
      return [{ what: 'listed', value: it.listed.shown }]
    case 'exempt-list':
      return [{ what: 'exempt', value: it.listed.exempt }]
    case 'readiness':
      return [
        { what: 'ready', value: it.readiness.filter(isReady).length, of: it.readiness.length },
        { what: 'withDecree', value: it.readiness.filter(({ ppid }) => ppid !== null).length, of: it.readiness.length },
        { what: 'withLiaison', value: it.readiness.filter(({ laporLiaison }) => laporLiaison !== null).length, of: it.readiness.length },
      ]
    case 'numbers':
      return [
        { what: 'numbersAnswered', value: it.numbers.answered, of: it.numbers.published },
        { what: 'numbersDoubtful', value: it.numbers.doubtful },
      ]
    default:
      return figure satisfies never
  }
}
