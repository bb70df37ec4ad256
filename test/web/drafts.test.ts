import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestWeb } from '../support/web.ts'

/** What of a form may lie on a phone (docs/adr/0086): the lists are held against the fields that the forms have. */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }
const attribute = (text: string, name: string): string[] => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1]?.split(' ') ?? []

const formOf = async (path: string) => {
  const { text } = await web.send('GET', path, { headers: html })
  const [form = ''] = /<form method="post" action="\/(?:pengaduan|permohonan)"[\s\S]*?<\/form>/.exec(text) ?? []
  const named = [...form.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name]) => name)
  return { kept: attribute(text, 'data-fields'), never: attribute(text, 'data-never'), named: [...new Set(named)] }
}

test('a draft of a complaint holds the matter and its place, and nothing of an anonymous one or one about conduct', async () => {
  const { kept, never, named } = await formOf('/pengaduan')
  expect(kept.filter((it) => !named.includes(it))).toEqual([])
  expect(named.filter((it) => it !== undefined && !kept.includes(it)).sort()).toEqual(
    ['email', 'name', 'otherDesk', 'phone', 'reportedInstitution', 'reportedPerson', 'token', 'website'].sort(),
  )
  expect(never).toEqual(['identity=anonymous', 'identity=none', 'class=oversight', 'conduct=yes'])
})

test.each(['individual', 'entity', 'group'])('a draft of a request by %s holds what is asked, and nothing of who asks', async (kind) => {
  const { kept, named } = await formOf(`/permohonan?jenis=${kind}`)
  expect(kept).toEqual(['details', 'purpose', 'targetInstitution', 'obtain', 'deliver'])
  expect(kept.filter((it) => !named.includes(it))).toEqual([])
})

test('the receipt says which draft is over; an officer’s form offers none', async () => {
  const { cookies } = await web.citizenFiles('/pengaduan', {})
  const receipt = await web.send('GET', '/pengaduan/diterima', { cookies, headers: html })
  expect([attribute(receipt.text, 'data-draft-sent'), receipt.text.includes('data-draft=')]).toEqual([['/pengaduan'], false])
})
