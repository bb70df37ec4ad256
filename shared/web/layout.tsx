import type { Child } from 'hono/jsx'
import type { Region } from '../region.ts'
import { chartStylePath, stylePath } from './assets/assets.ts'
import { manifestPath } from './assets/emblem.ts'
import { DeskContact } from './desk-contact.tsx'
import { Brand, Frame, NotListed, PageLinks } from './frame.tsx'
import type { Language } from './language.ts'
import { frameTextOf } from './text/frame-text.ts'

export type LayoutProps = {
  title: string
  language: Language
  /** Where this page is, for the language switch. */
  path: string
  /** What stands behind the path and has to stay when the language changes, as the token of a letter's link. */
  query?: Readonly<Record<string, string>>
  region: Region
  /** A form with mistakes says so in the title, which a screen reader reads first. */
  hasErrors?: boolean
  hasCharts?: boolean
  /** What this page does in a browser beside what every page does. */
  script?: string
  /** What search engines and people who share the page are told of it. Without it the page is in no search engine. */
  listed?: { description: string; baseUrl: string }
  children?: Child
}

const footLinks = [
  ['/bantuan', 'help'],
  ['/dasar-hukum', 'legal'],
  ['/privasi', 'privacy'],
  ['/aksesibilitas', 'accessibility'],
] as const

/** The frame of every public page. Works without script; the script only counts characters and stops double clicks. */
export const Layout = ({
  title,
  language,
  path,
  query = {},
  region,
  hasErrors = false,
  hasCharts = false,
  script,
  listed,
  children,
}: LayoutProps) => {
  const { common } = frameTextOf(language)
  const other = language === 'id' ? 'en' : 'id'
  const links = [
    ['/pengaduan/sebelum', common.nav.complaint],
    ['/permohonan', common.nav.request],
    ['/lacak', common.nav.track],
    ['/tenggat', common.nav.deadline],
  ] as const
  return (
    <Frame
      title={title}
      language={language}
      region={region}
      hasErrors={hasErrors}
      styles={hasCharts ? [stylePath, chartStylePath] : [stylePath]}
      meta={
        <>
          {listed ? <Listed title={title} path={path} region={region} {...listed} /> : <NotListed />}
          {script ? <script src={script} defer></script> : null}
        </>
      }
      top={
        <header>
          <div class="wrap bar">
            <Brand to="/" below={region.name} />
            <a href="/keluar-cepat" rel="nofollow noreferrer">
              {common.quickExit}
            </a>
            <a href={`${path}?${new URLSearchParams({ ...query, lang: other })}`} lang={other} hreflang={other}>
              {common.otherLanguage}
            </a>
          </div>
          <PageLinks label={common.nav.label} links={links} current={path} />
        </header>
      }
      bottom={
        <footer>
          <div class="wrap">
            <p>
              {common.emergency} <a href={`tel:${region.emergencyNumber}`}>{region.emergencyNumber}</a>
            </p>
            <ul>
              {footLinks.map(([path, name]) => (
                <li>
                  <a href={path}>{common.nav[name]}</a>
                </li>
              ))}
            </ul>
            <DeskContact contact={region.contact} language={language} />
          </div>
        </footer>
      }
    >
      {children}
    </Frame>
  )
}

type ListedProps = Pick<LayoutProps, 'title' | 'path' | 'region'> & NonNullable<LayoutProps['listed']>

const Listed = ({ title, path, region, description, baseUrl }: ListedProps) => (
  <>
    <meta name="description" content={description} />
    <link rel="canonical" href={`${baseUrl}${path}`} />
    <link rel="alternate" hreflang="id" href={`${baseUrl}${path}?lang=id`} />
    <link rel="alternate" hreflang="en" href={`${baseUrl}${path}?lang=en`} />
    <link rel="manifest" href={manifestPath} />
    <meta property="og:title" content={`${title} – Tanggap ${region.shortName}`} />
    <meta property="og:description" content={description} />
    <meta property="og:type" content="website" />
    <meta property="og:url" content={`${baseUrl}${path}`} />
    <meta property="og:site_name" content={`Tanggap ${region.name}`} />
  </>
)
