/** Two clients' contracts with one desk, the word Quay in all that is the one's. */
import { createHash } from 'node:crypto';
import { readAsEvidence, verifyEvidence } from '../../../src/domain/evidence/verify';
import { createDesk, instantOf } from '../sla/contracts/desk';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const QUAY = /quay/i;
const hours = { timezone: 'America/Halifax', weekly: { mon: [['06:00', '22:00']] } };
const quaysHoliday = { date: '2025-06-16', name: { en: 'Quay day', fr: 'Jour du Quay' } };

export const acme = {
  ...{ id: 'acme-paper', name: { en: 'Acme’s paper', fr: 'Le papier d’Acme' }, clause: 'Acme, 2' },
  when: { is: 'client', in: ['acme'] },
  goals: { High: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } } },
};
export const quay = {
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
export const clocks = {
  ...usual,
  'quay-visit': { ...visit, start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
};
export const now = Date.parse(instantOf('06 15:00'));

/** What an evidence says otherwise than it recomputes to. */
export const disagreementsOf = (text: string) =>
  verifyEvidence(text, readAsEvidence(text) ?? {}, { sha256, published: null, timeZones: '2025b' }).filter(
    ({ agrees }) => agrees === false,
  );
