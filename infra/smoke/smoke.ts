import { setTimeout as wait } from 'node:timers/promises'
import { createHttpBrowser, type Fetch, type Loaded, unescaped } from './http-browser.ts'
import type { SmokeWords } from './words.ts'

/**
 * A deployment tried as a citizen meets it: an ordinary complaint is filed, read with its number and code, replied to and
 * withdrawn before anybody verified it. No switch hides it and nothing is known of it by the desk: it is a withdrawn case like any
 * other (docs/adr/0083).
 */
export type SmokeSystem = { baseUrl: string; fetch: Fetch; words: SmokeWords; tell: (line: string) => void }

type Step = keyof SmokeWords['steps']
/** By which a case that is not withdrawn yet is found again. */
type Filed = { number: string; code: string }

/** A step that did not go as it has to, in words. */
class Failed extends Error {}

const complaint = {
  class: 'ordinary',
  title: 'Uji coba',
  text: 'Uji coba sesudah pemasangan, dikirim oleh "npm run smoke" dan dicabut dalam beberapa detik. Tidak perlu ditindaklanjuti.',
  // Nobody is behind it: no letter, nothing to seal, and nothing to enter in SP4N-LAPOR!.
  identity: 'none',
  recordThere: 'no',
}
const reply = 'Balasan uji coba.'
/** The token of a form counts from two seconds on; a person takes longer, too. */
const atLeastOpen = 2_500
const slowMillis = 5_000

/** Takes all steps, and tells each. Whether all went well; what it filed is withdrawn either way, as far as it can be. */
export const trySmoke = async ({ baseUrl, fetch, words, tell }: SmokeSystem): Promise<boolean> => {
  const began = performance.now()
  const browser = createHttpBrowser(answeringFetch(fetch, words), baseUrl)
  const { faults, seen } = words
  const where: { at: Step; filed: Filed | null; isMaybeFiled: boolean } = { at: 'health', filed: null, isMaybeFiled: false }

  const step = async <T>(name: Step, work: () => Promise<{ said: string; value: T }>): Promise<T> => {
    where.at = name
    const from = performance.now()
    const { said, value } = await work()
    const millis = Math.round(performance.now() - from)
    tell(`+ ${words.steps[name]}: ${said} (${words.took(millis)}${millis > slowMillis ? `, ${words.slow}` : ''})`)
    return value
  }
  const good = (page: Loaded): Loaded => {
    if (page.status !== 200) throw new Failed(faults.answered(page.status, page.url.pathname, saidOn(page)))
    return page
  }
  const statusOf = async ({ number }: Filed): Promise<string> => {
    const facts = good(await browser.visit(`/kasus/${number}`, { headers: { accept: 'application/json' } }))
    return String((JSON.parse(facts.text) as { status?: unknown }).status)
  }
  const expectStatus = async (of: Filed, wanted: string): Promise<void> => {
    const status = await statusOf(of)
    if (status !== wanted) throw new Failed(faults['status-is'](status))
  }
  const withdraw = async (of: Filed): Promise<void> => {
    const page = good(await browser.visit(`/kasus/${of.number}`))
    good(await browser.submit(page, `/kasus/${of.number}/cabut`, { sure: 'on', reason: 'Uji coba selesai.' }))
    await expectStatus(of, 'withdrawn')
  }

  try {
    await step('health', async () => {
      const answer = await browser.visit('/healthz/deep', { headers: { accept: 'application/json' } })
      if (answer.status === 503) throw new Failed(faults['parts-not-well'](partsOf(answer)))
      good(answer)
      return { said: seen.health, value: null }
    })
    const form = await step('form', async () => ({ said: seen.form, value: good(await browser.visit('/pengaduan')) }))
    await wait(atLeastOpen)
    const sent = await step('file', async () => {
      const look = good(await browser.submit(form, '/pengaduan', { ...complaint, step: 'review' }))
      where.isMaybeFiled = true
      const receipt = good(await patiently(() => browser.submit(look, '/pengaduan', { step: 'send' }), words, tell))
      const [number, code] = [...receipt.text.matchAll(/<strong class="code">([^<]+)</g)].map(([, it]) => it)
      if (!number || !code) throw new Failed(faults['no-number'])
      const filed = { number, code }
      where.filed = filed
      return { said: seen.file(number), value: filed }
    })
    // Somebody else's browser, which has nothing but what the receipt said.
    const reader = createHttpBrowser(answeringFetch(fetch, words), baseUrl)
    const opened = await step('read', async () => {
      const tracking = good(await reader.visit('/lacak'))
      const page = good(await reader.submit(tracking, '/lacak', { number: sent.number, accessCode: sent.code }))
      if (!page.text.includes(complaint.title)) throw new Failed(faults['no-case'])
      await expectStatus(sent, 'received')
      return { said: seen.read, value: page }
    })
    await step('reply', async () => {
      const page = good(await reader.submit(opened, `/kasus/${sent.number}/balasan`, { message: reply }))
      if (!page.text.includes(reply)) throw new Failed(faults['no-case'])
      return { said: seen.reply, value: null }
    })
    await step('withdraw', async () => {
      await expectStatus(sent, 'received')
      await withdraw(sent)
      where.filed = null
      return { said: seen.withdraw, value: null }
    })
    tell(words.good((performance.now() - began) / 1000))
    return true
  } catch (error) {
    const { at, filed, isMaybeFiled } = where
    tell(`- ${words.bad(words.steps[at])}: ${explained(error, words)}`)
    tell(at === 'health' ? words.advice.health : words.advice.other)
    if (filed !== null) tell(await clearAway(filed, withdraw, baseUrl, words))
    else if (isMaybeFiled && at === 'file') tell(words.leftUnknown)
    return false
  }
}

/** What a failing step left there is withdrawn if that still works; otherwise it is said how to. */
const clearAway = async (left: Filed, withdraw: (of: Filed) => Promise<void>, baseUrl: string, words: SmokeWords): Promise<string> => {
  try {
    await withdraw(left)
    return words.cleared(left.number)
  } catch {
    return words.left(baseUrl, left.number, left.code)
  }
}

/** A network from which much came is asked to wait, once; whoever tries a deployment waits as everybody does. */
const patiently = async (send: () => Promise<Loaded>, words: SmokeWords, tell: (line: string) => void): Promise<Loaded> => {
  const first = await send()
  if (first.status !== 429) return first
  const seconds = Number(first.headers.get('retry-after') ?? 60)
  tell(`  ${words.waits(seconds)}`)
  await wait(seconds * 1000 + 500)
  return send()
}

/** No answer at all is a step that failed, like a wrong one. */
const answeringFetch =
  (fetch: Fetch, { faults }: SmokeWords): Fetch =>
  async (url, init) => {
    try {
      return await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) })
    } catch (error) {
      const { cause, message } = error as Error
      throw new Failed(faults.unreachable(cause instanceof Error && cause.message ? cause.message : message))
    }
  }

/** A page that has not the form it has to have is thrown by the browser, an answer that is no JSON by its reader. */
const explained = (error: unknown, words: SmokeWords): string => {
  if (error instanceof Failed) return error.message
  return error instanceof Error ? `${words.faults['no-case']} (${error.message})` : String(error)
}

/** Heading and notice of a page: it says there what went wrong, and by which reference the log has it. */
const saidOn = ({ text }: Loaded): string => {
  const part = (pattern: RegExp) => unescaped((pattern.exec(text)?.[1] ?? '').replace(/<[^>]+>/g, ' '))
  return `${part(/<h1[^>]*>(.*?)<\/h1>/s)} ${part(/role="alert"[^>]*>(.*?)<\/div>/s)}`.replace(/\s+/g, ' ').trim().slice(0, 200)
}

const partsOf = ({ text }: Loaded): string => {
  const parts = JSON.parse(text) as Record<string, unknown>
  return ['table', 'keys', 'secret'].filter((name) => parts[name] === false).join(', ')
}
