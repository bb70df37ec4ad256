import type { Onlooking } from '../../../domain/lists/withheld.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { uploadForm } from '../../files/case-files.ts'
import { signReadLink } from '../../files/links.ts'
import { decreeFileId, idBytes } from '../../identifiers.ts'
import { toolsOf } from '../../tools.ts'
import { countHeld, type HeldCases } from '../queue/reading-queue.ts'
import { cognitoPoolOf } from '../sign-in/issuer.ts'
import { directory } from './keeping-directory.ts'

export type DirectoryDesk = ReturnType<typeof openDirectoryDesk>

/** Institutions, officers and readiness. */
export const openDirectoryDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  const { issuer } = effects.oidc
  return {
    ...deskBase(tools),
    ...directory(tools),
    /** All of them as they are at this moment, with the version a change builds on. */
    institutions: tools.institutions,
    /** Open cases at the desk of one institution, for whoever is about to end it. */
    countHeld: (officer: Onlooking, institution: string): Promise<HeldCases> => countHeld(tools, officer, institution),
    /** Where accounts are made for new officers; `pool` null where the provider is not Amazon Cognito. */
    accounts: { issuer, pool: cognitoPoolOf(issuer) },
    /** A form that sends the decree of an institution's PPID Pembantu straight to the bucket, and leads `back` afterwards. */
    decreeUploadForm: (institution: string, back: string) =>
      uploadForm(effects, { owner: institution, fileId: decreeFileId(effects.randomBytes(idBytes)), back }),
    /** A link, for a few minutes, to the decree that was kept. */
    linkToDecree: (institution: string, file: { fileId: string; type: string }, fileName: string): Promise<string> =>
      signReadLink(effects, { owner: institution, fileId: file.fileId, fileName, type: file.type }),
  }
}
