import type { Supplied } from './supplied.ts'

/** Below it stands what `npm run supply -- --write` makes of the lock; above it what people wrote. */
const marker = 'Every package that is deployed, or that builds, deploys and runs what is (npm run supply -- --write):'

/** NOTICE with the list of what is supplied as it is now. */
export const noticeWith = (notice: string, supplied: readonly Supplied[]): string => {
  const written = notice.split(marker)[0]?.trimEnd() ?? ''
  const lines = supplied.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`)
  return `${written}\n\n${marker}\n\n${lines.join('\n')}\n`
}
