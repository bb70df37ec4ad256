import { createEffects, type Effects } from './effects.ts'

/**
 * A function as it is run: `createHandler` takes effects from whoever runs it (`npm start`, tests), `handler` is what Lambda
 * calls and makes its own with the first event, once per process.
 */
export const warmFunction = <Handle extends (...given: never[]) => unknown>(create: (effects: Effects) => Handle) => {
  const createHandler = (overrides: Partial<Effects> = {}): Handle => create(createEffects(overrides))
  let warm: Handle | undefined
  const handler = ((...given: Parameters<Handle>) => {
    warm ??= createHandler()
    return warm(...given)
  }) as Handle
  return { createHandler, handler }
}
