import { own } from '../../common/own';
import type { ClientView } from '../../contract/admin';
import type { ReviewAnswer, StatementFilesAnswer, StatementsAnswer } from '../../contract/clients/statement';
import { monthOf } from '../../domain/figures/finished';
import { isTakenBack } from '../../domain/review';
import type { StatementFigures } from '../../domain/statement/figures';
import { monthBefore, monthsEndingWith } from '../../domain/statement/months';
import { listManageable, notAllowed, withManagedClient } from '../clients/client-accounts';
import { namedStepsOf } from '../named-steps';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';
import { desksOf } from './collect-month';
import { documentOf } from './draft-statement';
import { clientDocumentOf } from './statement-pages';

/** How many months back a statement may be drafted. */
const MONTHS = 12;

/** The clients whose statements somebody may keep, and how those of the last months stand. */
export async function listStatements(ports: Ports): Promise<StatementsAnswer | Refusal> {
  const clients = await listManageable(ports);
  if (clients === null) return notAllowed();
  const listed = await Promise.all(clients.map((client) => monthsOf(ports, client)));
  return { kind: 'statements', clients: listed.flat() };
}

async function monthsOf(ports: Ports, client: ClientView): Promise<StatementsAnswer['clients']> {
  const [desk] = await desksOf(ports, { client });
  if (!desk) return [];
  const last = monthBefore(monthOf(desk.scheme, ports.now()));
  const records = await ports.statements.listOf(client.id);
  const months = monthsEndingWith(last, MONTHS).reverse();
  const stateOf = (month: string) => records.find((record) => record.month === month)?.state ?? 'none';
  const { id, name, timezone } = client;
  return [{ client: id, name, timezone, months: months.map((month) => ({ month, state: stateOf(month) })) }];
}

/** A month for whoever reviews it. */
export function reviewStatement(
  ports: Ports,
  { client, month }: { client: string; month: string },
): Promise<ReviewAnswer | Refusal> {
  return withManagedClient(ports, client, async () => {
    const document = await documentOf(ports, client, month);
    if (!document) return undrafted(month);
    const { record, figures, names } = document;
    const { state, judgedAt, sha256, reasons, draft, url, sentAt, told, log } = record;
    return {
      ...{ kind: 'review', month, state, judgedAt, sha256, goals: goalsOf(figures) },
      breaches: figures.breaches.map(({ id, key, clock, severity, breachedAt, cause, holder }) => ({
        ...{ id, key, clock, severity, breachedAt, cause, holder },
        ...{ title: own(names.titles, key) ?? '', reason: own(reasons, id) ?? '' },
      })),
      ...{ draftUrl: draft?.url ?? null, url, sentAt, told },
      steps: await namedStepsOf(ports, log),
      takenBack: isTakenBack(record),
    };
  });
}

const undrafted = (month: string): ReviewAnswer => ({
  ...{ kind: 'review', month, state: 'none', judgedAt: 0, sha256: '', goals: { met: 0, breached: 0 } },
  ...{ breaches: [], draftUrl: null, url: null, sentAt: null, told: null, steps: [], takenBack: false },
});

function goalsOf({ attainment, month }: StatementFigures): { met: number; breached: number } {
  const cells = attainment.flatMap(({ months }) => months.filter((cell) => cell.month === month));
  return {
    met: cells.reduce((sum, { met }) => sum + met, 0),
    breached: cells.reduce((sum, { breached }) => sum + breached, 0),
  };
}

/** The files of a month, for a client without a page. */
export function showStatementFiles(
  ports: Ports,
  { client, month }: { client: string; month: string },
): Promise<StatementFilesAnswer | Refusal> {
  return withManagedClient(ports, client, async (account) => {
    const document = await documentOf(ports, client, month);
    if (!document) return refuse('not-found', ({ statement }) => statement.refused.notDrafted);
    const { files } = await clientDocumentOf(ports, account, document);
    return {
      kind: 'files',
      files: files.map(({ name, mediaType, text }) => ({
        name,
        mediaType,
        base64: Buffer.from(text).toString('base64'),
      })),
    };
  });
}
