import type { Child } from 'hono/jsx'
import type { Region } from '../region.ts'
import { stylePath } from './assets/assets.ts'
import { DeskContact } from './desk-contact.tsx'
import { Frame, PageLinks } from './frame.tsx'
import type { Language } from './language.ts'
import { frameTextOf } from './text/frame-text.ts'

export type LayoutProps = {
  title: string
  language: Language
  /** Where this page is, for the language switch. */
  path: string
  region: Region
  /** A form with mistakes says so in the title, which a screen reader reads first. */
  hasErrors?: boolean
  children?: Child
}

/** The frame of every public page. Works without script; the script only counts characters and stops double clicks. */
export const Layout = ({ title, language, path, region, hasErrors = false, children }: LayoutProps) => {
  const { common } = frameTextOf(language)
  const other = language === 'id' ? 'en' : 'id'
  const links = [
    ['/', common.nav.home],
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
      styles={[stylePath]}
      top={
        <header>
          <div class="wrap bar">
            <a class="brand" href="/">
              <strong>Tanggap</strong> <span>{region.name}</span>
            </a>
            <a href="/keluar-cepat" rel="nofollow noreferrer">
              {common.quickExit}
            </a>
            <a href={`${path}?lang=${other}`} lang={other} hreflang={other}>
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
              {common.emergency} <strong>{region.emergencyNumber}</strong>
            </p>
            <ul>
              <li>
                <a href="/dasar-hukum">{common.nav.legal}</a>
              </li>
              <li>
                <a href="/privasi">{common.nav.privacy}</a>
              </li>
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
