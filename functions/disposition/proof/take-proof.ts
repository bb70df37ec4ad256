import type { ProofDesk } from '../../../shared/desk/officers/watch/open-proof-desk.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, type Reply } from '../../../shared/web/replies.ts'
import { proofFile } from './proof-file.ts'

/** GET /petugas/pemeriksaan/{number}/bukti: one case as a file that proves itself; `?isi=ya` with the texts that its reader may read. */
export const takeProof = async (request: OfficerRequest, desk: ProofDesk): Promise<Reply> => {
  const proof = await desk.proof(request.officer, request.params.number ?? '', request.query.isi === 'ya')
  if (!proof) return absent(request, desk)
  if (request.wants === 'json') return json(proof)
  return {
    status: 200,
    headers: {
      // To be kept, and never opened as a page of ours.
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="bukti-${proof.case.number.replace(/[^\w-]/g, '-')}.html"`,
    },
    cookies: [],
    body: proofFile(proof, request.language),
  }
}
