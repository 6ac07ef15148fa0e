import { AGENT, CLIENT, createIssue, cycleOf, HOUR, judge, MINUTE, presetOf, ROBOT } from './issues';

const RECEIVED = '2025-06-05T14:00:00Z';
const at = (minutes: number) => new Date(Date.parse(RECEIVED) + minutes * MINUTE).toISOString();
const statesOf = (
  scheme: string,
  history: ReturnType<typeof createIssue>,
  clock: 'response' | 'resolution' | 'update',
) => judge(presetOf(scheme), history, at(50_000)).clocks[clock]?.cycles.map(({ state }) => state);

describe('response', () => {
  test.each([
    ['the client’s own word', [{ at: at(5), says: CLIENT }], 'running'],
    ['an automatic word', [{ at: at(5), says: ROBOT }], 'running'],
    ['a note that is not public', [{ at: at(5), says: AGENT, internal: true }], 'running'],
    ['the team’s public word', [{ at: at(5), says: AGENT }], 'met'],
  ])('%s', (_, steps, state) => {
    const history = createIssue(RECEIVED, { priority: 'Fatal' }, steps);
    expect(cycleOf(presetOf('valtech'), history, at(10), 'response').state).toBe(state);
  });

  test('an attempt stops it at vircom and nowhere else', () => {
    const attempts = [{ at: at(5), kind: 'attempt' as const }];
    const p1 = createIssue(RECEIVED, { priority: 'P1' }, [], attempts);
    const fatal = createIssue(RECEIVED, { priority: 'Fatal' }, [], attempts);
    expect(cycleOf(presetOf('vircom'), p1, at(10), 'response').state).toBe('met');
    expect(cycleOf(presetOf('valtech'), fatal, at(10), 'response').state).toBe('running');
  });

  test('a ticket closed without a word is judged at its closing, and reopening opens no new cycle', () => {
    const steps = [
      { at: at(20), status: 'Done' },
      { at: at(30), status: 'To Do' },
    ];
    const history = createIssue(RECEIVED, { priority: 'Fatal' }, steps);
    expect(statesOf('valtech', history, 'response')).toEqual(['breached']);
    expect(statesOf('valtech', history, 'resolution')).toEqual(['met', 'breached']);
  });
});

describe('a severity change', () => {
  const raised = createIssue(RECEIVED, { priority: 'Minor' }, [
    { at: at(60), priority: 'Fatal', was: 'Minor' },
  ]);

  test('aims an open clock anew from its start at once, and breaches once it was held, at the change', () => {
    const cycle = (minutes: number) => cycleOf(presetOf('valtech'), raised, at(minutes), 'response');
    expect(cycle(61)).toMatchObject({ dueAt: Date.parse(at(15)), breachedAt: null, state: 'running' });
    expect(cycle(64).pendingUntil).toBe(Date.parse(at(65)));
    expect(cycle(65)).toMatchObject({ breachedAt: Date.parse(at(60)), state: 'breached' });
  });

  test('leaves a breach that is already there', () => {
    const history = createIssue(RECEIVED, { priority: 'Fatal' }, [
      { at: at(20), priority: 'Minor', was: 'Fatal' },
    ]);
    const cycle = cycleOf(presetOf('valtech'), history, at(30), 'response');
    expect(cycle).toMatchObject({ state: 'breached', breachedAt: Date.parse(at(15)) });
  });

  test('leaves a finished cycle its verdict', () => {
    const steps = [
      { at: at(40), says: AGENT },
      { at: at(60), priority: 'Fatal', was: 'Minor' },
    ];
    expect(
      cycleOf(presetOf('valtech'), createIssue(RECEIVED, { priority: 'Minor' }, steps), at(70), 'response')
        .state,
    ).toBe('met');
  });

  test('counts from the change where the scheme says so', () => {
    const scheme = { ...presetOf('valtech'), onSeverityChange: 'from-change' as const };
    expect(cycleOf(scheme, raised, at(61), 'response').dueAt).toBe(Date.parse(at(75)));
  });
});

describe('waiting for the client', () => {
  const steps = [
    { at: at(60), status: 'Waiting for client' },
    { at: at(180), status: 'In Progress' },
  ];
  const p1 = createIssue(RECEIVED, { priority: 'P1' }, steps);

  test('holds vircom’s resolution: no due instant, the rest frozen', () => {
    const cycle = cycleOf(presetOf('vircom'), p1, at(120), 'resolution');
    expect(cycle).toMatchObject({ state: 'paused', dueAt: null, elapsedMs: HOUR, remainingMs: 3 * HOUR });
  });

  test('moves the due instant by the wait', () => {
    const cycle = cycleOf(presetOf('vircom'), p1, at(200), 'resolution');
    expect(cycle).toMatchObject({ state: 'running', dueAt: Date.parse(at(360)), elapsedMs: 80 * MINUTE });
  });

  test('does not hold valtech’s', () => {
    const fatal = createIssue(RECEIVED, { priority: 'Fatal' }, steps);
    expect(cycleOf(presetOf('valtech'), fatal, at(120), 'resolution').state).toBe('running');
  });

  test('does not hide a breach that came before it', () => {
    const late = createIssue(RECEIVED, { priority: 'P1' }, [{ at: at(250), status: 'Waiting for client' }]);
    expect(cycleOf(presetOf('vircom'), late, at(300), 'resolution')).toMatchObject({
      state: 'breached',
      dueAt: Date.parse(at(240)),
      remainingMs: -10 * MINUTE,
    });
  });
});

describe('updates', () => {
  test('restart at each public word of the team and each call that reached the client, and end when resolved', () => {
    const history = createIssue(
      RECEIVED,
      { priority: 'Critical' },
      [
        { at: at(80), says: AGENT },
        { at: at(300), status: 'Done' },
      ],
      [
        { at: at(160), kind: 'contact' },
        { at: at(170), kind: 'contact', payload: { reached: false } },
      ],
    );
    expect(statesOf('tracktik', history, 'update')).toEqual(['met', 'met', 'breached']);
  });
});

describe('ends of a resolution', () => {
  test('restoring the service ends valtech’s', () => {
    const history = createIssue(RECEIVED, { priority: 'Fatal' }, [], [{ at: at(30), kind: 'restored' }]);
    expect(statesOf('valtech', history, 'resolution')).toEqual(['met']);
  });

  test('velsoft’s ends when the client is told, before the closing, at it or after it', () => {
    const before = [
      { at: at(10), says: AGENT },
      { at: at(15), says: CLIENT },
      { at: at(20), status: 'Done' },
    ];
    const cycleAfter = (steps: Parameters<typeof createIssue>[2]) =>
      cycleOf(presetOf('velsoft'), createIssue(RECEIVED, { priority: 'High' }, steps), at(40), 'resolution')
        .stoppedAt;
    expect(cycleAfter(before)).toBeNull();
    expect(cycleAfter([...before, { at: at(30), says: AGENT }])).toBe(Date.parse(at(30)));
    expect(
      cycleAfter([
        { at: at(10), says: AGENT },
        { at: at(20), status: 'Done' },
      ]),
    ).toBe(Date.parse(at(20)));
  });

  test('deferring ends it without a verdict', () => {
    const history = createIssue(RECEIVED, { priority: 'P3' }, [], [{ at: at(30), kind: 'deferred' }]);
    expect(statesOf('vircom', history, 'resolution')).toEqual(['cancelled']);
  });
});

describe('severity from other signs', () => {
  const severityOf = (scheme: string, facts: Parameters<typeof createIssue>[1]) =>
    judge(presetOf(scheme), createIssue(RECEIVED, facts), RECEIVED).severity;

  test.each([
    ['valtech', { priority: 'FATALE' }, 'Fatal'],
    ['valtech', { priority: 'Highest' }, 'Fatal'],
    ['valtech', { priority: 'Lowest' }, 'Minor'],
    ['valtech', {}, 'Minor'],
    ['velsoft', { priority: 'Low' }, 'Medium'],
    ['vircom', { priority: 'Low', labels: ['trial'] }, 'P2'],
    ['vircom', { priority: 'Critical', labels: ['trial'] }, 'P1'],
    ['altilogix', { priority: 'Medium', labels: ['channel:emergency'] }, 'Urgent'],
    ['tracktik', { priority: 'Medium', summary: 'PROBLEME URGENT DE SERVICE : portail' }, 'Important'],
    ['tracktik', { priority: 'Critical', summary: 'Problème de service' }, 'Critical'],
  ])('%s, %j: %s', (scheme, facts, expected) => {
    expect(severityOf(scheme, facts)).toBe(expected);
  });
});
