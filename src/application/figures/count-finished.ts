import { clientOf } from '../../domain/clients/client-of';
import { finishedMonthsOf, type MonthPart } from '../../domain/figures/finished';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import { callerOf, traitsOf } from '../issue-traits';
import type { Ports } from '../ports';
import type { RollupPart } from '../ports/figures';
import type { IssueProperty } from '../ports/issue-property';
import { asOwnerReads } from '../sla/as-owner-reads';

/** What the issue adds to the months, and what is kept of it. */
export interface Counted {
  client: string | null;
  counted: IssueProperty['counted'];
  parts: RollupPart[];
}

/** The issue's finished clocks in the months they ended in, for everybody and for its client. */
export async function countFinished(ports: Ports, issue: EvaluatedIssue): Promise<Counted> {
  const { read, scheme, evaluation, now, history } = issue;
  const client = await clientIdOf(ports, issue);
  const generations = await ports.rollups.generationsOf(read.project.id);
  const months = finishedMonthsOf(scheme, evaluation, now);
  const parts = generations.flatMap((generation) =>
    months.flatMap((month) => partsOf({ projectId: read.project.id, client, generation }, month)),
  );
  const facts = factsOf(issue, months);
  const digest = ports.digest(JSON.stringify([history.projectId, generations.at(-1), client, months]));
  return { client, counted: { digest, facts }, parts };
}

/** What stands on the issue, where whoever has it now may read it, is without the names of whoever had it before. */
function factsOf(issue: EvaluatedIssue, months: MonthPart[]): string[] {
  const { scheme, evaluation, now } = asOwnerReads(issue);
  const read = scheme === issue.scheme ? months : finishedMonthsOf(scheme, evaluation, now);
  return read.flatMap((month) => month.facts);
}

/** What the issue adds instead of what it added before, as by a reopened clock; null where the `last` evaluation has counted the same. */
export const newPartsOf = ({ counted, parts }: Counted, last: IssueProperty | null): RollupPart[] | null =>
  last?.counted.digest === counted.digest ? null : parts;

async function clientIdOf(ports: Ports, issue: EvaluatedIssue): Promise<string | null> {
  const clients = await ports.site.listClients();
  return clientOf(clients, traitsOf(issue), callerOf(issue))?.id ?? null;
}

type RollupKey = Pick<RollupPart, 'projectId' | 'client' | 'generation'>;

function partsOf(key: RollupKey, { month, counts }: MonthPart): RollupPart[] {
  const everybody = { ...key, client: null, month, counts };
  return key.client === null ? [everybody] : [everybody, { ...key, month, counts }];
}
