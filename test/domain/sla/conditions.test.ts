import { readScheme } from '../../../src/domain/lint/problems/mistakes';
import type { Condition, During } from '../../../src/domain/scheme/conditions';
import { fieldsOf } from '../../../src/domain/scheme/fields';
import type { Scheme } from '../../../src/domain/scheme/scheme';
import { evaluateClocks } from '../../../src/domain/sla/clock';
import { historyOf } from '../../../src/domain/sla/reading/read-history';
import { AGENT, CLIENT, JiraIssue } from '../../support/jira-issue';

const RECEIVED = Date.parse('2025-06-05T14:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(RECEIVED + minutes * MINUTE).toISOString().replace('Z', '+0000');
const createIssue = (more: Record<string, unknown> = {}, priority: string | null = 'Fatal') =>
  new JiraIssue(at(0), priority, more);

interface Rules {
  start?: Condition[];
  stop?: Condition[];
  restart?: Condition[];
  pause?: During[];
  cancel?: Condition[];
}

/** A scheme of one clock, an hour of elapsed time, whose rules are the ones a test is about. */
function createScheme(rules: Rules, more: Record<string, unknown> = {}): Scheme {
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
function cyclesOf(rules: Scheme, history: JiraIssue, minutes = 300) {
  const { events = [], ...json } = history.toJson('SUP-1') as { events?: { at: string; kind: string }[] };
  const appEvents = events.map((event, place) => ({
    ...event,
    id: `e${place}`,
    actor: 'agent',
    at: Date.parse(event.at),
  }));
  const whole = 'issue' in json ? json.issue : json;
  const read = historyOf(whole, { appEvents: appEvents as never, fields: fieldsOf(rules) });
  return (evaluateClocks(rules, read, RECEIVED + minutes * MINUTE).clocks.response?.cycles ?? []).map(
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
      createIssue().addComment(at(5), CLIENT),
      '0–5 met 5',
    ],
    [
      'an internal word of the team',
      [{ ...team, visibility: 'internal' } as Condition],
      createIssue().addComment(at(5), AGENT).addComment(at(7), AGENT, { jsdPublic: false }),
      '0–7 met 7',
    ],
    [
      'any word of the team, public or not',
      [{ ...team, visibility: 'any' } as Condition],
      createIssue().addComment(at(7), AGENT, { jsdPublic: false }),
      '0–7 met 7',
    ],
    [
      'a status that is entered',
      [{ on: 'status', to: ['En révision'] }],
      createIssue().changeStatus(at(9), 'en revision'),
      '0–9 met 9',
    ],
    [
      'a status that is left',
      [{ on: 'status', from: ['Triage'] }],
      createIssue().changeStatus(at(3), 'Triage').changeStatus(at(9), 'Doing'),
      '0–9 met 9',
    ],
    [
      'a word of the team while in a status',
      [{ all: [team, { is: 'status', in: ['Doing'] }] }],
      createIssue()
        .addComment(at(2), AGENT)
        .changeStatus(at(3), 'Doing')
        .addComment(at(4), CLIENT)
        .addComment(at(9), AGENT),
      '0–9 met 9',
    ],
    [
      'a word of the team or a contact',
      [{ any: [team, { on: 'app-event', kinds: ['contact'] }] }],
      createIssue().recordEvent(at(9), 'contact').addComment(at(20), AGENT),
      '0–9 met 9',
    ],
    [
      'a word of the team outside a status',
      [{ all: [team, { not: { is: 'status', in: ['Triage'] } }] }],
      createIssue()
        .changeStatus(at(1), 'Triage')
        .addComment(at(2), AGENT)
        .changeStatus(at(3), 'Doing')
        .addComment(at(9), AGENT),
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
      createIssue().recordEvent(at(3), 'workaround').changeStatus(at(9), 'Done'),
      '0–9 met 9',
    ],
    [
      'a label that is put',
      [{ is: 'label', in: ['answered'] }],
      createIssue().changeLabels(at(9), ['Answered', 'other']),
      '0–9 met 9',
    ],
    [
      'a link of a kind',
      [{ on: 'linked', types: ['duplicates'] }],
      createIssue()
        .addEntry(at(4), [linkItem('SUP-8', 'This issue blocks SUP-8')])
        .addEntry(at(9), [linkItem('SUP-9', 'This issue duplicates SUP-9')]),
      '0–9 met 9',
    ],
    [
      'a field set to a value',
      [{ on: 'field', field: 'Answered by', to: ['phone'] }],
      createIssue()
        .addEntry(at(4), [createFieldItem(null, 'mail')])
        .addEntry(at(9), [createFieldItem('mail', 'Phone')]),
      '0–9 met 9',
    ],
  ])('%s', (_, stop, history, expected) => {
    expect(cyclesOf(createScheme({ stop }), history)).toEqual([expected]);
  });
});

function linkItem(key: string, words: string) {
  return { field: 'Link', fieldId: 'issuelinks', from: null, fromString: null, to: key, toString: words };
}

function createFieldItem(before: string | null, after: string | null) {
  const fieldName = { field: 'Answered by', fieldId: 'customfield_10050' };
  return { ...fieldName, from: null, fromString: before, to: null, toString: after };
}

describe('a start', () => {
  test('may be a status, again and again', () => {
    const rules = {
      start: [{ on: 'status', to: ['Review'] }],
      stop: [{ on: 'status', from: ['Review'] }],
    } as Rules;
    const history = createIssue()
      .changeStatus(at(5), 'Review')
      .changeStatus(at(15), 'Doing')
      .changeStatus(at(30), 'Review')
      .changeStatus(at(95), 'Doing');
    expect(cyclesOf(createScheme(rules), history)).toEqual(['5–15 met 10', '30–95 breached 65']);
  });

  test('of states alone begins when they come true, and not again while they stay so', () => {
    const rules: Rules = { start: [{ is: 'severity', in: ['Fatal'] }], stop: [team] };
    const history = createIssue({}, 'Minor')
      .changePriority(at(10), 'Fatal')
      .addComment(at(20), AGENT)
      .addComment(at(30), AGENT);
    expect(cyclesOf(createScheme(rules), history)).toEqual(['10–20 met 10']);
  });

  test('and a restart that do not meet an open clock start nothing', () => {
    const rules: Rules = { restart: [{ on: 'comment', side: 'client' } as Condition], stop: [team] };
    const history = createIssue()
      .addComment(at(5), CLIENT)
      .addComment(at(10), AGENT)
      .addComment(at(15), CLIENT);
    expect(cyclesOf(createScheme(rules), history)).toEqual(['0–5 met 5', '5–10 met 5']);
  });

  test('and a rule of states begins a clock anew each time it becomes true, and not while it stays so', () => {
    const rules: Rules = { restart: [{ is: 'status', in: ['Waiting', 'Held'] }], stop: [team] };
    const history = createIssue()
      .changeStatus(at(5), 'Waiting')
      .changeStatus(at(10), 'Held')
      .addComment(at(12), CLIENT)
      .changeStatus(at(15), 'Doing')
      .changeStatus(at(20), 'Waiting')
      .addComment(at(30), AGENT);
    expect(cyclesOf(createScheme(rules), history)).toEqual(['0–5 met 5', '5–20 met 15', '20–30 met 10']);
  });

  test('and several states begin it anew once all of them hold', () => {
    const both: Condition = {
      all: [{ is: 'label', in: ['vip'] }, { not: { is: 'status', in: ['To Do'] } }],
    };
    const history = createIssue().changeLabels(at(5), ['vip']).changeStatus(at(10), 'Doing');
    expect(cyclesOf(createScheme({ restart: [both] }), history, 30)).toEqual([
      '0–10 met 10',
      '10–… running 20',
    ]);
  });
});

describe('a pause', () => {
  test.each<[string, During, JiraIssue, string]>([
    [
      'while in one of several statuses',
      { is: 'status', in: ['Waiting', 'Held'] },
      createIssue()
        .changeStatus(at(10), 'Waiting')
        .changeStatus(at(20), 'Held')
        .changeStatus(at(30), 'Doing'),
      '0–… running 30',
    ],
    [
      'while the last public word is ours',
      { is: 'last-word', side: 'team' },
      createIssue()
        .addComment(at(10), AGENT)
        .addComment(at(15), AGENT, { jsdPublic: false })
        .addComment(at(30), CLIENT),
      '0–… running 30',
    ],
    [
      'while a third party is asked',
      { is: 'with-third-party' },
      createIssue().recordEvent(at(10), 'third-party').recordEvent(at(30), 'third-party', { waiting: false }),
      '0–… running 30',
    ],
    [
      'while a field has a value',
      { is: 'field', field: 'customfield_10050', in: ['client'] },
      createIssue({ customfield_10050: { value: 'Client' } }).addEntry(at(20), [
        createFieldItem('Client', 'us'),
      ]),
      '0–… running 30',
    ],
    [
      'while in a status and not labelled',
      { all: [{ is: 'status', in: ['Waiting'] }, { not: { is: 'label', in: ['urgent'] } }] },
      createIssue().changeStatus(at(10), 'Waiting').changeLabels(at(30), ['urgent']),
      '0–… running 30',
    ],
    [
      'while linked',
      { is: 'linked', types: ['is blocked by'] },
      createIssue({
        issuelinks: [
          { type: { inward: 'is blocked by', outward: 'blocks' }, inwardIssue: { key: 'HOST-1' } },
        ],
      }).addEntry(at(20), [
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
    expect(cyclesOf(createScheme({ pause: [pause] }), history, 50)).toEqual([expected]);
  });
});

describe('what tells a severity', () => {
  const severityOf = (severityFrom: Record<string, unknown>, history: JiraIssue) => {
    const rules = createScheme({}, { severityFrom: { default: 'Minor', ...severityFrom } });
    const read = historyOf(history.toJson('SUP-1'), { fields: fieldsOf(rules) });
    return evaluateClocks(rules, read, RECEIVED + 300 * MINUTE).severity;
  };

  test.each<[string, Record<string, unknown>, JiraIssue, string]>([
    [
      'a field, before the priority',
      { field: 'customfield_1' },
      createIssue({ customfield_1: { value: 'MINEURE' } }),
      'Minor',
    ],
    ['a field that names nothing leaves the priority', { field: 'customfield_1' }, createIssue(), 'Fatal'],
    ['a label', { labels: { small: 'Minor' } }, createIssue({ labels: ['small'] }), 'Minor'],
    [
      'a channel label',
      { channels: { phone: 'Fatal' } },
      createIssue({ labels: ['channel:phone'] }, null),
      'Fatal',
    ],
    [
      'a channel field',
      { channels: { Phone: 'Fatal' }, channelField: 'customfield_2' },
      createIssue({ customfield_2: 'Phone' }, null),
      'Fatal',
    ],
    [
      'words of the summary',
      { words: [{ text: 'en panne', severity: 'Fatal' }] },
      createIssue({ summary: 'Site EN PANNE' }, null),
      'Fatal',
    ],
    ['a remap', { remap: { Fatal: 'Minor' } }, createIssue(), 'Minor'],
    [
      'a floor over a remap',
      { remap: { Fatal: 'Minor' }, floors: [{ label: 'vip', severity: 'Fatal' }] },
      createIssue({ labels: ['VIP'] }),
      'Fatal',
    ],
  ])('%s', (_, from, history, expected) => {
    expect(severityOf(from, history)).toBe(expected);
  });

  test('the words of the summary as it was at the receipt, and as it becomes, until somebody triages', () => {
    const words = { words: [{ text: 'en panne', severity: 'Fatal' }] };
    const createRenamed = (from: string, to: string) =>
      createIssue({ summary: to }, null).addEntry(at(5), [
        { field: 'summary', fromString: from, toString: to },
      ]);
    expect(severityOf(words, createRenamed('Site lent', 'Site en panne'))).toBe('Fatal');
    expect(severityOf(words, createRenamed('Site en panne', 'Site lent'))).toBe('Minor');
    const triaged = createIssue({ summary: 'Site en panne' }, null).changePriority(at(5), 'Low');
    expect(severityOf(words, triaged)).toBe('Minor');
  });
});

test('a deferral ends a clock without a verdict, unless the scheme says what cancels it', () => {
  const history = createIssue().recordEvent(at(10), 'deferred').addComment(at(20), AGENT);
  expect(cyclesOf(createScheme({ stop: [team] }), history)).toEqual(['0–10 cancelled 10']);
  expect(cyclesOf(createScheme({ stop: [team], cancel: [] }), history)).toEqual(['0–20 met 20']);
});

test('settings of a severity change: from receipt, from the change, the stricter', () => {
  const dueFor = (onSeverityChange: string) => {
    const rules = createScheme({}, { onSeverityChange });
    const lowered = createIssue().changePriority(at(30), 'Minor');
    const cycle = evaluateClocks(rules, historyOf(lowered.toJson('SUP-1')), RECEIVED + 40 * MINUTE).clocks
      .response?.cycles[0];
    return ((cycle?.dueAt ?? 0) - RECEIVED) / MINUTE;
  };
  expect(['from-receipt', 'from-change', 'stricter'].map(dueFor)).toEqual([480, 510, 60]);
});
