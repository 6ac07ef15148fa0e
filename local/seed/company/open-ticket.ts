/** A ticket that is open on the site's first day: each line of it an instant and what somebody does. */
import type { Acts, IssueRef } from './acts';
import { accountOf } from './people';

export type Act = (acts: Acts, issue: IssueRef) => Promise<unknown>;

export interface OpenTicket {
  project: string;
  by: string;
  severity: string;
  subject: string;
  text: string;
  labels?: string[];
  /** The tour leads to it under this name. */
  tour?: 'fatal' | 'breached';
  at: string;
  steps: [at: string, deed: Act][];
}

export const says =
  (who: string, text: string): Act =>
  (acts, issue) =>
    acts.say(accountOf(who), issue, text);
export const notes =
  (who: string, text: string): Act =>
  (acts, issue) =>
    acts.say(accountOf(who), issue, text, true);
export const moves =
  (who: string, status: string): Act =>
  (acts, issue) =>
    acts.move(accountOf(who), issue, status);
const takes =
  (who: string): Act =>
  (acts, issue) =>
    acts.take(accountOf(who), issue);
export const records =
  (who: string, event: object): Act =>
  (acts, issue) =>
    acts.record(accountOf(who), issue, event);
export const works =
  (who: string, minutes: number, text: string): Act =>
  (acts, issue) =>
    acts.logWork(accountOf(who), issue, minutes, text);

/** Somebody takes it and says so. */
export const answered = (at: string, who: string, text: string): [string, Act][] => [
  [at, takes(who)],
  [at, says(who, text)],
  [at, moves(who, 'In Progress')],
];
