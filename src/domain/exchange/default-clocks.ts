/** What starts and stops a clock where a source says only what it is called. */
import type { ClockKind, Scheme } from '../scheme/scheme';

type Clock = Pick<Scheme['clocks'][string], 'start' | 'stop'> & Partial<Scheme['clocks'][string]>;

const TEAM_SPOKE: Clock['stop'] = [
  { on: 'comment', side: 'team', visibility: 'public', onceResolved: false },
  { on: 'app-event', kinds: ['contact'] },
];
const CREATED: Clock['start'] = [{ on: 'created' }];

export const defaultClocks: Record<ClockKind, Clock> = {
  acknowledge: {
    start: CREATED,
    stop: [{ on: 'comment', side: 'app', visibility: 'public', onceResolved: false }, ...TEAM_SPOKE],
  },
  response: { start: CREATED, stop: TEAM_SPOKE },
  update: { start: [...CREATED, { on: 'reopened' }], stop: [{ on: 'resolved' }], restart: TEAM_SPOKE },
  workaround: { start: CREATED, stop: [{ on: 'app-event', kinds: ['workaround'] }] },
  resolution: { start: [...CREATED, { on: 'reopened' }], stop: [{ on: 'resolved' }] },
  report: { start: [{ on: 'resolved' }], stop: [{ on: 'app-event', kinds: ['published'] }] },
};
