import type { Effects } from '../../shared/desk/effects.ts'
import { openKeys } from '../../shared/desk/open-keys.ts'
import { warmFunction } from '../../shared/desk/warm-function.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'

/** What CloudFormation asks of a resource of ours; `npm start` asks the same and waits for no answer at an address. */
export type Deployment = {
  RequestType: 'Create' | 'Update' | 'Delete'
  ResponseURL?: string
  StackId?: string
  RequestId?: string
  LogicalResourceId?: string
}

export type KeysResult = { status: 'SUCCESS' | 'FAILED' }

/**
 * The keys of all functions are written before any of them is made or changed. When the resource goes, nothing is done: what was
 * written lies in a bucket that goes or stays with the rest.
 */
export const { createHandler, handler } = warmFunction((effects) => {
  const keys = openKeys(effects)
  return async (deployment: Deployment): Promise<KeysResult> => {
    let reason: string | null = null
    try {
      if (deployment.RequestType !== 'Delete') await untilGranted(effects, keys.handOut)
    } catch (error) {
      // The deployment ends with this; it would wait for an hour for an answer that does not come.
      reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
      effects.log('keys-not-handed-out', { error: error instanceof Error ? error.name : 'unknown' })
    }
    const status = reason === null ? 'SUCCESS' : 'FAILED'
    if (deployment.ResponseURL) await answer(deployment, deployment.ResponseURL, status, reason)
    return { status }
  }
})

/** A role that was just made is not known everywhere at once; the rest of this function's minute is for the answer. */
const grantedWithinMillis = 45_000
const pauseMillis = 3_000

const untilGranted = async ({ now, sleep }: Pick<Effects, 'now' | 'sleep'>, work: () => Promise<void>): Promise<void> => {
  const until = plusMillis(now(), grantedWithinMillis)
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isDenied = error instanceof Error && error.name.includes('AccessDenied')
      if (!isDenied || plusMillis(now(), pauseMillis) > until) throw error
      await sleep(pauseMillis)
    }
  }
}

/** One name for good: another one would be another resource, and this one would be deleted. */
const physicalId = 'keys-of-functions'

const answer = async ({ StackId, RequestId, LogicalResourceId }: Deployment, address: string, Status: string, Reason: string | null) => {
  const said = { Status, ...(Reason === null ? {} : { Reason }), PhysicalResourceId: physicalId, StackId, RequestId, LogicalResourceId }
  // As bytes: a type of content would not be part of what was signed.
  const { ok, status } = await fetch(address, { method: 'PUT', body: Buffer.from(JSON.stringify(said)) })
  if (!ok) throw new Error(`The deployment did not take the answer: ${status}`)
}
