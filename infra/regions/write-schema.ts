import { writeFileSync } from 'node:fs'
import { regionJsonSchema } from '../../shared/region.ts'

/** `npm run region-schema`: the schema by which editors help to write a region file. A test holds it up to date. */
writeFileSync(new URL('region.schema.json', import.meta.url), `${JSON.stringify(regionJsonSchema(), null, 2)}\n`)
