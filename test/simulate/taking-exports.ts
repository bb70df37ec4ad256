import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { exportKey } from '../../shared/desk/lapor/export-key.ts'
import { readPreview } from '../../shared/desk/lapor/import-files.ts'
import { type LaporDesk, openLaporDesk } from '../../shared/desk/officers/lapor/open-lapor-desk.ts'
import type { NationalImport } from '../../shared/domain/lapor/national-import.ts'
import { casesOfNational } from '../../shared/store/case/national-items.ts'
import { readImport } from '../../shared/store/office/import-items.ts'
import { officerOf } from '../support/enter-officers.ts'
import { createDesk } from '../support/whole-desk.ts'
import type { Chance } from './chance.ts'
import type { TakenExport } from './count-exports.ts'
import { processesOf, type World } from './faults.ts'
import type { NationalApp } from './national-app.ts'

/** A coordinator who takes the export of SP4N-LAPOR! down, has it looked at, says what resembles a case of theirs, and carries it out. */
export const exportTaker = (world: World, chance: Chance, app: NationalApp, bucket: S3Client, runJobs: () => Promise<void>) => {
  const officer = officerOf('koordinator-1', 'coordinator')
  const desks = processesOf(world, openLaporDesk)
  const { table, ...tools } = createDesk(world.effects)
  const taken: TakenExport[] = []
  const known = new Set<string>()
  let count = 0

  /** Pressed until it is so: whoever sees their press die presses again, and the jobs look every minute. */
  const until = async (id: string, states: readonly NationalImport['state'][], press: (desk: LaporDesk) => Promise<unknown>) => {
    for (let tries = 0; tries < 60; tries++) {
      const it = await readImport(table, id)
      if (it && states.includes(it.state)) return it
      if (it?.state !== 'reading' && it?.state !== 'applying') await desks(press)
      await runJobs()
    }
    return readImport(table, id)
  }

  /** Takes the export of what came in there since that day; gives the cases that are new here by it. */
  const take = async (day: string, since: string, isLast: boolean): Promise<string[]> => {
    const { bytes, rows } = await app.takeExport(day, since)
    if (rows.length === 0) return []
    const id = `X-${String(count++).padStart(16, '0')}`
    const at = world.effects.now()
    await bucket.send(new PutObjectCommand({ Bucket: world.effects.incomingName, Key: exportKey(id), Body: bytes }))
    const read = await until(id, ['read', 'unreadable'], (desk) => desk.look(officer, id, 'UTC'))
    const preview = read?.state === 'read' ? await readPreview({ table, ...tools }, id) : null
    const proposed = (preview?.proposed ?? []).filter(() => isLast || chance.happens(0.7))
    const decisions = Object.fromEntries(proposed.map(({ report }) => [report.trackingId, 'link' as const]))
    const done = preview && (await until(id, ['applied'], (desk) => desk.apply(officer, id, decisions)))
    const refused = (preview?.rejected ?? []).map(({ line, reason }) => ({ line, reason }))
    taken.push({ at, state: done?.state ?? read?.state ?? 'nowhere', rows, told: read?.summary ?? null, refused })
    const ids = rows.flatMap((row) => (row.isFit && row.id !== null && !known.has(row.id) ? [row.id] : []))
    const found = await casesOfNational(table, ids)
    for (const trackingId of found.keys()) known.add(trackingId)
    return [...found.values()]
  }
  return { take, taken }
}
