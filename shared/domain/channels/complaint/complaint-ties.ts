import * as z from 'zod'
import { type Complaint, ComplaintStatus, Recording } from '../../case/case.ts'
import { TextRef } from '../../case/personal-text.ts'
import { ConsentBy, happening } from '../../events/happenings.ts'
import { dueOfStarted, type EventKinds } from '../../events/kind.ts'
import { amongOfficers, coordinatorsOnly, everybodyInvolved } from '../../events/sight.ts'

/** What ties a complaint to another case: one that it repeats, the request it goes on as, itself in the national application. */
export const tieHappenings = [
  happening('linked', ComplaintStatus, { duplicateOf: z.string().nullable() }),
  /** On the main case: who repeats it from now on, by their ids, and who does no longer. */
  happening('duplicates-changed', ComplaintStatus, { joined: z.array(z.string()), left: z.array(z.string()) }),
  happening('conversion-proposed', ComplaintStatus, { text: TextRef }),
  happening('converted', ComplaintStatus, { request: z.string() }),
  happening('national-linked', ComplaintStatus, { trackingId: z.string() }),
  happening('national-posted', ComplaintStatus, {}),
  /** The id was that of another report; what had come with it: what was said there last, an answer copied to it, a difference decided. */
  happening('national-unlinked', ComplaintStatus, {
    ...{ trackingId: z.string(), reason: TextRef },
    ...{ saidThere: z.string().optional(), posted: z.literal(true).optional(), kept: z.literal(true).optional() },
  }),
  /** It owes something there since before that was kept: the limit runs from now on. */
  happening('national-owed', ComplaintStatus, {}),
  /** What SP4N-LAPOR! and the desk say differently stays so, and why; `difference` tells it from any other. */
  happening('national-kept', ComplaintStatus, { difference: z.string(), reason: TextRef }),
  /** Whether it may be recorded there, as its reporter says; `heard`: an officer wrote down that they said so. */
  happening('recording-set', ComplaintStatus, { recording: Recording, heard: ConsentBy.optional() }),
] as const
type ComplaintTie = z.infer<(typeof tieHappenings)[number]>

export const tieKinds: EventKinds<Complaint, ComplaintTie> = {
  // An institution may be kept out of one of the two: it learns of the other where its page shows it, and nowhere else.
  linked: { sight: coordinatorsOnly, remarkable: true, handsOver: null, letter: null, evolve: (_, { duplicateOf }) => ({ duplicateOf }) },
  'duplicates-changed': {
    sight: coordinatorsOnly,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ duplicates = [] }, { joined, left }) => {
      const now = [...duplicates.filter((it) => !left.includes(it) && !joined.includes(it)), ...joined]
      return { duplicates: now.length === 0 ? undefined : now }
    },
  },
  'conversion-proposed': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: (_, event) => ({ kind: 'conversion-proposed', due: dueOfStarted(event, ['complaint.reporter-completes']) }),
    evolve: ({ status }, { on }) => ({ resumeTo: status, conversion: { proposedOn: on, request: null } }),
  },
  converted: {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ conversion }, { request }) => ({ closedBy: 'officer', conversion: conversion && { ...conversion, request } }),
  },
  'national-linked': {
    sight: everybodyInvolved,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: (_, { trackingId }) => ({ national: { trackingId, posted: false } }),
  },
  'national-posted': {
    sight: amongOfficers,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ national }) => ({ national: national && { ...national, posted: true } }),
  },
  'national-unlinked': { sight: everybodyInvolved, remarkable: true, handsOver: null, letter: null, evolve: () => ({ national: null }) },
  'national-owed': { sight: amongOfficers, remarkable: false, handsOver: null, letter: null, evolve: null },
  'national-kept': {
    sight: amongOfficers,
    remarkable: true,
    handsOver: null,
    letter: null,
    evolve: ({ national }, { difference }) => ({ national: national && { ...national, kept: difference } }),
  },
  'recording-set': {
    sight: everybodyInvolved,
    remarkable: true,
    // The list of what is not recorded there is the coordinators' work, and has rungs.
    handsOver: null,
    letter: null,
    evolve: (_, { recording }) => ({ recording }),
  },
}
