/** What the evidence of one client's issue says of the contracts of others: nothing, though every word of theirs is planted. */
import { createHash } from 'node:crypto';
import { evidenceOf } from '../../../src/domain/evidence/evidence';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { explainWarning } from '../../support/explain-warning';
import { createDesk, instantOf, toHistory } from '../sla/contracts/desk';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const QUAY = /quay/i;
const hours = { timezone: 'America/Halifax', weekly: { mon: [['06:00', '22:00']] } };
const quaysHoliday = { date: '2025-06-16', name: { en: 'Quay day', fr: 'Jour du Quay' } };

const acme = {
  ...{ id: 'acme-paper', name: { en: 'Acme’s paper', fr: 'Le papier d’Acme' }, clause: 'Acme, 2' },
  when: { is: 'client', in: ['acme'] },
  goals: { High: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } } },
};
const quay = {
  ...{ id: 'quay-paper', name: { en: 'Quay’s paper', fr: 'Le papier de Quay' }, clause: 'Quay, 7' },
  when: {
    any: [
      { is: 'client', in: ['quay'] },
      { is: 'label', in: ['quay-vip'] },
      { is: 'organization', in: ['Quay Ltd'] },
    ],
  },
  calendars: { 'quay-hours': { ...hours, holidays: [quaysHoliday] } },
  goals: {
    High: {
      response: { goal: { in: 'hours', calendar: 'quay-hours', breach: 'PT3H' }, clause: 'Quay, 7.1' },
      'quay-visit': { goal: { in: 'elapsed', breach: 'PT2H' }, clause: 'Quay, 7.2' },
    },
  },
  report: {
    ...{ severities: ['High'], owed: 'ever', from: 'closing', businessDays: 1, calendar: 'quay-hours' },
    ...{ clause: 'Quay, 9', place: { space: 'QUAY' } },
  },
  targets: { 'quay-visit': 0.99 },
};
const { clocks: usual } = createDesk();
const visit = { name: { en: 'Visit to Quay', fr: 'Visite à Quay' }, kind: 'response' };
const clocks = {
  ...usual,
  'quay-visit': { ...visit, start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
};
const scheme = createDesk({ contracts: [quay, acme], clocks });
const now = Date.parse(instantOf('06 15:00'));

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
