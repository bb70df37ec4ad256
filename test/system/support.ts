import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'
import { freePort } from '../../infra/local/dynamodb.ts'

/** `npm start` in a process of its own, with its data in `dataFolder`; `logged` collects its log lines. */
export const startSystem = async (dataFolder = mkdtempSync(join(tmpdir(), 'tanggap-'))) => {
  const port = await freePort()
  const child = spawn('node', ['infra/local/main.ts'], { env: { ...process.env, PORT: String(port), TANGGAP_DATA: dataFolder } })
  const logged: Record<string, unknown>[] = []
  let mailUrl = ''
  let output = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  await new Promise<void>((resolve, reject) => {
    const listen = (line: string) => {
      output += `${line}\n`
      if (line.startsWith('{')) logged.push(JSON.parse(line))
      mailUrl ||= line.match(/inbox\): (\S+)/)?.[1] ?? ''
      if (line.startsWith('Data:')) resolve()
    }
    createInterface(child.stdout).on('line', listen)
    createInterface(child.stderr).on('line', listen)
    child.once('exit', () => reject(new Error(`The system did not start:\n${output}`)))
  })
  return {
    url: `http://localhost:${port}`,
    mailUrl,
    dataFolder,
    logged,
    /** As a power cut would. */
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    /** Stops and keeps the data; the exit code. */
    stop: () => {
      child.kill('SIGTERM')
      return exited
    },
    close: async () => {
      child.kill('SIGTERM')
      const code = await exited
      rmSync(dataFolder, { recursive: true, force: true })
      return code
    },
  }
}

export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--headless=shell'] })

export type Mail = { subject: string; destination: { to: string[] }; body: { text: string } }

/** All letters in the inbox to that address. */
export const lettersIn = async (mailUrl: string, address: string): Promise<{ subject: string; text: string }[]> => {
  const { emails } = (await (await fetch(`${mailUrl}/store`)).json()) as { emails: Mail[] }
  return emails.filter((it) => it.destination.to.includes(address)).map(({ subject, body }) => ({ subject, text: body.text }))
}

/** Letters in the inbox to that address whose subject holds those words; waits a little for the stream. */
export const mailTo = async (mailUrl: string, address: string, words: string): Promise<Mail> => {
  for (let tries = 0; tries < 60; tries++) {
    const { emails } = (await (await fetch(`${mailUrl}/store`)).json()) as { emails: Mail[] }
    const found = emails.find((it) => it.destination.to.join().includes(address) && it.subject.includes(words))
    if (found) return found
    await wait(250)
  }
  throw new Error(`No letter "${words}" to ${address}`)
}
