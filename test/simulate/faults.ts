import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Effects } from '../../shared/desk/effects.ts'
import type { Chance } from './chance.ts'

/** A letter as the mail service took it; `cut`: its sender never heard so, or died before it could note it. */
export type Posted = { letterId: string; to: string; subject: string; at: string; messageId: string; cut: boolean }

export type World = {
  chance: Chance
  effects: Effects
  /** Letters that left, in order. */
  posted: Posted[]
  /** Letters that the stream has to tell of. */
  stream: string[]
  /** Cases whose change it has to tell the projections of. */
  marked: string[]
  counts: Record<'crashesBefore' | 'crashesAfter' | 'lostAnswers' | 'throttled', number>
  /** 0 switches all faults off. */
  faultRate: number
}

export class Crash extends Error {
  override name = 'Crash'
}

/**
 * One invocation of a function. A crash before or after a write kills it: nothing it does afterwards reaches anything.
 * The table and the mail service behind it go on with what they had taken.
 */
const startProcess = (world: World): { effects: Effects; isDead: () => boolean } => {
  const { chance, counts } = world
  let dead = false
  let lastPosted: Posted | undefined
  const die = (counter: 'crashesBefore' | 'crashesAfter'): never => {
    dead = true
    if (lastPosted) lastPosted.cut = true
    counts[counter]++
    throw new Crash()
  }
  const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    if (dead) throw new Crash()
    const writes = /Transact|Put|Update|Delete/.test(command.constructor.name)
    if (writes && chance.happens(0.002 * world.faultRate)) die('crashesBefore')
    const answer = await world.effects.documents.send(command as never)
    if (writes) {
      world.stream.push(...lettersIn(command.input))
      world.marked.push(...markedIn(command.input))
    }
    if (writes && chance.happens(0.002 * world.faultRate)) die('crashesAfter')
    return answer
  }
  /** What lies in the bucket is written by nobody who is dead; of its own writes one may be the last. */
  const store = async (command: { constructor: { name: string } }) => {
    if (dead) throw new Crash()
    const writes = /Put|Delete/.test(command.constructor.name)
    if (writes && chance.happens(0.01 * world.faultRate)) die('crashesBefore')
    const answer = await (await world.effects.s3()).send(command as never)
    if (writes && chance.happens(0.01 * world.faultRate)) die('crashesAfter')
    return answer
  }
  const mail = async (command: { input: { RawMessage: { Data: Uint8Array }; Tags: { Value: string }[] } }) => {
    if (dead) throw new Crash()
    if (chance.happens(0.02 * world.faultRate)) {
      counts.throttled++
      throw Object.assign(new Error('Maximum sending rate exceeded'), { name: 'ThrottlingException' })
    }
    const raw = Buffer.from(command.input.RawMessage.Data).toString('utf8')
    const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''
    const messageId = `m-${world.posted.length + 1}`
    const letterId = command.input.Tags[0]?.Value ?? ''
    lastPosted = { letterId, to: header('To'), subject: header('Subject'), at: world.effects.now(), messageId, cut: false }
    world.posted.push(lastPosted)
    if (chance.happens(0.005 * world.faultRate)) {
      // Taken, but the answer does not come back.
      counts.lostAnswers++
      lastPosted.cut = true
      throw Object.assign(new Error('timed out'), { name: 'TimeoutError' })
    }
    if (chance.happens(0.005 * world.faultRate)) {
      counts.lostAnswers++
      lastPosted.cut = true
      dead = true
      throw new Crash()
    }
    return { MessageId: messageId }
  }
  return {
    effects: {
      ...world.effects,
      documents: { send } as unknown as DynamoDBDocumentClient,
      ses: async () => ({ send: mail }) as never,
      s3: async () => ({ send: store }) as never,
    },
    isDead: () => dead,
  }
}

/**
 * Processes of one function as the platform keeps them: one that ended well does the next piece of work too, one that died
 * never again, and two at once are two. Gives null when the process died at it.
 */
export const processesOf = <P>(world: World, start: (effects: Effects) => P) => {
  const idle: { run: P; isDead: () => boolean }[] = []
  const begin = () => {
    const { effects, isDead } = startProcess(world)
    return { run: start(effects), isDead }
  }
  return async <T>(work: (run: P) => Promise<T>): Promise<T | null> => {
    const process = idle.pop() ?? begin()
    try {
      const result = await work(process.run)
      return process.isDead() ? null : result
    } catch (error) {
      if (!process.isDead()) throw error
      return null
    } finally {
      if (!process.isDead()) idle.push(process)
    }
  }
}

type Put = { Item?: { pk?: string; sk?: string; projects?: boolean } }
const itemsIn = (input: Record<string, unknown>): Put['Item'][] => {
  const { Item, TransactItems = [] } = input as { Item?: Put['Item']; TransactItems?: { Put?: Put }[] }
  return [Item, ...TransactItems.map(({ Put }) => Put?.Item)]
}
const lettersIn = (input: Record<string, unknown>): string[] =>
  itemsIn(input).flatMap((item) => (item?.pk?.startsWith('LETTER') && item.sk ? [item.sk] : []))
/** Snapshots with the mark that the stream filters by. */
const markedIn = (input: Record<string, unknown>): string[] =>
  itemsIn(input).flatMap((item) => (item?.sk === 'CASE' && item.projects && item.pk ? [item.pk] : []))
