import type { BreachRow, FinishedRow } from '../../src/contract/figures';

/** Where a figure's issues are: its project, and its client when one was asked for. */
export interface Whose {
  projectKey: string;
  client: string | null;
}

/** The issues with clocks that ended so; each state of each row is a fact kept on the issue. */
export function finishedJql(whose: Whose, rows: FinishedRow[], states: ('met' | 'breached')[]): string {
  const facts = rows.flatMap((row) =>
    states
      .filter((state) => row[state] > 0)
      .map((state) => `${row.month} ${row.clock} ${state} ${row.severity}`),
  );
  return countedJql(whose, facts);
}

/** The issues with breaches of these causes and holders. */
export function breachJql(whose: Whose, rows: BreachRow[]): string {
  return countedJql(
    whose,
    rows.map(({ month, cause, holder }) => `${month} ${cause} ${holder}`),
  );
}

function countedJql({ projectKey, client }: Whose, facts: string[]): string {
  const mine = client === null ? '' : ` AND slaClient = ${quoted(client)}`;
  const listed = [...new Set(facts)].sort().map(quoted).join(', ');
  return `project = "${projectKey}"${mine} AND slaCounted in (${listed || quoted('none')}) ORDER BY created DESC`;
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
