/** A settled issue's part in its client's summary, with what it was made from, thrown away at will: `tally:{issueId}`. */
import { kvs } from '@forge/kvs';
import type { ClientAccounts, TallyBasis } from '../../../application/ports/accounts';
import * as z from '../../../common/zod';
import type { Tally } from '../../../domain/figures/tally';
import { ownText } from '../../../domain/own-texts';
import { recordByName } from '../../../domain/record-by-name';
import { saveIfItFits } from '../records/parts';
import { recordShape } from '../records/schema';

const countsShape = z.object({ met: z.number(), breached: z.number() });
const monthShape = z.object({
  incidents: z.number(),
  clocks: z.record(z.string(), countsShape),
  owed: z.number(),
  delivered: z.number(),
});
const reportShape = z.object({
  severity: z.string(),
  owedAt: z.number(),
  dueAt: z.number().nullable(),
  severityFr: z.string().optional(),
  deliveredAt: z.number().nullable(),
  state: z.enum(['owed', 'breached', 'delivered', 'late']),
});
const tallyShape = recordShape({
  updatedAt: z.number(),
  events: z.number(),
  of: z.string(),
  months: z.record(z.string(), monthShape),
  reports: z.array(reportShape),
  contracts: recordByName(ownText).default({}),
  clockNames: recordByName(ownText).default({}),
});

export const storedTallies: Pick<ClientAccounts, 'findTally' | 'saveTally'> = {
  findTally,
  saveTally: (issueId, basis, { settled: _, ...parts }) =>
    saveIfItFits(`tally:${issueId}`, { ...basis, ...parts }),
};

async function findTally(issueId: string, basis: TallyBasis): Promise<Tally | null> {
  const read = tallyShape.safeParse(await kvs.get<unknown>(`tally:${issueId}`));
  if (!read.success) return null;
  const { months, reports, contracts, clockNames, updatedAt, events, of } = read.data;
  const same = updatedAt === basis.updatedAt && events === basis.events && of === basis.of;
  return same ? { months, reports, contracts, clockNames, settled: true } : null;
}
