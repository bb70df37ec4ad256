import type { Paper } from './scorer.ts'

/** Where a paper of the desk is made and kept; null while the desk does not make it. */
export const paperAddresses: Readonly<Record<Paper, string | null>> = {
  'ppid-report': null,
  'complaints-recap': null,
  'nothing-asked': null,
}
