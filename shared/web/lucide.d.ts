/** An icon of the set as its elements with their attributes; the package types its index only, which loads all of them. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[]
  // biome-ignore lint/style/noDefaultExport: so the package exports each of its icons
  export default icon
}
