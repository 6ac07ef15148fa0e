/** What the evidence of one client's issue says of the contracts of others: nothing, though every word of theirs is planted. */
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { explainWarning } from '../../support/explain-warning';
import { createDesk, toHistory } from '../sla/contracts/desk';
import { acme, clocks, now, QUAY, quay, sha256 } from './two-papers';

const scheme = createDesk({ contracts: [quay, acme], clocks });

const writeFor = (client: string) => {
  const history = toHistory({ at: '05 14:00', priority: 'High', client, says: ['05 16:00'] }, scheme);
  return evidenceOf({ history, scheme, version: 1, now, timeZones: '2025b', explainWarning }, sha256);
};

test('the evidence of one client’s issue has its contract and clause, and no word of another’s', () => {
  const text = writeFor('acme');
  expect(text).toContain('acme-paper');
  expect(text).toContain('Acme, 2');
  expect(text.match(QUAY)?.input?.slice(text.search(QUAY) - 60, text.search(QUAY) + 60)).toBeUndefined();
});

test('an issue of nobody’s tells of no contract at all', () => {
  const text = writeFor('harbour');
  expect(text).not.toMatch(QUAY);
  expect(text).not.toContain('acme');
});

test.each(['acme', 'quay', 'harbour'])('every number of it is recomputed from it alone: %s', (client) => {
  const text = writeFor(client);
  const checks = verifyEvidence(text, readAsEvidence(text) ?? {}, {
    ...{ sha256, published: null, timeZones: '2025b' },
  });
  expect(checks.filter(({ agrees }) => agrees === false)).toEqual([]);
  expect(checks.length).toBeGreaterThan(20);
});
