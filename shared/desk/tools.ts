import type { Calendar } from '../domain/calendar.ts'
import type { Context } from '../domain/moves.ts'
import { type Statute, statutes } from '../domain/statutes.ts'
import { type Region, regionCalendar } from '../region.ts'
import type { IdentityKeys } from '../store/identities.ts'
import type { Table } from '../store/table.ts'
import type { Effects } from './effects.ts'
import { currentKeyId, type KeyRing, keyRingOf } from './sub-keys.ts'

/** What every piece of work on a case needs, made once per process from the effects. */
export type Tools = {
  effects: Effects
  table: Table
  region: () => Promise<Region>
  calendar: () => Promise<Calendar>
  /** Rows in force; administrators' rows will follow the built-in ones. */
  statutes: () => Promise<readonly Statute[]>
  /** Time, law and chance for one decision. */
  context: () => Promise<Context>
  keyRing: () => Promise<KeyRing>
  identityKeys: () => Promise<IdentityKeys>
}

export const createTools = (effects: Effects): Tools => {
  const region = keep(effects.region)
  const calendar = keep(async () => regionCalendar(await region()))
  const keyRing = keep(async () => keyRingOf(await effects.masterKey()))
  return {
    effects,
    table: { documents: effects.documents, tableName: effects.tableName },
    region,
    calendar,
    statutes: async () => statutes,
    context: async () => ({
      now: effects.now(),
      timeZone: (await region()).timeZone,
      calendar: await calendar(),
      statutes,
      salt: () => effects.randomBytes(16).toString('base64url'),
    }),
    keyRing,
    identityKeys: async () => {
      const ring = await keyRing()
      return { seal: ring('seal-identity'), contact: ring('contact-hash'), keyId: currentKeyId }
    },
  }
}

/** Keeps what was loaded; a failure is not kept. */
const keep = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let kept: { value: T } | undefined
  return async () => {
    kept ??= { value: await load() }
    return kept.value
  }
}
