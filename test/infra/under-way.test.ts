import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneAfterAnother, watchUnderWay } from '../../infra/local/under-way.ts'

test('whoever moves the clock waits for what is under way, and for what that lets begin', async () => {
  const underWay = watchUnderWay()
  const happened: string[] = []
  const sending = underWay.run(async () => {
    await wait(30)
    happened.push('sent')
    void underWay.run(async () => {
      await wait(30)
      happened.push('noted')
    })
  })
  const moving = underWay.ended().then(() => happened.push('moved'))
  await Promise.all([sending, moving])
  expect(happened).toEqual(['sent', 'noted', 'moved'])
})

test('what fails has ended too', async () => {
  const underWay = watchUnderWay()
  const failing = underWay.run(async () => {
    await wait(10)
    throw new Error('no mail service')
  })
  await expect(Promise.all([failing, underWay.ended()])).rejects.toThrow('no mail service')
  await underWay.ended()
})

test('two travellers go one after another, also when the first one falls', async () => {
  const gone: number[] = []
  const travel = oneAfterAnother(async (to: number) => {
    gone.push(to)
    await wait(20)
    gone.push(to)
    if (to === 1) throw new Error('fell')
    return to
  })
  expect(await Promise.allSettled([travel(1), travel(2)])).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: 2 }])
  expect(gone).toEqual([1, 1, 2, 2])
})
