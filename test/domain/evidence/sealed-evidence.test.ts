/** Evidence of verdicts that stand: it tells what was sealed and what it rests on, and is verified without Jira. */

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { lineOf } from '../../../local/sla/verify-line';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { type IssueScheme, schemeFor } from '../../../src/domain/scheme/versions/versions';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import type { History } from '../../../src/domain/sla/history/history';
import { newSealing } from '../../../src/domain/sla/seals/new-seals';
import { explainWarning } from '../../support/explain-warning';
import { casesOf } from '../drawn-cases';
import { history, START, schemes } from '../sla/histories';
import { AGENT, createIssue, HOUR, presetOf } from '../sla/issues';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

function checksOf(scheme: IssueScheme, past: History, now: number) {
  const text = evidenceOf(
    { history: past, scheme, version: 3, now, timeZones: '2025b', explainWarning },
    digestOf,
  );
  const json = readAsEvidence(text) ?? {};
  return verifyEvidence(text, json, { sha256: digestOf, published: null, timeZones: '2025b' });
}

function sealed(scheme: Scheme, past: History, now: number): History {
  const told = { ...past, events: past.events.filter(({ at }) => at <= now) };
  const sealing = newSealing(scheme, 3, evaluateClocks(scheme, told, now), told, now);
  return sealing ? { ...past, seals: [...past.seals, sealing] } : past;
}

/** Every comment is gone, and the priority is called otherwise. */
const changed = (past: History): History => ({
  ...past,
  firstPriority: { ...past.firstPriority, name: 'Called otherwise' },
  events: past.events.filter(({ kind }) => kind !== 'comment'),
});

test('verifies for any issue whose comments were deleted and whose priority was renamed after its verdicts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(schemes)),
      history,
      fc.integer({ min: 1, max: 20 }),
      (scheme, past, days) => {
        const now = START + days * 24 * HOUR;
        const later = changed(sealed(scheme, past, now));
        const disagreeing = checksOf(scheme, later, now + HOUR).filter(({ agrees }) => agrees === false);
        expect(disagreeing).toEqual([]);
      },
    ),
    { numRuns: casesOf(80) },
  );
});

test('says which results stand, and an altered one is found out', () => {
  const told = createIssue('2025-06-05T14:00:00Z', { priority: 'Fatal' }, [
    { at: '2025-06-05T14:05:00Z', says: AGENT },
  ]);
  const scheme = presetOf('valtech');
  const now = Date.parse('2025-06-05T15:00:00Z');
  const later = changed(sealed(scheme, told, now));
  expect(checksOf(scheme, later, now).map((check) => lineOf(check, 'en'))).toContainEqual(
    expect.stringContaining('later changes of teams, names or comments do not alter it'),
  );
  const text = evidenceOf(
    { history: later, scheme, version: 3, now, timeZones: '2025b', explainWarning },
    digestOf,
  );
  const forged = text.replaceAll('"elapsedMs":300000', '"elapsedMs":200000');
  expect(forged).not.toBe(text);
  const against = { sha256: digestOf, published: null, timeZones: '2025b' };
  const checked = verifyEvidence(forged, readAsEvidence(forged) ?? {}, against);
  expect(checked.some(({ agrees }) => agrees === false)).toBe(true);
});

test('verifies for any issue whose open cycles a version reached, what was over before it told with the hours it had', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(schemes)),
      history,
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      (scheme, past, days, isSealed) => {
        const now = START + days * 24 * HOUR;
        const calendars = Object.entries(scheme.calendars).map(([name, calendar]) => [
          name,
          { ...calendar, holidays: [...calendar.holidays, '2025-06-05', '2025-06-09'] },
        ]);
        const next = { ...scheme, calendars: Object.fromEntries(calendars) };
        const versions = [
          { inForceFrom: null, scheme },
          { inForceFrom: now, scheme: next, forOpen: ['calendars' as const] },
        ];
        const judging = schemeFor(versions, past.receivedAt, now + HOUR)?.scheme ?? scheme;
        const later = isSealed ? changed(sealed(scheme, past, now - 1)) : past;
        const disagreeing = checksOf(judging, later, now + HOUR).filter(({ agrees }) => agrees === false);
        expect(disagreeing).toEqual([]);
      },
    ),
    { numRuns: casesOf(40) },
  );
});
