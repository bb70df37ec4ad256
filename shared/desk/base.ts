import type { Instant } from '../domain/time/instant.ts'
import { localDateOf } from '../domain/time/local-date.ts'
import { checkFormToken, type FormCheck, issueFormToken, waitingFormToken, waitOf, waitTokenOf } from './form-token.ts'
import type { Tools } from './tools.ts'

/** What every desk with pages has: the facts that pages show, and the tokens of their forms. */
export type DeskBase = ReturnType<typeof deskBase>

export const deskBase = ({ effects, region, calendar, statutes, recentInstitutions, keyRing }: Tools) => ({
  now: effects.now,
  /** Where citizens reach the desk; no slash at the end. */
  baseUrl: effects.baseUrl,
  region,
  /** The day it is in the regency. */
  today: async () => localDateOf(effects.now(), (await region()).timeZone),
  calendar,
  /** Rows in force; administrators' rows follow the built-in ones. */
  statutes,
  /** All institutions with their names, at most a minute old; those that have ended too. */
  recentInstitutions,
  /** A fresh token for a form that is shown. */
  newFormToken: async (): Promise<string> => issueFormToken((await keyRing())('form-time'), effects.now(), effects.randomBytes(18)),
  /** The token of the same form, which says when it may come again whatever the crowd. */
  waitingFormToken: async (token: string, wait: Instant): Promise<string> => waitingFormToken((await keyRing())('form-time'), token, wait),
  /** The same for the key that a program chose, and what such a token says. */
  waitTokenOf: async (key: string, wait: Instant): Promise<string> => waitTokenOf((await keyRing())('form-time'), key, effects.now(), wait),
  waitOf: async (token: string, key: string): Promise<Instant | null> => waitOf((await keyRing())('form-time'), token, key),
  /** What the token of a form that came back tells: its id, and whether it is in time. */
  checkFormToken: async (token: string): Promise<FormCheck> => checkFormToken((await keyRing())('form-time'), token, effects.now()),
})
