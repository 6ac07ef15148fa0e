/** A client's month with a bit of everything, for tests of its statement. */
import { createHash } from 'node:crypto';
import { ledgerOf } from '../../../src/domain/billing/ledger';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import type { History } from '../../../src/domain/sla/history/history';
import { Dossier, type DossierInput } from '../../../src/domain/statement/dossier';
import { writeStatementFile } from '../../../src/domain/statement/file';
import { releaseIssue } from '../../../src/domain/statement/released-issue';
import { termsOfDesk } from '../../../src/domain/statement/terms';
import type { StatementCheck } from '../../../src/domain/statement/verify';
import { verifyStatement } from '../../../src/domain/statement/verify';
import { altilogixBilling } from '../../../src/presets/altilogix/billing';
import { tracktikAvailability } from '../../../src/presets/tracktik/availability';
import { AGENT, createIssue, presetOf } from '../sla/issues';

export const digestOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
export const JUDGED_AT = Date.parse('2025-07-01T13:00:00Z');

const at = Date.parse;
const outage = { id: 'SUP-9#1', key: 'SUP-9', cause: 'ours' as const };

export function inputOf(scheme: Scheme, more: Partial<DossierInput> = {}): DossierInput {
  const bought = { id: 'p1', client: 'harbour', on: '2025-05-02', recordedAt: 0, minutes: 600 };
  const nothing = { hours: null, events: [], travels: [], sent: [] };
  const adjusted = {
    id: 'a1',
    client: 'harbour',
    on: '2025-06-12',
    recordedAt: 1,
    bankMinutes: -45,
    cents: 0,
  };
  const book = {
    ...nothing,
    terms: altilogixBilling,
    purchases: [bought],
    adjustments: [{ ...adjusted, reason: 'A secret of ours' }],
  };
  return {
    ...{ month: '2025-06', judgedAt: JUDGED_AT, timeZones: '2025b' },
    client: { id: 'harbour', name: 'Harbour' },
    desks: [termsOfDesk('SUP', scheme)],
    service: {
      terms: tracktikAvailability,
      since: at('2025-01-01T00:00:00Z'),
      outages: [{ ...outage, from: at('2025-06-03T10:00:00Z'), to: at('2025-06-03T12:00:00Z') }],
      maintenance: [],
    },
    bank: { client: 'harbour', entries: ledgerOf(book) },
    votes: [
      { month: '2025-06', score: 4 },
      { month: '2025-03', score: 5 },
    ],
    ...more,
  };
}

/** Two answered in time, one too late, one in March that nobody answered. */
export function issuesOf(): { key: string; history: History }[] {
  const fatal = (key: string, created: string, answered: string | null) => ({
    key,
    history: {
      ...createIssue(
        created,
        { priority: 'Fatal' },
        answered === null ? [] : [{ at: answered, says: AGENT }],
      ),
      ...{ key, issueId: key },
    },
  });
  return [
    fatal('SUP-1', '2025-06-05T14:00:00Z', '2025-06-05T14:05:00Z'),
    fatal('SUP-2', '2025-06-10T14:00:00Z', '2025-06-10T14:05:00Z'),
    fatal('SUP-3', '2025-06-11T14:00:00Z', '2025-06-11T14:40:00Z'),
    fatal('SUP-4', '2025-03-11T14:00:00Z', null),
  ];
}

export const aiming = (scheme: Scheme): Scheme => ({ ...scheme, targets: { response: 0.95 } });

export function dossierOf(scheme = aiming(presetOf('valtech')), input = inputOf(scheme)): Dossier {
  const dossier = new Dossier(input);
  for (const { history } of issuesOf()) dossier.add(releaseIssue('SUP', scheme, history, input.judgedAt));
  return dossier;
}

export const fileOf = (dossier: Dossier): string => writeStatementFile(dossier.parts(), digestOf);

/** What disagrees in a file that holds such a text; with a digest where one is given. */
export function findFaults(text: string | Uint8Array, published?: string): StatementCheck[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const computed = digestOf(bytes);
  const checks = verifyStatement(
    { bytes, isWhole: true },
    {
      sha256: digestOf,
      published: published === undefined ? null : { stated: published, computed },
      timeZones: '2025b',
    },
  );
  return [...checks].filter(({ agrees }) => agrees === false);
}
