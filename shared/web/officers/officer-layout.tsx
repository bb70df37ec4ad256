import type { Child } from 'hono/jsx'
import { mayOpen, type OfficerPage } from '../../domain/case/permissions.ts'
import type { Region } from '../../region.ts'
import { officerStylePath, scriptPath, stylePath } from '../assets/assets.ts'
import type { Language } from '../language.ts'
import { frameTextOf } from '../text/frame-text.ts'
import { officerTextOf } from '../text/officer-text.ts'
import { signOutPath } from './officer-cookie.ts'
import { OfficerForm } from './officer-form.tsx'
import type { OfficerRequest } from './officer-route.tsx'

/** Pages of the navigation, in its order. */
export const deskPages: readonly { page: OfficerPage; path: string }[] = [
  { page: 'queue', path: '/petugas' },
  { page: 'counter-entry', path: '/petugas/catat' },
  { page: 'tasks', path: '/petugas/tugas' },
  { page: 'overview', path: '/petugas/laporan' },
  { page: 'directory', path: '/petugas/direktori' },
  { page: 'readiness', path: '/petugas/kesiapan' },
  { page: 'calendar', path: '/petugas/kalender' },
  { page: 'statutes', path: '/petugas/tenggat-hukum' },
  { page: 'retention', path: '/petugas/retensi' },
  { page: 'reminder-ledger', path: '/petugas/pengingat' },
  { page: 'operations', path: '/petugas/operasi' },
]

type FrameProps = {
  title: string
  language: Language
  region: Region
  hasErrors?: boolean
  /** Where the browser goes on by itself: a redirect after a form may not leave our pages, a page may. */
  goTo?: string | null
  top: Child
  children?: Child
}

const Frame = ({ title, language, region, hasErrors = false, goTo, top, children }: FrameProps) => {
  const { common, errors } = frameTextOf(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${hasErrors ? `${errors.titlePrefix} ` : ''}${title} – Tanggap ${region.shortName}`}</title>
        <link rel="stylesheet" href={stylePath} />
        <link rel="stylesheet" href={officerStylePath} />
        <script src={scriptPath} defer></script>
        {goTo ? <meta http-equiv="refresh" content={`0; url=${goTo}`} /> : null}
      </head>
      <body class="desk">
        <a class="skip" href="#main">
          {common.skip}
        </a>
        {top}
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

export type OfficerLayoutProps = {
  title: string
  request: OfficerRequest
  region: Region
  /** Which entry of the navigation this page belongs to. */
  current?: OfficerPage
  /** A form with mistakes says so in the title, which a screen reader reads first. */
  hasErrors?: boolean
  children?: Child
}

/** The frame of every page behind the sign-in: where one can go, and as whom. Works without script. */
export const OfficerLayout = ({ title, request, region, current, hasErrors = false, children }: OfficerLayoutProps) => {
  const { language, officer, institution } = request
  const words = officerTextOf(language).frame
  const pages = deskPages.filter(({ page }) => mayOpen(officer, page))
  return (
    <Frame
      title={title}
      language={language}
      region={region}
      hasErrors={hasErrors}
      top={
        <header>
          <div class="wrap bar">
            <a class="brand" href="/petugas">
              <strong>Tanggap</strong> <span>{words.desk}</span>
            </a>
            <div class="me">
              <p>
                <strong>{officer.name}</strong>
                <span>
                  {words.roles[officer.role]}
                  {institution ? `, ${institution.name}` : ''}
                </span>
              </p>
              <OfficerForm request={request} action={signOutPath}>
                <button type="submit" class="quiet">
                  {words.signOut}
                </button>
              </OfficerForm>
            </div>
          </div>
          <nav aria-label={frameTextOf(language).common.nav.label}>
            <ul class="wrap">
              {pages.map(({ page, path }) => (
                <li>
                  <a href={path} aria-current={page === current ? 'page' : undefined}>
                    {words.pages[page]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
      }
    >
      {children}
    </Frame>
  )
}

/** The same frame for people who have not signed in. */
export const GuestLayout = ({ title, language, region, goTo = null, children }: Omit<FrameProps, 'top' | 'hasErrors'>) => (
  <Frame
    title={title}
    language={language}
    region={region}
    goTo={goTo}
    top={
      <header>
        <div class="wrap bar">
          <a class="brand" href="/petugas">
            <strong>Tanggap</strong> <span>{officerTextOf(language).frame.desk}</span>
          </a>
        </div>
      </header>
    }
  >
    {children}
  </Frame>
)
