import { quoteJql } from '../../src/common/guards/jql';
import type { BreachRow, FinishedRow } from '../../src/contract/figures';

/** Where a figure's issues are: its project, and its client when one was asked for. */
export interface FigureScope {
  projectKey: string;
  client: string | null;
  contract: string | null;
}

/** The issues with clocks that ended so; each state of each row is a fact kept on the issue. */
export function finishedJqlOf(
  scope: FigureScope,
  rows: FinishedRow[],
  states: ('met' | 'breached')[],
): string {
  const facts = rows.flatMap((row) =>
    states
      .filter((state) => row[state] > 0)
      .map((state) => `${row.month} ${row.clock} ${state} ${row.severity}`),
  );
  return countedJqlOf(scope, facts);
}

/** The issues with breaches of these causes and holders. */
export function breachJqlOf(scope: FigureScope, rows: BreachRow[]): string {
  return countedJqlOf(
    scope,
    rows.map(({ month, cause, holder }) => `${month} ${cause} ${holder}`),
  );
}

function countedJqlOf({ projectKey, client, contract }: FigureScope, facts: string[]): string {
  const clientClause = client === null ? '' : ` AND slaClient = ${quoteJql(client)}`;
  const contractClause = contract === null ? '' : ` AND slaContract = ${quoteJql(contract)}`;
  const listed = [...new Set(facts)].sort().map(quoteJql).join(', ');
  return `project = ${quoteJql(projectKey)}${clientClause}${contractClause} AND slaCounted in (${listed || quoteJql('none')}) ORDER BY created DESC`;
}
