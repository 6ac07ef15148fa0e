import { spawnSync } from 'node:child_process';
import { answerLine } from '../../local/sla/time/time-answer';

const hours = [['08:00', '17:30']];
const calendar = {
  timezone: 'America/Toronto',
  weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: ['2025-06-24'],
  overrides: {},
  breaks: {},
};
const friday = '2025-06-06T20:00:00Z';
const monday = '2025-06-09T14:30:00Z';

function answerTo(op: string, rest: Record<string, unknown> = {}): unknown {
  return answerLine(JSON.stringify({ id: op, calendar, op, start: friday, ...rest }));
}

function runSla(args: string[], input = '') {
  return spawnSync('node', ['--import', 'tsx', 'local/sla.ts', ...args], { input, encoding: 'utf8' });
}

test.each([
  ['isOpen', {}, true],
  ['nextOpen', { start: '2025-06-07T00:00:00Z' }, '2025-06-09T12:00:00Z'],
  ['nextClose', {}, '2025-06-06T21:30:00Z'],
  ['prevOpen', { start: '2025-06-09T12:00:00Z' }, '2025-06-06T21:30:00Z'],
  ['between', { end: monday }, 4 * 3600],
  ['add', { seconds: 4 * 3600 }, monday],
  ['subtract', { start: monday, seconds: 4 * 3600 }, friday],
  ['addDays', { days: 3 }, '2025-06-11T20:00:00Z'],
  ['subtractDays', { start: '2025-06-11T20:00:00Z', days: 3 }, friday],
  [
    'segments',
    { end: '2025-06-09T12:00:00.900Z' },
    [
      ['2025-06-06T20:00:00Z', '2025-06-06T21:30:00Z'],
      ['2025-06-09T12:00:00Z', '2025-06-09T12:00:00Z'],
    ],
  ],
])('%s answers under its own id', (op, rest, result) => {
  expect(answerTo(op, rest)).toEqual({ id: op, result });
});

test.each([
  ['a line that is not JSON', '{', null],
  ['an unknown operation', JSON.stringify({ id: 7, calendar, op: 'guess', start: friday }), 7],
  [
    'an instant without an offset',
    JSON.stringify({ id: 8, calendar, op: 'isOpen', start: '2025-06-06T20:00' }),
    8,
  ],
  [
    'a zone that does not exist',
    JSON.stringify({ id: 9, calendar: { ...calendar, timezone: 'Mars/Base' } }),
    9,
  ],
  [
    'a calendar that never opens',
    JSON.stringify({ id: 10, calendar: { ...calendar, weekly: {} }, op: 'nextOpen', start: friday }),
    10,
  ],
])('%s gets an error under its id', (_, line, id) => {
  expect(answerLine(line)).toEqual({ id, error: expect.any(String) });
});

test.each([
  ['no calendar', { calendar: undefined }, 'calendar: '],
  [
    'a weekday in another language',
    { calendar: { ...calendar, weekly: { lun: hours } } },
    'calendar.weekly: ',
  ],
  [
    'an opening at 24:00',
    { calendar: { ...calendar, weekly: { mon: [['24:00', '09:00']] } } },
    'calendar.weekly.mon.0.0: ',
  ],
  [
    'a date that does not exist',
    { calendar: { ...calendar, holidays: ['2025-02-30'] } },
    'calendar.holidays.0: ',
  ],
  ['no end', { op: 'between' }, 'end: '],
  ['an amount that is not a number', { op: 'add', seconds: '60' }, 'seconds: '],
  ['half a day', { op: 'addDays', days: 0.5 }, 'days: '],
  ['more time than there is', { op: 'add', seconds: 1e15 }, 'The year 10000 is beyond'],
  ['more days than there are', { op: 'subtractDays', days: 1e9 }, 'The year 0 is beyond'],
])('%s is told by its place', (_, rest, sentence) => {
  expect(answerTo('isOpen', rest)).toEqual({ id: 'isOpen', error: expect.stringContaining(sentence) });
});

test('a calendar by a rule knows the holidays of the years in question, by a region’s list too', () => {
  const open = (rule: object, start = '2025-06-24T15:00:00Z') =>
    JSON.stringify({ id: 1, calendar: { ...calendar, holidays: [], ...rule }, op: 'isOpen', start });
  const lines = [
    open({ holidayRule: 'ca-qc' }),
    open({ holidayRule: 'region:CA-QC' }),
    open({ holidayRule: 'us' }),
    open({ holidayRule: 'ca-qc', holidays: [{ date: '2025-06-24', closed: false }] }),
    open({ holidayRule: 'ca-qc', holidayYears: { from: 2020, to: 2024 } }),
  ];
  const { stdout } = runSla(['time'], lines.join('\n'));
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.slice(0, 4).map(({ result }) => result)).toEqual([false, false, true, true]);
  expect(answers[4].error).toContain('The holidays of 2025 are not resolved');
});

test('a negative amount goes the other way', () => {
  expect(answerTo('add', { seconds: -1800 })).toEqual({ id: 'add', result: '2025-06-06T19:30:00Z' });
});

test('ten thousand lines get ten thousand answers, in order, and bad ones stop nothing', () => {
  const lines = Array.from({ length: 10_000 }, (_, id) =>
    id % 1000 === 0 ? 'bad' : JSON.stringify({ id, calendar, op: 'add', start: friday, seconds: id * 60 }),
  );
  const { stdout, status } = runSla(['time'], lines.join('\n'));
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number | null });
  expect(status).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(lines.map((line, id) => (line === 'bad' ? null : id)));
});

test('an unknown command is one sentence on standard error and status 2', () => {
  expect(runSla(['tell'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^sla knows .*\n$/),
  });
});

test('holidays are printed a date and a name a line', () => {
  const { stdout, status } = runSla(['holidays', '--rule', 'ca-qc', '--from', '2026', '--to', '2026']);
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(3, 5)).toEqual([
    '2026-06-24 National Holiday of Québec',
    '2026-07-01 Canada Day',
  ]);
});

test('a rule nobody knows is refused', () => {
  expect(runSla(['holidays', '--rule', 'mars', '--from', '2026', '--to', '2026'])).toMatchObject({
    status: 2,
    stdout: '',
  });
});
