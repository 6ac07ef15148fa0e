import { type ClientTraits, clientOf } from '../../domain/clients/client-of';
import type { Counts } from '../../domain/figures/counts';
import { finishedMonthsOf, type MonthPart } from '../../domain/figures/finished';
import { callerOf, traitsOf } from '../clients/client-of-issue';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/** What an issue adds to one of the desk's months: for everybody, or for one client alone. */
export interface RollupPart {
  projectId: string;
  client: string | null;
  month: string;
  generation: number;
  counts: Counts;
}

/** The finished clocks of many issues by project, client and month; read in one look whatever their number. */
export interface Rollups {
  /** The counts that are kept up: those that are shown, and while a project is counted anew, the new ones after them. */
  generationsOf(projectId: string): Promise<number[]>;
  /** Begins to count a project's issues anew, for each is about to be looked at again. */
  restart(projectId: string): Promise<void>;
  /** Shows the new counts in place of the old ones. */
  finish(projectId: string): Promise<void>;
  /** Gives up the new counts. */
  cancel(projectId: string): Promise<void>;
  /** Makes an issue add exactly these parts and no others, however often and by whomever it is asked. */
  replace(issueId: string, parts: RollupPart[]): Promise<void>;
  /** The clients of the desk, as known for at most a minute. */
  listClients(): Promise<(ClientTraits & { name: string })[]>;
  /** The months of a project from one to another, both included, with what they have. */
  listMonths(
    projectId: string,
    client: string | null,
    from: string,
    to: string,
  ): Promise<{ month: string; counts: Counts }[]>;
}

/** What a pass keeps on the issue of what it has counted: a name for the whole, and each fact for a search to ask for. */
export interface CountedFacts {
  digest: string;
  facts: string[];
}

/**
 * Has the issue's finished clocks counted in the months they ended in, for everybody and for its client. Nothing is asked of the
 * storage when the `last` pass has counted the same; a reopened or disputed clock replaces what the issue added before.
 */
export async function countFinished(
  ports: Ports,
  issue: EvaluatedIssue,
  last: unknown,
): Promise<{ client: string | null; counted: CountedFacts }> {
  const { read, scheme, evaluation, now, history } = issue;
  const client = await clientIdOf(ports, issue);
  const generations = await ports.rollups.generationsOf(read.project.id);
  const months = finishedMonthsOf(scheme, evaluation, now);
  const parts = generations.flatMap((generation) =>
    months.flatMap((month) => partsOf({ projectId: read.project.id, client, generation }, month)),
  );
  const facts = months.flatMap((month) => month.facts);
  const digest = ports.digest(JSON.stringify([history.projectId, generations.at(-1), client, months]));
  const before = (last as { counted?: { digest?: unknown } } | null)?.counted?.digest;
  if (before !== digest) await ports.rollups.replace(read.id, parts);
  return { client, counted: { digest, facts } };
}

async function clientIdOf(ports: Ports, { read }: EvaluatedIssue): Promise<string | null> {
  const clients = await ports.rollups.listClients();
  return clientOf(clients, traitsOf({ read }), callerOf({ read }))?.id ?? null;
}

type RollupKey = Pick<RollupPart, 'projectId' | 'client' | 'generation'>;

function partsOf(key: RollupKey, { month, counts }: MonthPart): RollupPart[] {
  const everybody = { ...key, client: null, month, counts };
  return key.client === null ? [everybody] : [everybody, { ...key, month, counts }];
}
