import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { freePort } from '../../infra/local/dynamodb.ts'
import { createIdentityProvider } from '../../infra/local/identity-provider.ts'
import { sampleAccounts } from '../../infra/local/sample-officers.ts'
import type { Region } from '../../shared/region.ts'

/**
 * An OpenID provider as a regency has one of its own, with the sample accounts, and Jombang's region file naming it
 * (`signIn`), as a regency keeps its file outside the repository. `changes`: what else stands otherwise in it.
 */
export const startProvider = async (region: Region, deskUrl: () => string, changes: object = {}) => {
  const port = await freePort()
  const provider = createIdentityProvider({
    baseUrl: `http://127.0.0.1:${port}`,
    deskUrl,
    accounts: sampleAccounts(region),
    prepare: async () => {},
  })
  const server = createServer((request, response) => {
    provider.handle(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))

  const folder = resolve('.emulator')
  const regionFile = resolve(folder, `jombang-${port}.json`)
  mkdirSync(folder, { recursive: true })
  const file = JSON.parse(readFileSync('infra/regions/jombang.json', 'utf8')) as object
  writeFileSync(regionFile, JSON.stringify({ ...file, ...changes, signIn: { issuer: provider.issuer, clientId: provider.clientId } }))
  return {
    regionFile,
    close: () => {
      server.closeAllConnections()
      server.close()
      rmSync(regionFile, { force: true })
    },
  }
}
