/** The package brings no types. */
declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray }
  type Waiting = { width: number; height: number; decode: () => Promise<Pixels> }
  const decode: { all: (given: { buffer: Uint8Array }) => Promise<Waiting[] & { dispose: () => void }> }
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default decode
}
