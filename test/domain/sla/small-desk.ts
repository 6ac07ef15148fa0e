/** A desk small enough to reckon in one's head: open nine to five in UTC from Monday to Friday, with priorities High and Low. */
import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import type { Scheme } from '../../../src/domain/scheme/scheme';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const week = Object.fromEntries(DAYS.slice(0, 5).map((day) => [day, [['09:00', '17:00']]]));

/** An instant of the week of Monday, 2 June 2025, as Jira writes it; `next mon` is a week later. */
export function dateOf(text: string): string {
  const [, next, day = '', time] = /^(next )?(\w{3}) (\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/.exec(text) ?? [];
  const date = 2 + DAYS.indexOf(day) + (next ? 7 : 0);
  return new Date(`2025-06-${String(date).padStart(2, '0')}T${time}Z`).toISOString();
}

/** The same as an instant. */
export const on = (text: string): number => Date.parse(dateOf(text));

const paused = { pauseInStatuses: ['Pending'] };

export function createDesk(changes: object = {}): Scheme {
  const read = readScheme({
    id: 'small',
    name: { en: 'Small', fr: 'Petit' },
    severities: [
      { name: 'High', fr: 'Haute' },
      { name: 'Low', fr: 'Basse' },
    ],
    severityFrom: { default: 'Low' },
    calendars: { office: { timezone: 'UTC', weekly: week } },
    clocks: {
      acknowledge: { start: [{ on: 'created' }], stop: [{ on: 'comment', side: 'team' }] },
      response: { start: [{ on: 'created' }], stop: [{ on: 'status', to: ['In Progress'] }], ...paused },
      resolution: { start: [{ on: 'created' }, { on: 'reopened' }], stop: [{ on: 'resolved' }], ...paused },
      report: { start: [{ on: 'resolved' }], stop: [{ on: 'app-event', kinds: ['published'] }] },
    },
    goals: {
      High: {
        acknowledge: { goal: { in: 'elapsed', breach: 'PT1H' } },
        response: { goal: { in: 'hours', calendar: 'office', aim: 'PT2H', breach: 'PT4H' } },
        resolution: { goal: { in: 'business-days', calendar: 'office', aim: 1, breach: 3 } },
      },
      Low: { response: { goal: { in: 'elapsed', aim: 'PT8H' } } },
    },
    report: { severities: ['High'], owed: 'ever', from: 'closing', businessDays: 5, calendar: 'office' },
    ...changes,
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}
