/** What a case asks, and what an engine answers; README.md says what each means. */
export type Calendar = Record<string, unknown> & { timezone: string };

export interface Event {
  at: string;
  what:
    | 'created'
    | 'reply'
    | 'note'
    | 'client'
    | 'wait'
    | 'work'
    | 'resolve'
    | 'reopen'
    | 'priority'
    | 'agree'
    | 'moved'
    | 'merged'
    | 'imported';
  priority?: string;
  /** The date that is agreed on. */
  until?: string;
  /** The same id is the same event, told again. */
  id?: string;
}

export interface ClockQuestion {
  op: 'clock';
  clock: 'response' | 'resolution';
  /** An ISO 8601 length, or one for each priority. */
  goal: string | Record<string, string>;
  events: Event[];
  now: string;
}

export type Question =
  | { op: 'between'; start: string; end: string }
  | { op: 'add'; start: string; seconds: number }
  | { op: 'addDays'; start: string; days: number }
  | { op: 'isOpen'; start: string }
  | ClockQuestion;

export interface Verdict {
  /** Seconds. */
  elapsed: number;
  dueAt: string | null;
  state: string;
}

export type Reply = number | string | boolean | Verdict;

export interface Case {
  id: string;
  title: string;
  calendar?: Calendar;
  ask: Question;
  expect: Reply;
  /** What else a reasonable engine answers, by the name of the choice it made. */
  accept?: Record<string, Reply>;
  why: string;
  from: string;
}

export interface Adapter {
  /** `undefined` where the engine has no such question; it may throw. */
  answer(ask: Question, calendar: Calendar | undefined): Reply | undefined;
}
