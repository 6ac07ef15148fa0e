/** Why a cycle here differs from one of another system, the first reason that holds; `equal` is none. */
const comparisonReasons = [
  'equal',
  'no-clock',
  'no-sla',
  'only-there',
  'only-here',
  'agent-reporter',
  'other-start',
  'other-stop',
  'other-goal',
  'pause-not-there',
  'pause-not-here',
  'calendar-edited',
  'other-calendar',
] as const;
export type ComparisonReason = (typeof comparisonReasons)[number];

/** What of a compared cycle the whole is made of. */
export interface ComparedRow {
  key: string;
  /** What it is called there; null where it is here alone. */
  sla: string | null;
  reason: ComparisonReason;
  /** When it ended there; null while it runs, and where it is here alone. */
  endedThere: number | null;
}

export interface ComparisonLine {
  reason: ComparisonReason;
  cycles: number;
  /** A few issues of it. */
  examples: string[];
}

const MOST_EXAMPLES = 5;

/**
 * A calendar that was edited later: Jira counts what was over before by the old one, so every cycle of an SLA that ended before some
 * instant differs by its count, and every one after it is equal.
 */
export function withEditedCalendars<Row extends ComparedRow>(rows: readonly Row[]): Row[] {
  const slas = [...new Set(rows.map(({ sla }) => sla))];
  const editedAt = new Map(slas.map((sla) => [sla, editOf(rows.filter((row) => row.sla === sla))]));
  return rows.map((row) => {
    const at = editedAt.get(row.sla) ?? null;
    const isBefore = at !== null && row.endedThere !== null && row.endedThere < at;
    return row.reason === 'other-calendar' && isBefore ? { ...row, reason: 'calendar-edited' as const } : row;
  });
}

/** The instant before which all differ and from which all agree; null where there is none. */
function editOf(rows: readonly ComparedRow[]): number | null {
  const endsOf = (reason: ComparisonReason) =>
    rows.flatMap((row) => (row.reason === reason && row.endedThere !== null ? [row.endedThere] : []));
  const [equal, differing] = [endsOf('equal'), endsOf('other-calendar')];
  if (equal.length === 0 || differing.length === 0) return null;
  const first = Math.min(...equal);
  return Math.max(...differing) < first ? first : null;
}

/** How many cycles there are of each reason, with examples; the sum is all of them. */
export function summarizeComparison(rows: readonly ComparedRow[]): ComparisonLine[] {
  return comparisonReasons.flatMap((reason) => {
    const ofReason = rows.filter((row) => row.reason === reason);
    const examples = [...new Set(ofReason.map(({ key }) => key))].slice(0, MOST_EXAMPLES);
    return ofReason.length === 0 ? [] : [{ reason, cycles: ofReason.length, examples }];
  });
}
