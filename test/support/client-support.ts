/** The desk of the reference pictures: Wednesday 25 June 2025, 13:00 in Montréal, scheme "Client support". */

import { type Scheme, schemeSchema } from '../../src/domain/scheme/scheme';
import { valtech } from '../../src/presets/valtech/scheme';

const office: [string, string][] = [['08:00', '17:30']];
const waiting = ['Waiting for client'];
const humanAnswer = [
  { on: 'comment', side: 'team' },
  { on: 'app-event', kinds: ['contact'] },
];
const inHours = { in: 'hours', calendar: 'business' };
const withClause = (text: string) => ({ clause: text });

export const NOW = '2025-06-25T17:00:00Z';

export const clientSupport: Scheme = schemeSchema.parse({
  ...valtech,
  id: 'client-support',
  name: { en: 'Client support', fr: 'Soutien à la clientèle' },
  source: 'Client support agreement',
  calendars: {
    business: {
      timezone: 'America/Toronto',
      weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
      holidays: [
        { date: '2025-06-24', name: { en: 'Saint-Jean-Baptiste Day', fr: 'Fête nationale' }, from: 'rule' },
      ],
    },
  },
  clocks: {
    response: { start: [{ on: 'created' }], stop: humanAnswer, ...withClause('First human answer') },
    update: {
      start: [{ on: 'comment', side: 'team' }],
      stop: [{ on: 'resolved' }],
      restart: humanAnswer,
      pauseInStatuses: waiting,
      ...withClause('Waiting for the client stops the clock'),
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'app-event', kinds: ['restored', 'workaround'] }],
      pauseInStatuses: waiting,
      ...withClause('Waiting for the client stops the clock'),
    },
    report: valtech.clocks.report,
  },
  goals: {
    Fatal: {
      response: { goal: { in: 'elapsed', breach: 'PT15M' }, ...withClause('Response: 15 min') },
      update: { goal: { in: 'elapsed', breach: 'PT1H' }, ...withClause('Update: every hour') },
      resolution: {
        goal: { in: 'elapsed', breach: 'PT4H' },
        ...withClause('Resolution: 4 h, day and night'),
      },
    },
    Critical: {
      response: { goal: { ...inHours, breach: 'PT30M' }, ...withClause('Response: 30 min') },
      update: { goal: { ...inHours, breach: 'PT2H' }, ...withClause('Update: every 2 h') },
      resolution: { goal: { ...inHours, aim: 'PT6H', breach: 'PT8H' }, ...withClause('Resolution: 8 h') },
    },
  },
});
