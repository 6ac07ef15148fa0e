/** Clients that a project's administrators propose, and what the site's administrator makes of them. */

import { LANGUAGES, type Language } from '../../../locales/languages';
import * as z from '../../common/zod';
import type { Contact } from '../../domain/clients/authorised';
import { LENGTHS } from '../../domain/lengths';
import { plain } from '../../domain/plain-shape';
import { recordByName } from '../../domain/record-by-name';

/** How many of a project's proposals may wait at a time, and how many are kept once they are decided. */
export const MOST_OPEN = 10;
export const MOST_DECIDED = 10;

/** What is proposed of a client: the rest is the site's administrator's to say. */
export interface ProposedClient {
  name: string;
  language: Language;
  timezone: string;
  contacts: Contact[];
  labels: string[];
  components: string[];
  /** Organizations of service projects by their ids, and what they are called. */
  organizations: string[];
  organizationNames: Record<string, string>;
  /** What the site's administrator should know. */
  note: string;
}

/** A client that somebody proposed, `by` and when; `decision` is null while nobody has decided. */
export interface ProposalView extends ProposedClient {
  id: string;
  at: number;
  by: string;
  decision: { outcome: 'accepted' | 'declined'; at: number; by: string; reason: string } | null;
}

/** One that waits, as the site's administrator reads it: from which project, and which client of the same name it would join. */
export interface OpenProposalView extends ProposalView {
  projectId: string;
  project: string;
  joins: string | null;
}

const nameShape = z.string().trim().min(1);
export const proposePayload = plain(
  z.object({
    name: nameShape.max(LENGTHS.name),
    language: z.enum(LANGUAGES),
    timezone: z.string().max(LENGTHS.zone),
    contacts: z
      .array(
        z.object({
          name: z.string().max(LENGTHS.name),
          email: z.string().max(LENGTHS.address).optional(),
          accountId: z.string().max(LENGTHS.account).optional(),
        }),
      )
      .max(10),
    labels: z.array(nameShape.regex(/^\S+$/).max(LENGTHS.summary)).max(10).default([]),
    components: z.array(nameShape.max(LENGTHS.summary)).max(10).default([]),
    organizations: z
      .array(z.string().regex(/^\d{1,18}$/))
      .max(10)
      .default([]),
    organizationNames: recordByName(nameShape.max(LENGTHS.summary))
      .refine((names) => Object.keys(names).length <= 10)
      .default({}),
    note: z.string().trim().max(LENGTHS.note).default(''),
  }),
);
const placeOfProposal = {
  projectId: z.string().regex(/^\d+$/).max(LENGTHS.id),
  id: z.string().max(LENGTHS.id),
};
export const acceptPayload = z.object(placeOfProposal);
export const declinePayload = plain(
  z.object({ ...placeOfProposal, reason: z.string().trim().min(1).max(LENGTHS.note) }),
);

export interface ProposalsAnswer {
  kind: 'proposals';
  proposals: ProposalView[];
}
