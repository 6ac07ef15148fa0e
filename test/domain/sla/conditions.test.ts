import { readScheme } from '../../../src/domain/lint/mistakes';
import type { Condition, During } from '../../../src/domain/scheme/conditions';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/history/history';
import { AGENT, CLIENT, JiraIssue } from '../../support/jira-issue';

const RECEIVED = Date.parse('2025-06-05T14:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(RECEIVED + minutes * MINUTE).toISOString().replace('Z', '+0000');
const issue = (more: Record<string, unknown> = {}, priority: string | null = 'Fatal') =>
  new JiraIssue(at(0), priority, more);

interface Rules {
  start?: Condition[];
  stop?: Condition[];
  restart?: Condition[];
  pause?: During[];
  cancel?: Condition[];
}

/** A scheme of one clock, an hour of elapsed time, whose rules are the ones a test is about. */
function scheme(rules: Rules, more: Record<string, unknown> = {}): Scheme {
  const read = readScheme({
    id: 'custom',
    name: { en: 'Custom', fr: 'Sur mesure' },
    severities: [
      { name: 'Fatal', fr: 'Fatale' },
      { name: 'Minor', fr: 'Mineure' },
    ],
    severityFrom: { default: 'Minor' },
    calendars: {},
    clocks: {
      response: {
        start: [{ on: 'created' }],
        stop: [{ on: 'app-event', kinds: ['published'] }],
        endsWhenResolved: false,
        ...rules,
      },
    },
    goals: {
      Fatal: { response: { goal: { in: 'elapsed', breach: 'PT1H' } } },
      Minor: { response: { goal: { in: 'elapsed', breach: 'PT8H' } } },
    },
    ...more,
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.scheme;
}

/** The cycles as minutes since the receipt: when each started, stopped, and how it ended. */
function cycles(judged: Scheme, history: JiraIssue, minutes = 300) {
  const { events = [], ...json } = history.json('SUP-1') as { events?: { at: string; kind: string }[] };
  const appEvents = events.map((event, place) => ({
    ...event,
    id: `e${place}`,
    actor: 'agent',
    at: Date.parse(event.at),
  }));
  const whole = 'issue' in json ? json.issue : json;
  const read = historyOf(whole, { appEvents: appEvents as never, fields: fieldsOf(judged) });
  return (evaluateClocks(judged, read, RECEIVED + minutes * MINUTE).clocks.response?.cycles ?? []).map(
    ({ startedAt, stoppedAt, state, elapsedMs }) =>
      [startedAt, stoppedAt]
        .map((instant) => (instant === null ? '…' : (instant - RECEIVED) / MINUTE))
        .join('–')
        .concat(` ${state} ${elapsedMs / MINUTE}`),
  );
}

const team: Condition = { on: 'comment', side: 'team', visibility: 'public', onceResolved: false };

describe('a stop', () => {
  test.each<[string, Condition[], JiraIssue, string]>([
    [
      'any comment of any side',
      [{ ...team, side: undefined } as never],
      issue().says(at(5), CLIENT),
      '0–5 met 5',
    ],
    [
      'an internal word of the team',
      [{ ...team, visibility: 'internal' } as Condition],
      issue().says(at(5), AGENT).says(at(7), AGENT, { jsdPublic: false }),
      '0–7 met 7',
    ],
    [
      'any word of the team, public or not',
      [{ ...team, visibility: 'any' } as Condition],
      issue().says(at(7), AGENT, { jsdPublic: false }),
      '0–7 met 7',
    ],
    [
      'a status that is entered',
      [{ on: 'status', to: ['En révision'] }],
      issue().status(at(9), 'en revision'),
      '0–9 met 9',
    ],
    [
      'a status that is left',
      [{ on: 'status', from: ['Triage'] }],
      issue().status(at(3), 'Triage').status(at(9), 'Doing'),
      '0–9 met 9',
    ],
    [
      'a word of the team while in a status',
      [{ all: [team, { is: 'status', in: ['Doing'] }] }],
      issue().says(at(2), AGENT).status(at(3), 'Doing').says(at(4), CLIENT).says(at(9), AGENT),
      '0–9 met 9',
    ],
    [
      'a word of the team or a contact',
      [{ any: [team, { on: 'app-event', kinds: ['contact'] }] }],
      issue().tells(at(9), 'contact').says(at(20), AGENT),
      '0–9 met 9',
    ],
    [
      'a word of the team outside a status',
      [{ all: [team, { not: { is: 'status', in: ['Triage'] } }] }],
      issue().status(at(1), 'Triage').says(at(2), AGENT).status(at(3), 'Doing').says(at(9), AGENT),
      '0–9 met 9',
    ],
    [
      'two things that hold, at the event that makes both true',
      [
        {
          all: [
            { is: 'told', kinds: ['workaround'] },
            { is: 'category', in: ['done'] },
          ],
        },
      ],
      issue().tells(at(3), 'workaround').status(at(9), 'Done'),
      '0–9 met 9',
    ],
    [
      'a label that is put',
      [{ is: 'label', in: ['answered'] }],
      issue().labels(at(9), ['Answered', 'other']),
      '0–9 met 9',
    ],
    [
      'a link of a kind',
      [{ on: 'linked', types: ['duplicates'] }],
      issue()
        .entry(at(4), [linkItem('SUP-8', 'This issue blocks SUP-8')])
        .entry(at(9), [linkItem('SUP-9', 'This issue duplicates SUP-9')]),
      '0–9 met 9',
    ],
    [
      'a field set to a value',
      [{ on: 'field', field: 'Answered by', to: ['phone'] }],
      issue()
        .entry(at(4), [fieldItem(null, 'mail')])
        .entry(at(9), [fieldItem('mail', 'Phone')]),
      '0–9 met 9',
    ],
  ])('%s', (_, stop, history, expected) => {
    expect(cycles(scheme({ stop }), history)).toEqual([expected]);
  });
});

function linkItem(key: string, words: string) {
  return { field: 'Link', fieldId: 'issuelinks', from: null, fromString: null, to: key, toString: words };
}

function fieldItem(before: string | null, after: string | null) {
  const named = { field: 'Answered by', fieldId: 'customfield_10050' };
  return { ...named, from: null, fromString: before, to: null, toString: after };
}

describe('a start', () => {
  test('may be a status, again and again', () => {
    const rules = {
      start: [{ on: 'status', to: ['Review'] }],
      stop: [{ on: 'status', from: ['Review'] }],
    } as Rules;
    const history = issue()
      .status(at(5), 'Review')
      .status(at(15), 'Doing')
      .status(at(30), 'Review')
      .status(at(95), 'Doing');
    expect(cycles(scheme(rules), history)).toEqual(['5–15 met 10', '30–95 breached 65']);
  });

  test('of states alone begins when they come true, and not again while they stay so', () => {
    const rules: Rules = { start: [{ is: 'severity', in: ['Fatal'] }], stop: [team] };
    const history = issue({}, 'Minor').priority(at(10), 'Fatal').says(at(20), AGENT).says(at(30), AGENT);
    expect(cycles(scheme(rules), history)).toEqual(['10–20 met 10']);
  });

  test('and a restart that do not meet an open clock start nothing', () => {
    const rules: Rules = { restart: [{ on: 'comment', side: 'client' } as Condition], stop: [team] };
    const history = issue().says(at(5), CLIENT).says(at(10), AGENT).says(at(15), CLIENT);
    expect(cycles(scheme(rules), history)).toEqual(['0–5 met 5', '5–10 met 5']);
  });
});

describe('a pause', () => {
  test.each<[string, During, JiraIssue, string]>([
    [
      'while in one of several statuses',
      { is: 'status', in: ['Waiting', 'Held'] },
      issue().status(at(10), 'Waiting').status(at(20), 'Held').status(at(30), 'Doing'),
      '0–… running 30',
    ],
    [
      'while the last public word is ours',
      { is: 'last-word', side: 'team' },
      issue().says(at(10), AGENT).says(at(15), AGENT, { jsdPublic: false }).says(at(30), CLIENT),
      '0–… running 30',
    ],
    [
      'while a third party is asked',
      { is: 'with-third-party' },
      issue().tells(at(10), 'third-party').tells(at(30), 'third-party', { waiting: false }),
      '0–… running 30',
    ],
    [
      'while a field has a value',
      { is: 'field', field: 'customfield_10050', in: ['client'] },
      issue({ customfield_10050: { value: 'Client' } }).entry(at(20), [fieldItem('Client', 'us')]),
      '0–… running 30',
    ],
    [
      'while in a status and not labelled',
      { all: [{ is: 'status', in: ['Waiting'] }, { not: { is: 'label', in: ['urgent'] } }] },
      issue().status(at(10), 'Waiting').labels(at(30), ['urgent']),
      '0–… running 30',
    ],
    [
      'while linked',
      { is: 'linked', types: ['is blocked by'] },
      issue({
        issuelinks: [
          { type: { inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'HOST-1' } },
        ],
      }).entry(at(20), [
        {
          field: 'Link',
          from: 'HOST-1',
          fromString: 'This issue is blocked by HOST-1',
          to: null,
          toString: null,
        },
      ]),
      '0–… running 30',
    ],
  ])('%s', (_, pause, history, expected) => {
    expect(cycles(scheme({ pause: [pause] }), history, 50)).toEqual([expected]);
  });
});

describe('what tells a severity', () => {
  const severity = (severityFrom: Record<string, unknown>, history: JiraIssue) => {
    const judged = scheme({}, { severityFrom: { default: 'Minor', ...severityFrom } });
    const read = historyOf(history.json('SUP-1'), { fields: fieldsOf(judged) });
    return evaluateClocks(judged, read, RECEIVED + 300 * MINUTE).severity;
  };

  test.each<[string, Record<string, unknown>, JiraIssue, string]>([
    [
      'a field, before the priority',
      { field: 'customfield_1' },
      issue({ customfield_1: { value: 'MINEURE' } }),
      'Minor',
    ],
    ['a field that names nothing leaves the priority', { field: 'customfield_1' }, issue(), 'Fatal'],
    ['a label', { labels: { small: 'Minor' } }, issue({ labels: ['small'] }), 'Minor'],
    [
      'a channel label',
      { channels: { phone: 'Fatal' } },
      issue({ labels: ['channel:phone'] }, null),
      'Fatal',
    ],
    [
      'a channel field',
      { channels: { Phone: 'Fatal' }, channelField: 'customfield_2' },
      issue({ customfield_2: 'Phone' }, null),
      'Fatal',
    ],
    [
      'words of the summary',
      { words: [{ text: 'en panne', severity: 'Fatal' }] },
      issue({ summary: 'Site EN PANNE' }, null),
      'Fatal',
    ],
    ['a remap', { remap: { Fatal: 'Minor' } }, issue(), 'Minor'],
    [
      'a floor over a remap',
      { remap: { Fatal: 'Minor' }, floors: [{ label: 'vip', severity: 'Fatal' }] },
      issue({ labels: ['VIP'] }),
      'Fatal',
    ],
  ])('%s', (_, from, history, expected) => {
    expect(severity(from, history)).toBe(expected);
  });

  test('the words of the summary as it was at the receipt, and as it becomes, until somebody triages', () => {
    const words = { words: [{ text: 'en panne', severity: 'Fatal' }] };
    const renamed = (from: string, to: string) =>
      issue({ summary: to }, null).entry(at(5), [{ field: 'summary', fromString: from, toString: to }]);
    expect(severity(words, renamed('Site lent', 'Site en panne'))).toBe('Fatal');
    expect(severity(words, renamed('Site en panne', 'Site lent'))).toBe('Minor');
    const triaged = issue({ summary: 'Site en panne' }, null).priority(at(5), 'Low');
    expect(severity(words, triaged)).toBe('Minor');
  });
});

test('a deferral ends a clock without a verdict, unless the scheme says what cancels it', () => {
  const history = issue().tells(at(10), 'deferred').says(at(20), AGENT);
  expect(cycles(scheme({ stop: [team] }), history)).toEqual(['0–10 cancelled 10']);
  expect(cycles(scheme({ stop: [team], cancel: [] }), history)).toEqual(['0–20 met 20']);
});

test('settings of a severity change: from receipt, from the change, the stricter', () => {
  const due = (onSeverityChange: string) => {
    const judged = scheme({}, { onSeverityChange });
    const lowered = issue().priority(at(30), 'Minor');
    const cycle = evaluateClocks(judged, historyOf(lowered.json('SUP-1')), RECEIVED + 40 * MINUTE).clocks
      .response?.cycles[0];
    return ((cycle?.dueAt ?? 0) - RECEIVED) / MINUTE;
  };
  expect(['from-receipt', 'from-change', 'stricter'].map(due)).toEqual([480, 510, 60]);
});
