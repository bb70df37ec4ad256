import { putToSuperior } from './system/put-to-superior.ts'

/** What telling people of cases causes on them. */
export const sweepActions = { 'put-to-superior': putToSuperior }
