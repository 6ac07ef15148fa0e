import { textsIn } from '../../locales/languages';
import { toStatementCsv } from '../../src/application/billing/document/statement-csv';
import { type Book, ledgerOf } from '../../src/domain/billing/ledger';
import { statementOf } from '../../src/domain/billing/statement';
import { type WorklogEvent, worklogEvent } from '../../src/domain/billing/worklog';
import { altilogixBilling } from '../../src/presets/altilogix/billing';

const WORKLOGS = 10_000;
const ROUNDS = 5;
const GOAL_MS = 2_000;
const MINUTE = 60_000;
const JUNE = Date.UTC(2025, 5, 1, 4);

/** A month's statement from ten thousand worklogs as Jira tells them, one in ten of them corrected: read, charged and written. */
export async function run() {
  const json = events();
  const times = Array.from({ length: ROUNDS }, () => timeStatement(json)).sort((a, b) => a - b);
  const median = Math.round(times[Math.floor(ROUNDS / 2)] as number);
  const entries = ledgerOf(bookOf(json)).length;
  return {
    lines: [
      `A statement of ${WORKLOGS} worklogs (${entries} entries): ${median} ms (goal: at most ${GOAL_MS}).`,
    ],
    json: { statement: { worklogs: WORKLOGS, entries, medianMs: median, goalMs: GOAL_MS } },
  };
}

function timeStatement(json: unknown[]): number {
  const startedAt = performance.now();
  const written = toStatementCsv(statementOf(bookOf(json), 'Acme', '2025-06'), textsIn('fr'));
  const took = performance.now() - startedAt;
  if (written.length < WORKLOGS) throw new Error('the statement is too short to be true');
  return took;
}

function bookOf(json: unknown[]): Book {
  const purchases = [{ id: '1', client: 'Acme', on: '2025-06-01', recordedAt: 0, minutes: 60_000 }];
  const events: WorklogEvent[] = json.map((event) => worklogEvent.parse(event));
  const nothing = { hours: null, travels: [], adjustments: [], sent: [] };
  return { ...nothing, terms: altilogixBilling, events, purchases };
}

function events(): unknown[] {
  return Array.from({ length: WORKLOGS }, (_, place) => place).flatMap((place) =>
    place % 10 === 0 ? [event(place, 0), event(place, 1)] : [event(place, 0)],
  );
}

function event(place: number, edit: number): unknown {
  const started = JUNE + ((place * 7919) % (29 * 1440)) * MINUTE;
  const issue = place % 400;
  return {
    kind: 'worklog',
    at: started + edit * 90 * MINUTE,
    worklog: {
      id: String(place),
      issueId: String(issue),
      started: new Date(started).toISOString().replace('Z', '+0000'),
      timeSpentSeconds: (1 + ((place * 31 + edit) % 180)) * 60,
      comment: place % 3 === 0 ? 'Visite sur place' : 'Appel',
    },
    issue: {
      ...{ id: String(issue), key: `SUP-${issue}`, summary: 'Imprimante', client: 'Acme', type: 'Incident' },
      severity: issue % 4 === 0 ? 'Urgent' : 'Regular',
    },
  };
}
