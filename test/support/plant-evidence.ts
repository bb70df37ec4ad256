import { PutObjectCommand } from '@aws-sdk/client-s3'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import type { Effects } from '../../shared/desk/effects.ts'
import { exportKey } from '../../shared/desk/lapor/export-key.ts'
import { openLaporDesk } from '../../shared/desk/officers/lapor/open-lapor-desk.ts'
import { openEvidenceDesk } from '../../shared/desk/officers/scoring/open-evidence-desk.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { scorers } from '../../shared/domain/scorers/scorers.ts'
import { csvOfExport, synthesize } from '../lapor/synthetic-export.ts'
import { holding } from './held-keys.ts'

/** An evidence pack that is made, and an export of SP4N-LAPOR! that was looked at; their ids, so that their pages are opened. */
export const plantEvidence = async (effects: Effects, coordinator: Officer): Promise<string[]> => {
  const scorer = scorers.find(({ id }) => id === 'komisi-informasi')
  if (!scorer) throw new Error('No such scorer')
  const pack = await openEvidenceDesk(effects).makePack(coordinator, scorer, '2026')
  const looked = 'X-0123456789ABCDEF'
  const Body = csvOfExport(synthesize({ rows: 3, firstId: 8_300_000 }))
  await (await effects.s3()).send(new PutObjectCommand({ Bucket: effects.incomingName, Key: exportKey(looked), Body }))
  if (!(await openLaporDesk(effects).look(coordinator, looked, 'UTC'))) throw new Error('Not looked at')
  const jobs = createJobs(holding('jobs', effects))
  while ((await jobs({ schedule: 'jobs' })).slices > 0);
  return [pack.id, looked]
}
