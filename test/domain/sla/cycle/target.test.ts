/** Which goal a clock is held to, and where its limits are. */
import type { Goal } from '../../../../src/domain/scheme/scheme';
import { limitsOf, severityLimitsOf } from '../../../../src/domain/sla/cycle/target';
import { createRun } from '../../../../src/domain/sla/fold/cycle-run';
import { createIssue, cycleOf } from '../issues';
import { createDesk, dateOf, on } from '../small-desk';

const elapsed = (aim: string | null, breach: string | null): Goal => ({
  in: 'elapsed',
  ...(aim === null ? {} : { aim }),
  ...(breach === null ? {} : { breach }),
});
const byDay = { goal: elapsed('PT30M', 'PT1H'), clause: 'by day' };
const createGoals = (outside: object, day: object = byDay) => ({
  goals: { High: { response: { ...day, outside: { calendar: 'office', ...outside } } } },
});

function cycleFrom(received: string, desk: ReturnType<typeof createDesk>, channel?: string) {
  const labels = channel === undefined ? [] : [`channel:${channel}`];
  const issue = createIssue(dateOf(received), { priority: 'High', labels });
  return cycleOf(desk, issue, dateOf(received), 'response');
}

describe('a goal for outside hours', () => {
  const goal = elapsed('PT2H', 'PT3H');

  test('is for what comes while the desk is closed, with a clause of its own or that of the day', () => {
    const own = createDesk(createGoals({ goal, clause: 'by night' }));
    expect(cycleFrom('mon 12:00', own)).toMatchObject({ dueAt: on('mon 13:00'), clause: 'by day' });
    expect(cycleFrom('mon 17:00', own)).toMatchObject({ dueAt: on('mon 20:00'), clause: 'by night' });
    expect(cycleFrom('mon 17:00', createDesk(createGoals({ goal }))).clause).toBe('by day');
  });

  test.each<[string, string | undefined, string]>([
    ['that it names', 'phone', 'mon 20:00'],
    ['another', 'mail', 'mon 18:00'],
    ['none', undefined, 'mon 18:00'],
  ])('may be for channels alone: an issue that came by %s', (_, channel, due) => {
    const desk = createDesk(createGoals({ goal, channels: ['phone'] }));
    expect(cycleFrom('mon 17:00', desk, channel).dueAt).toBe(on(due));
  });
});

describe('of a goal by day and one for outside hours the earlier limits are taken', () => {
  const night = elapsed('PT2H', 'PT3H');

  test.each<[string, Goal, Goal, string, string | null, string | null]>([
    ['near closing: both of the day’s', byDay.goal, night, 'mon 16:30', 'mon 17:00', 'mon 17:30'],
    ['near closing, a slow day', elapsed('PT6H', 'PT9H'), night, 'mon 16:30', 'mon 19:00', 'mon 20:00'],
    ['near opening: the day’s, from when it opens', byDay.goal, night, 'tue 08:45', 'tue 09:30', 'tue 10:00'],
    [
      'near opening, at night alone an aim',
      elapsed(null, 'PT1H'),
      elapsed('PT2H', null),
      'tue 08:45',
      'tue 10:45',
      'tue 10:00',
    ],
    [
      'near opening, by day alone an aim',
      elapsed('PT1H', null),
      elapsed(null, 'PT3H'),
      'tue 08:45',
      'tue 10:00',
      'tue 11:45',
    ],
    ['no aim at all', elapsed(null, 'PT1H'), elapsed(null, 'PT3H'), 'tue 08:45', null, 'tue 10:00'],
    ['no breach at all', elapsed('PT1H', null), elapsed('PT3H', null), 'tue 08:45', 'tue 10:00', null],
  ])('%s', (_, day, outside, received, aim, due) => {
    const desk = createDesk(createGoals({ goal: outside, takeEarlier: true }, { goal: day, clause: '' }));
    expect(cycleFrom(received, desk)).toMatchObject({
      ...{ aimAt: aim === null ? null : on(aim), dueAt: due === null ? null : on(due) },
    });
  });

  test('not for a channel that the other goal is not for', () => {
    const desk = createDesk(createGoals({ goal: night, takeEarlier: true, channels: ['phone'] }));
    expect(cycleFrom('tue 08:45', desk, 'mail').dueAt).toBe(on('tue 09:45'));
    expect(cycleFrom('tue 08:45', desk, 'phone').dueAt).toBe(on('tue 10:00'));
  });

  test('not where the desk never opens or closes any more', () => {
    const week = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
    );
    const desk = createDesk({
      ...createGoals({ calendar: 'always', goal: night, takeEarlier: true }),
      calendars: { ...createDesk().calendars, always: { timezone: 'UTC', weekly: week } },
    });
    expect(cycleFrom('mon 16:30', desk).dueAt).toBe(on('mon 17:30'));
  });

  test('each with the pauses that came after it began', () => {
    const desk = createDesk(createGoals({ goal: night, takeEarlier: true }));
    const run = { startedAt: on('tue 08:45'), channel: null };
    const limits = (...pauses: [string, string][]) =>
      severityLimitsOf(
        desk,
        'response',
        run,
        'High',
        pauses.map(([from, to]) => ({ from: on(from), to: on(to) })),
        run.startedAt,
      );
    expect(limits(['tue 08:50', 'tue 09:10']).dueAt).toBe(on('tue 10:10'));
    expect(limits(['tue 08:50', 'tue 08:55']).dueAt).toBe(on('tue 10:00'));
    expect(limits(['tue 09:10', 'tue 09:20']).dueAt).toBe(on('tue 10:10'));
  });

  test('nothing is due under a severity without a goal', () => {
    const run = { startedAt: on('tue 08:45'), channel: null };
    const limits = severityLimitsOf(createDesk(), 'response', run, 'Nameless', [], run.startedAt);
    expect(limits).toEqual({ aimAt: null, dueAt: null });
  });
});

describe('the limits of a run that had other severities before', () => {
  const goals = {
    High: { response: { goal: elapsed('PT1H', 'PT2H'), clause: '' } },
    Middle: { response: { goal: elapsed(null, 'PT6H'), clause: '' } },
    Low: { response: { goal: elapsed(null, 'PT8H'), clause: '' } },
  };
  const start = on('mon 10:00');
  const created = createRun({ at: start, eventId: null }, { contract: null, severity: 'Low' }, null);
  const had = (severity: string, until: string) => ({
    ...{ severity, contract: null, startedAt: start, until: on(until) },
  });
  const run = {
    ...created,
    past: [had('High', 'mon 11:00'), had('High', 'mon 12:00'), had('Middle', 'mon 13:00')],
  };
  const places = (onSeverityChange: string, pauses: [string, string][] = []) => {
    const spans = pauses.map(([from, to]) => ({ from: on(from), to: on(to) }));
    return [0, 1, 2, 3].map(
      (place) =>
        limitsOf({ ...createDesk({ onSeverityChange }), goals }, 'response', run, spans, place).dueAt,
    );
  };

  test.each<[string, [string, string][], string[]]>([
    ['from-receipt', [], ['mon 12:00', 'mon 12:00', 'mon 16:00', 'mon 18:00']],
    ['from-change', [], ['mon 12:00', 'mon 12:00', 'mon 18:00', 'mon 21:00']],
    ['stricter', [], ['mon 12:00', 'mon 12:00', 'mon 12:00', 'mon 12:00']],
    ['from-receipt', [['mon 11:30', 'mon 12:30']], ['mon 13:00', 'mon 13:00', 'mon 17:00', 'mon 19:00']],
    ['from-change', [['mon 11:30', 'mon 12:30']], ['mon 13:00', 'mon 13:00', 'mon 18:30', 'mon 21:00']],
  ])('%s, paused %j', (rule, pauses, expected) => {
    expect(places(rule, pauses)).toEqual(expected.map(on));
  });

  test('the stricter is the one that is due first, its own aim with it, and any before none', () => {
    const limits = (severity: string) => {
      const desk = { ...createDesk({ onSeverityChange: 'stricter' }), goals };
      return limitsOf(desk, 'response', { ...run, severity, past: [had('High', 'mon 11:00')] }, []);
    };
    expect(limits('Low')).toEqual({ aimAt: on('mon 11:00'), dueAt: on('mon 12:00') });
    expect(limits('Nameless')).toEqual({ aimAt: on('mon 11:00'), dueAt: on('mon 12:00') });
  });

  test('the report is due by the scheme’s own rule from the closing on, whatever they were', () => {
    const closing = { ...run, countedFrom: on('mon 16:00') };
    const wanted = { aimAt: null, dueAt: on('next mon 17:00') };
    expect(limitsOf(createDesk(), 'report', closing, [])).toEqual(wanted);
    const { report: _, ...without } = createDesk();
    expect(limitsOf(without, 'report', closing, [])).toEqual({ aimAt: null, dueAt: null });
  });
});
