import type { Child } from 'hono/jsx'
import type { Region } from '../region.ts'
import { scriptPath } from './assets/assets.ts'
import { emblemPath } from './assets/emblem.ts'
import { head } from './assets/style/tokens.ts'
import type { Language } from './language.ts'
import { frameTextOf } from './text/frame-text.ts'

type FrameProps = {
  title: string
  language: Language
  region: Region
  hasErrors: boolean
  styles: readonly string[]
  /** What a page says to the browser besides. */
  meta?: Child
  look?: 'desk'
  top: Child
  bottom?: Child
  children?: Child
}

/** What every page is in, of citizens and officers alike. */
export const Frame = ({ title, language, region, hasErrors, styles, meta, look, top, bottom, children }: FrameProps) => {
  const { common, errors } = frameTextOf(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasErrors ? `${errors.titlePrefix} ` : ''}${title} – Tanggap ${region.shortName}`}</title>
        <meta name="theme-color" content={head} />
        <link rel="icon" href={emblemPath} type="image/svg+xml" />
        {styles.map((path) => (
          <link rel="stylesheet" href={path} />
        ))}
        <script src={scriptPath} defer></script>
        {meta}
      </head>
      <body class={look}>
        <a class="skip" href="#main">
          {common.skip}
        </a>
        {top}
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        {bottom}
      </body>
    </html>
  )
}

/** The pages that one can go to from everywhere. */
export const PageLinks = ({
  label,
  links,
  current,
}: {
  label: string
  links: readonly (readonly [path: string, label: string])[]
  current: string | undefined
}) => (
  <nav aria-label={label}>
    <ul class="wrap">
      {links.map(([path, words]) => (
        <li>
          <a href={path} aria-current={path === current ? 'page' : undefined}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

/** Whose desk this is, and the way to its first page. */
export const Brand = ({ to, below }: { to: string; below: string }) => (
  <a class="brand" href={to}>
    <img src={emblemPath} alt="" width="32" height="36" />
    <span>
      <strong>Tanggap</strong> {below}
    </span>
  </a>
)

/** What no search engine is to keep: every page of a case and of officers. */
export const NotListed = () => <meta name="robots" content="noindex" />
