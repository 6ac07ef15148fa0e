import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import { waitingForClient } from '../../../src/domain/scheme/default-holders';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { closes, holidays, opens, zone } from '../working-time/work';

const hours: [string, string][] = [[opens, closes]];
const inHours = (breach: string, aim?: string) => ({
  goal: { in: 'hours', calendar: 'office', breach, ...(aim ? { aim } : {}) },
});
const goalsOf = (response: string, update: string, aim: string, resolution: string) => ({
  response: inHours(response),
  update: inHours(update),
  resolution: inHours(resolution, aim),
});
const notified = [
  { on: 'comment', side: 'team' },
  { on: 'app-event', kinds: ['contact'] },
];

/** Three clocks, all of them in working hours and two of them held while waiting: the dearest a scheme comes. */
export function createBenchScheme(): Scheme {
  const read = readScheme({
    id: 'bench',
    name: { en: 'Client support', fr: 'Soutien' },
    severities: ['Fatal', 'Critical', 'Minor'].map((name) => ({ name, fr: name })),
    severityFrom: { default: 'Minor' },
    calendars: {
      office: {
        timezone: zone,
        weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
        holidays,
      },
    },
    clocks: {
      response: { start: [{ on: 'created' }], stop: notified },
      update: {
        start: [{ on: 'created' }, { on: 'reopened' }],
        stop: [{ on: 'resolved' }],
        restart: notified,
        pauseInStatuses: waitingForClient,
      },
      resolution: {
        start: [{ on: 'created' }, { on: 'reopened' }],
        stop: [{ on: 'app-event', kinds: ['restored'] }],
        pauseInStatuses: waitingForClient,
      },
    },
    goals: {
      Fatal: goalsOf('PT15M', 'PT1H', 'PT3H', 'PT4H'),
      Critical: goalsOf('PT30M', 'PT2H', 'PT6H', 'PT8H'),
      Minor: goalsOf('PT4H', 'PT9H30M', 'PT38H', 'PT76H'),
    },
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}
