import type { Child } from 'hono/jsx'
import { mayOpen, type OfficerPage } from '../../domain/case/permissions.ts'
import type { Region } from '../../region.ts'
import { officerStylePath, stylePath } from '../assets/assets.ts'
import { DeskContact } from '../desk-contact.tsx'
import { Brand, Frame, NotListed, PageLinks } from '../frame.tsx'
import type { Language } from '../language.ts'
import { frameTextOf } from '../text/frame-text.ts'
import { officerTextOf } from '../text/officer-text.ts'
import { homeOf } from './home-path.ts'
import { signOutPath } from './officer-cookie.ts'
import { OfficerForm } from './officer-form.tsx'
import type { OfficerRequest } from './officer-route.tsx'
import { ownSettingsPath } from './own-settings-path.ts'

/** Pages of the navigation, in its order. */
export const deskPages: readonly { page: OfficerPage; path: string }[] = [
  { page: 'queue', path: '/petugas' },
  { page: 'counter-entry', path: '/petugas/catat' },
  { page: 'lapor', path: '/petugas/lapor' },
  { page: 'recording', path: '/petugas/pencatatan' },
  { page: 'tasks', path: '/petugas/tugas' },
  { page: 'code-consents', path: '/petugas/kode-menunggu' },
  { page: 'overview', path: '/petugas/laporan' },
  { page: 'papers', path: '/petugas/laporan/naskah' },
  { page: 'information', path: '/petugas/informasi' },
  { page: 'scoring', path: '/petugas/penilaian' },
  { page: 'directory', path: '/petugas/direktori' },
  { page: 'readiness', path: '/petugas/kesiapan' },
  { page: 'calendar', path: '/petugas/kalender' },
  { page: 'statutes', path: '/petugas/tenggat-hukum' },
  { page: 'retention', path: '/petugas/retensi' },
  { page: 'reminder-ledger', path: '/petugas/pengingat' },
  { page: 'proof', path: '/petugas/pemeriksaan' },
  { page: 'operations', path: '/petugas/operasi' },
]

const styles = [stylePath, officerStylePath]

export type OfficerLayoutProps = {
  title: string
  request: OfficerRequest
  region: Region
  /** Which entry of the navigation this page belongs to. */
  current?: OfficerPage
  /** A form with mistakes says so in the title, which a screen reader reads first. */
  hasErrors?: boolean
  /** What this page does in a browser beyond what all do. */
  script?: string
  children?: Child
}

/** The frame of every page behind the sign-in: where one can go, and as whom. Works without script. */
export const OfficerLayout = ({ title, request, region, current, hasErrors = false, script, children }: OfficerLayoutProps) => {
  const { language, officer, institution } = request
  const words = officerTextOf(language).frame
  const pages = deskPages.filter(({ page }) => mayOpen(officer, page))
  return (
    <Frame
      title={title}
      language={language}
      region={region}
      hasErrors={hasErrors}
      styles={styles}
      meta={
        <>
          <NotListed />
          {script ? <script src={script} defer></script> : null}
        </>
      }
      look="desk"
      top={
        <header>
          <div class="wrap bar">
            <Brand to={homeOf(officer)} below={words.desk} />
            <div class="me">
              <p>
                <strong>{officer.name}</strong>
                <span>
                  {words.roles[officer.role]}
                  {institution ? `, ${institution.name}` : ''}
                </span>
              </p>
              <a href={ownSettingsPath}>{words.ownSettings}</a>
              <OfficerForm request={request} action={signOutPath}>
                <button type="submit" class="quiet">
                  {words.signOut}
                </button>
              </OfficerForm>
            </div>
          </div>
          <PageLinks
            label={frameTextOf(language).common.nav.label}
            links={pages.map(({ page, path }) => [path, words.pages[page]] as const)}
            current={pages.find(({ page }) => page === current)?.path}
          />
        </header>
      }
      bottom={<DeskFooter region={region} language={language} />}
    >
      {children}
    </Frame>
  )
}

const DeskFooter = ({ region, language }: { region: Region; language: Language }) => (
  <footer>
    <div class="wrap">
      <DeskContact contact={region.contact} language={language} />
    </div>
  </footer>
)

type GuestProps = Omit<OfficerLayoutProps, 'request' | 'current' | 'hasErrors'> & {
  language: Language
  /** Where the browser goes on by itself: a redirect after a form may not leave our pages, a page may. */
  goTo?: string | null
}

/** The same frame for people who have not signed in. */
export const GuestLayout = ({ title, language, region, goTo = null, children }: GuestProps) => (
  <Frame
    title={title}
    language={language}
    region={region}
    hasErrors={false}
    styles={styles}
    look="desk"
    meta={
      <>
        <NotListed />
        {goTo ? <meta http-equiv="refresh" content={`0; url=${goTo}`} /> : null}
      </>
    }
    top={
      <header>
        <div class="wrap bar">
          <Brand to="/petugas" below={officerTextOf(language).frame.desk} />
        </div>
      </header>
    }
    bottom={<DeskFooter region={region} language={language} />}
  >
    {children}
  </Frame>
)
