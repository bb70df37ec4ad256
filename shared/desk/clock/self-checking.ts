import { isAnswer, type PageFailure, selfCheckPaths } from '../../domain/office/self-check.ts'
import { writeHeartbeat } from '../../store/office/heartbeats.ts'
import type { Tools } from '../tools.ts'

/** One that did not answer is asked once more before anybody is woken. */
const pauseMillis = 5000

/**
 * Reads the desk's own pages from outside, so through name, certificate, gateway and function as a citizen does, and leaves what it
 * found as a sign of life. Which pages did not answer; the run that found some fails, and so rings (docs/adr/0077).
 */
export const checkSelf = async ({ table, effects }: Tools): Promise<PageFailure[]> => {
  const failing = async (paths: readonly string[]): Promise<PageFailure[]> => {
    const read = await Promise.all(paths.map(async (path) => ({ path, status: await effects.statusOf(`${effects.baseUrl}${path}`) })))
    return read.filter(({ status }) => !isAnswer(status))
  }
  let failures = await failing(selfCheckPaths)
  if (failures.length > 0) {
    await effects.sleep(pauseMillis)
    failures = await failing(failures.map(({ path }) => path))
  }
  await writeHeartbeat(table, 'pages', { at: effects.now(), failures })
  for (const { path, status } of failures) effects.log('page-not-answered', { path, status })
  return failures
}
