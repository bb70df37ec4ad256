import { localServer, tableName } from '../../infra/local/dynamodb.ts'
import { writeOut } from '../../infra/moving/writing-out.ts'
import { createDocuments, createEffects } from '../../shared/desk/effects.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { jombang } from '../support/desk.ts'
import { smallBucket } from '../support/small-bucket.ts'
import { benchKeys } from './many-cases.ts'
import { benchNow } from './real-lives.ts'

/**
 * One process that writes a table out as `npm run export` does, and says what it took: `<endpoint> <folder>`. Clock and salts stand
 * still, so that an export that was killed can be held against one that was not, byte for byte.
 */
export type ExportRun = { cases: number; seconds: number; peakMegabytes: number }

const [endpoint = '', folder = ''] = process.argv.slice(2)
const bucket = smallBucket()
const tools = createTools(
  createEffects({
    documents: createDocuments(localServer(endpoint)),
    tableName,
    now: () => benchNow,
    randomBytes: (count) => Buffer.alloc(count, 7),
    s3: async () => bucket,
    keys: benchKeys,
    region: async () => jombang,
    log: () => {},
  }),
)
const began = performance.now()
const { cases } = await writeOut(tools, folder, () => 'Uraian')
const run: ExportRun = { cases, seconds: (performance.now() - began) / 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 }
process.stdout.write(JSON.stringify(run))
