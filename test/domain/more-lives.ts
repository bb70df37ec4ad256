import fc from 'fast-check'
import { type Life, live, newComplaint, newRequest, stepsOf } from './lives.ts'
import { complaintCommands, requestCommands } from './random-commands.ts'

/**
 * Random lives go on until they have met what a test is about: chance alone must not fail it. After as many as this one is
 * right to say that something cannot happen any more.
 */
const mostRounds = 12

export const liveUntil = (isEnough: () => boolean, note: (life: Life) => void): void => {
  for (let round = 0; round < mostRounds && !isEnough(); round++)
    for (const [begin, commands] of [
      [newComplaint, complaintCommands],
      [newRequest, requestCommands],
    ] as const)
      for (const steps of fc.sample(stepsOf(commands as never), 500)) {
        const life = begin()
        for (const step of steps) live(life, step as never, (_, it) => note(it))
      }
}
