/** What became of each term of another system’s configuration. */
const importParts = [
  'sla',
  'start',
  'pause',
  'stop',
  'goal',
  'calendar',
  'working-time',
  'holiday',
  'time-zone',
  'setting',
] as const;

const importHows = [
  'any-change',
  'no-counterpart',
  'no-start',
  'no-stop',
  'no-target',
  'clause-not-asked',
  'always-here',
  'first-contract',
  'calendar-missing',
  'each-year',
  'unknown-zone',
  'no-such-time',
  'no-such-date',
  'display-only',
  'inconsistent',
  'not-understood',
  'too-many',
] as const;

export interface ImportLine {
  outcome: 'taken' | 'approximated' | 'none';
  /** The SLA or the calendar it is a term of. */
  of: string;
  part: (typeof importParts)[number];
  /** In the words of the configuration. */
  term: string;
  /** How it differs, or why it has no counterpart; null where it was taken as it is. */
  how: (typeof importHows)[number] | null;
}
