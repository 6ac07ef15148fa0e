import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../local/sla/clocks';
import { AGENT, CLIENT, JiraIssue, OTHER_AGENT, PORTAL_CUSTOMER, ROBOT } from '../support/jira-issue';

const folder = mkdtempSync(join(tmpdir(), 'sla-cases-'));
const HOUR = 3_600_000;
const MINUTE = 60_000;
type Cycle = Record<string, unknown>;
type Answer = { key: string; severity: string; clocks: Record<string, { cycles: Cycle[] }> };

async function evaluate(scheme: string, now: string, issue: JiraIssue, more: string[] = []): Promise<Answer> {
  const file = join(folder, 'SUP-1.json');
  writeFileSync(file, JSON.stringify(issue.toJson('SUP-1')));
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await run(['--scheme', scheme, '--now', now, ...more, file]);
    return JSON.parse(String(write.mock.calls[0]?.[0]));
  } finally {
    write.mockRestore();
  }
}

/** Toronto is four hours behind UTC in June, Halifax three; 5 June 2025 is a Thursday. */
const T0 = '2025-06-05T14:00:00.000Z';
const at = (minutes: number, from = T0) => new Date(Date.parse(from) + minutes * MINUTE).toISOString();
const toShortTime = (minutes: number, from = T0) => at(minutes, from).replace('.000Z', 'Z');
const toJiraTime = (minutes: number, from = T0) => at(minutes, from).replace('Z', '+0000');
const issue = (priority: string | null, more: Record<string, unknown> = {}, created = T0) =>
  new JiraIssue(created.replace('Z', '+0000'), priority, more);

type Case = [string, string, JiraIssue, string, Record<string, Cycle[]>];

/** Each case: what it shows, the scheme, the issue, the instant of judging, and the cycles the text asks for. */
const CASES: Case[] = [
  // Sides and words: semantics §3
  [
    'the client’s word does not stop the response',
    'valtech',
    issue('Fatal').addComment(toJiraTime(5), CLIENT),
    at(10),
    { response: [{ state: 'running', stoppedAt: null }] },
  ],
  [
    'an app’s word does not stop the response',
    'valtech',
    issue('Fatal').addComment(toJiraTime(5), ROBOT),
    at(10),
    { response: [{ state: 'running' }] },
  ],
  [
    'a customer who is not the reporter is a client too',
    'valtech',
    issue('Fatal').addComment(toJiraTime(5), PORTAL_CUSTOMER),
    at(10),
    { response: [{ state: 'running' }] },
  ],
  [
    'anybody else offline is the team',
    'valtech',
    issue('Fatal').addComment(toJiraTime(5), OTHER_AGENT),
    at(10),
    {
      response: [
        { state: 'met', stoppedAt: toShortTime(5), elapsedMs: 5 * MINUTE, remainingMs: 10 * MINUTE },
      ],
    },
  ],
  [
    'without a reporter everybody is the team, the creator too',
    'valtech',
    issue('Fatal', { reporter: null, creator: AGENT }).addComment(toJiraTime(5), AGENT),
    at(10),
    { response: [{ state: 'met' }] },
  ],
  ...(
    [
      ['jsdPublic false', { jsdPublic: false }, 'running'],
      ['jsdPublic true', { jsdPublic: true }, 'met'],
      ['a visibility', { visibility: { type: 'role', value: 'Developers' } }, 'running'],
      ['a visibility that is null', { visibility: null, jsdPublic: null }, 'met'],
      [
        'a property that says internal',
        { properties: [{ key: 'sd.public.comment', value: { internal: true } }] },
        'running',
      ],
      [
        'a property that says not internal',
        { properties: [{ key: 'sd.public.comment', value: { internal: false } }] },
        'met',
      ],
      ['a property of another name', { properties: [{ key: 'mine', value: { internal: true } }] }, 'met'],
    ] as const
  ).map(
    ([name, more, state]): Case => [
      `a word of the team with ${name}: ${state}`,
      'valtech',
      issue('Fatal').addComment(toJiraTime(5), AGENT, { ...more }),
      at(10),
      { response: [{ state }] },
    ],
  ),
  // Met and breached
  [
    'a stop at the due instant is met',
    'valtech',
    issue('Fatal').addComment(toJiraTime(15), AGENT),
    at(600),
    { response: [{ state: 'met', breachedAt: null, dueAt: toShortTime(15), remainingMs: 0 }] },
  ],
  [
    'a stop a millisecond later is breached at the due instant',
    'valtech',
    issue('Fatal').addComment('2025-06-05T14:15:00.001+0000', AGENT),
    at(600),
    { response: [{ state: 'breached', breachedAt: toShortTime(15), remainingMs: -1 }] },
  ],
  [
    'at the due instant it runs',
    'valtech',
    issue('Fatal'),
    at(15),
    { response: [{ state: 'running', breachedAt: null, remainingMs: 0 }] },
  ],
  [
    'past it and still running it is breached',
    'valtech',
    issue('Fatal'),
    at(16),
    { response: [{ state: 'breached', breachedAt: toShortTime(15), stoppedAt: null, remainingMs: -MINUTE }] },
  ],
  // In and out of hours: the calendar at the start decides
  [
    'a critical ticket at the closing instant is outside hours: 60 minutes',
    'valtech',
    issue('Critical', {}, '2025-06-05T21:30:00.000Z'),
    '2025-06-05T21:31:00Z',
    { response: [{ dueAt: '2025-06-05T22:30:00Z', withinCalendarHours: true }] },
  ],
  [
    'a fatal ticket at the opening instant is within: 15 minutes',
    'valtech',
    issue('Fatal', {}, '2025-06-05T12:00:00.000Z'),
    '2025-06-05T12:01:00Z',
    { response: [{ dueAt: '2025-06-05T12:15:00Z' }] },
  ],
  [
    'a fatal ticket on Saint-Jean is outside: 60 minutes',
    'valtech',
    issue('Fatal', {}, '2025-06-24T14:00:00.000Z'),
    '2025-06-24T14:01:00Z',
    { response: [{ dueAt: '2025-06-24T15:00:00Z' }] },
  ],
  [
    'a minor ticket outside hours counts from the next opening, and is not paused',
    'valtech',
    issue('Minor', {}, '2025-06-06T22:00:00.000Z'),
    '2025-06-07T12:00:00Z',
    {
      response: [
        {
          state: 'running',
          withinCalendarHours: false,
          elapsedMs: 0,
          remainingMs: 4 * HOUR,
          dueAt: '2025-06-09T16:00:00Z',
        },
      ],
      resolution: [],
      report: [],
    },
  ],
  // Severity
  [
    'a French name is the severity',
    'valtech',
    issue('Critique'),
    at(1),
    { response: [{ dueAt: toShortTime(30) }] },
  ],
  ['case is ignored', 'valtech', issue('fATAL'), at(1), { response: [{ dueAt: toShortTime(15) }] }],
  ['accents are ignored', 'velsoft', issue('elevee'), at(1), { response: [{ dueAt: toShortTime(240) }] }],
  ['no priority is the default', 'valtech', issue(null), at(1), { response: [{ dueAt: toShortTime(240) }] }],
  ['Highest is the first', 'valtech', issue('Highest'), at(1), { response: [{ dueAt: toShortTime(15) }] }],
  ['High is the second', 'valtech', issue('High'), at(1), { response: [{ dueAt: toShortTime(30) }] }],
  ['Medium is the third', 'valtech', issue('Medium'), at(1), { response: [{ dueAt: toShortTime(240) }] }],
  ['the rest are the last', 'valtech', issue('Lowest'), at(1), { response: [{ dueAt: toShortTime(240) }] }],
  [
    'altilogix: High is Regular',
    'altilogix',
    issue('High'),
    at(1),
    { response: [{ dueAt: toShortTime(240) }] },
  ],
  [
    'altilogix: the channel sets the class',
    'altilogix',
    issue('Medium', { labels: ['channel:emergency'] }),
    at(1),
    { response: [{ dueAt: toShortTime(60) }] },
  ],
  [
    'velsoft: Low is treated as Medium',
    'velsoft',
    issue('Low', {}, '2025-06-06T18:00:00.000Z'),
    '2025-06-06T18:01:00Z',
    { resolution: [{ dueAt: '2025-06-11T18:00:00Z' }] },
  ],
  [
    'vircom: a trial lifts P3 to P2',
    'vircom',
    issue('Low', { labels: ['trial'] }),
    at(1),
    { response: [{ dueAt: toShortTime(60) }], resolution: [{ dueAt: toShortTime(24 * 60), aimAt: null }] },
  ],
  [
    'vircom: a trial leaves P1',
    'vircom',
    issue('P1', { labels: ['Trial'] }),
    at(1),
    { response: [{ dueAt: toShortTime(30) }] },
  ],
  [
    'vircom: a label taken off lowers it again, from receipt',
    'vircom',
    issue('P3', { labels: ['onboarding'] }).changeLabels(toJiraTime(30), []),
    at(40),
    { response: [{ dueAt: toShortTime(240) }] },
  ],
  [
    'tracktik: the words of the summary, until triaged',
    'tracktik',
    issue(null, { summary: 'PROBLEME URGENT DE SERVICE : portail' }),
    at(1),
    { response: [{ dueAt: toShortTime(240) }], resolution: [{ dueAt: toShortTime(24 * 60) }] },
  ],
  // Vircom's other goal after hours
  [
    'vircom: P2 at 18:01 by the emergency line',
    'vircom',
    issue('P2', { labels: ['channel:emergency'] }, '2025-06-06T22:01:00.000Z'),
    '2025-06-06T22:02:00Z',
    { response: [{ dueAt: '2025-06-06T22:31:00Z' }] },
  ],
  [
    'vircom: P2 at 18:01 by e-mail waits for Monday',
    'vircom',
    issue('P2', { labels: ['channel:email'] }, '2025-06-06T22:01:00.000Z'),
    '2025-06-06T22:02:00Z',
    { response: [{ dueAt: '2025-06-09T13:30:00Z', withinCalendarHours: false }] },
  ],
  [
    'vircom: voicemail on the Fourth of July',
    'vircom',
    issue('P3', { labels: ['channel:phone'] }, '2025-07-04T15:00:00.000Z'),
    '2025-07-04T15:01:00Z',
    { response: [{ dueAt: '2025-07-04T15:30:00Z' }] },
  ],
  // Pauses
  [
    'vircom’s resolution is held while waiting: no due instant, the rest frozen',
    'vircom',
    issue('P1').addComment(toJiraTime(1), AGENT).changeStatus(toJiraTime(60), 'Waiting for customer'),
    at(100),
    {
      resolution: [{ state: 'paused', dueAt: null, elapsedMs: HOUR, remainingMs: 3 * HOUR, stoppedAt: null }],
    },
  ],
  [
    'it goes on, put off by the wait',
    'vircom',
    issue('P1')
      .addComment(toJiraTime(1), AGENT)
      .changeStatus(toJiraTime(60), 'En attente du client')
      .changeStatus(toJiraTime(120), 'In Progress'),
    at(150),
    {
      resolution: [
        { state: 'running', dueAt: toShortTime(300), elapsedMs: 90 * MINUTE, remainingMs: 150 * MINUTE },
      ],
    },
  ],
  [
    'a pause that begins at the due instant is a pause',
    'vircom',
    issue('P1').addComment(toJiraTime(1), AGENT).changeStatus(toJiraTime(240), 'Waiting for client'),
    at(300),
    { resolution: [{ state: 'paused', remainingMs: 0, breachedAt: null }] },
  ],
  [
    'a pause after the breach hides nothing',
    'vircom',
    issue('P1').addComment(toJiraTime(1), AGENT).changeStatus(toJiraTime(250), 'Waiting for client'),
    at(300),
    {
      resolution: [
        {
          state: 'breached',
          dueAt: toShortTime(240),
          breachedAt: toShortTime(240),
          remainingMs: -10 * MINUTE,
        },
      ],
    },
  ],
  [
    'closing while held is judged at the closing',
    'vircom',
    issue('P1')
      .addComment(toJiraTime(1), AGENT)
      .changeStatus(toJiraTime(60), 'Waiting for client')
      .resolve(toJiraTime(600)),
    at(700),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(600), elapsedMs: HOUR, remainingMs: 3 * HOUR }] },
  ],
  [
    'valtech does not wait',
    'valtech',
    issue('Fatal').addComment(toJiraTime(1), AGENT).changeStatus(toJiraTime(60), 'Waiting for client'),
    at(120),
    { resolution: [{ state: 'running', dueAt: toShortTime(240), elapsedMs: 2 * HOUR }] },
  ],
  [
    'vircom’s response does not wait',
    'vircom',
    issue('P1').changeStatus(toJiraTime(10), 'Waiting for client'),
    at(20),
    { response: [{ state: 'running', dueAt: toShortTime(30) }] },
  ],
  [
    'vircom P3: aim 48 h and breach 72 h, both held while waiting',
    'vircom',
    issue('P3').addComment(toJiraTime(1), AGENT).changeStatus(toJiraTime(60), 'Waiting for client'),
    at(100),
    { resolution: [{ state: 'paused', aimAt: null, dueAt: null, elapsedMs: HOUR, remainingMs: 71 * HOUR }] },
  ],
  [
    'tracktik’s update is held while waiting, its resolution is not',
    'tracktik',
    issue('Critical').addComment(toJiraTime(10), AGENT).changeStatus(toJiraTime(40), 'Waiting for customer'),
    at(100),
    {
      update: [
        { state: 'met', stoppedAt: toShortTime(10) },
        { state: 'paused', elapsedMs: 30 * MINUTE, remainingMs: HOUR },
      ],
      resolution: [{ state: 'running', elapsedMs: 100 * MINUTE }],
    },
  ],
  // Severity changes
  [
    'a severity change aims from receipt; the breach is dated at the change',
    'valtech',
    issue('Minor').changePriority(toJiraTime(60), 'Fatal'),
    at(65),
    {
      response: [{ state: 'breached', dueAt: toShortTime(15), breachedAt: toShortTime(60) }],
      resolution: [{ state: 'running', startedAt: toShortTime(0), dueAt: toShortTime(240) }],
    },
  ],
  [
    'in or out of hours is still judged at the start',
    'valtech',
    issue('Minor', {}, '2025-06-05T11:50:00.000Z').changePriority('2025-06-05T12:10:00.000+0000', 'Fatal'),
    '2025-06-05T12:20:00Z',
    { response: [{ dueAt: '2025-06-05T12:50:00Z', state: 'running' }] },
  ],
  [
    'a breach already recorded stays, though the new goal is later',
    'valtech',
    issue('Fatal').changePriority(toJiraTime(20), 'Minor'),
    at(30),
    {
      response: [{ state: 'breached', breachedAt: toShortTime(15), dueAt: toShortTime(240) }],
      resolution: [],
    },
  ],
  [
    'lowered before its breach it has the later goal',
    'valtech',
    issue('Fatal').changePriority(toJiraTime(15), 'Minor'),
    at(30),
    { response: [{ state: 'running', breachedAt: null, dueAt: toShortTime(240) }] },
  ],
  [
    'a finished cycle keeps its verdict',
    'valtech',
    issue('Minor').addComment(toJiraTime(40), AGENT).changePriority(toJiraTime(60), 'Fatal'),
    at(70),
    { response: [{ state: 'met', dueAt: toShortTime(240), stoppedAt: toShortTime(40) }] },
  ],
  [
    'raised and answered at one instant, the raise first: late from that instant',
    'valtech',
    issue('Minor').changePriority(toJiraTime(60), 'Fatal').addComment(toJiraTime(60), AGENT),
    at(70),
    { response: [{ state: 'breached', breachedAt: toShortTime(60), stoppedAt: toShortTime(60) }] },
  ],
  [
    'answered and raised at one instant, the answer first: met',
    'valtech',
    issue('Minor').addComment(toJiraTime(60), AGENT).changePriority(toJiraTime(60), 'Fatal'),
    at(70),
    { response: [{ state: 'met', dueAt: toShortTime(240) }] },
  ],
  // Closing and reopening
  [
    'a ticket closed without a word is judged so',
    'valtech',
    issue('Fatal').resolve(toJiraTime(20)),
    at(30),
    {
      response: [{ state: 'breached', stoppedAt: toShortTime(20), breachedAt: toShortTime(15) }],
      resolution: [{ state: 'met', stoppedAt: toShortTime(20) }],
    },
  ],
  [
    'reopening opens a new resolution, not a response, with the goal of that moment',
    'valtech',
    issue('Fatal')
      .addComment(toJiraTime(5), AGENT)
      .resolve(toJiraTime(20))
      .changeStatus(toJiraTime(600), 'In Progress'),
    at(601),
    {
      response: [{ state: 'met' }],
      resolution: [
        { state: 'met', stoppedAt: toShortTime(20) },
        { state: 'running', startedAt: toShortTime(600), dueAt: toShortTime(840) },
      ],
    },
  ],
  [
    'the old resolution keeps its verdict, under the severity it had',
    'valtech',
    issue('Fatal')
      .resolve(toJiraTime(300))
      .changePriority(toJiraTime(310), 'Critical')
      .changeStatus(toJiraTime(320), 'To Do'),
    at(330),
    {
      resolution: [
        { state: 'breached', breachedAt: toShortTime(240) },
        { state: 'running', dueAt: toShortTime(560) },
      ],
    },
  ],
  [
    'a status whose name is known is done without a resolution',
    'valtech',
    issue('Fatal').changeStatus(toJiraTime(10), 'Résolu').changeStatus(toJiraTime(40), 'En cours'),
    at(50),
    { response: [{ stoppedAt: toShortTime(10) }] },
  ],
  [
    'a status in which the issue is today is what today’s answer says of it, whatever it is called',
    'valtech',
    issue('Fatal').changeStatus(toJiraTime(10), 'Résolu'),
    at(12),
    { response: [{ stoppedAt: null }] },
  ],
  [
    'an unknown status is done when a resolution was set with it',
    'valtech',
    issue('Fatal').resolve(toJiraTime(10), 'Livré'),
    at(30),
    { response: [{ stoppedAt: toShortTime(10) }] },
  ],
  [
    'an unknown status without one is not',
    'valtech',
    issue('Fatal').changeStatus(toJiraTime(10), 'Livré'),
    at(12),
    { response: [{ stoppedAt: null }] },
  ],
  [
    'tracktik: updates restart at each word and call, end when resolved, and begin again at the reopening',
    'tracktik',
    issue('Critical')
      .addComment(toJiraTime(80), AGENT)
      .recordEvent(at(160), 'contact', { channel: 'phone' })
      .recordEvent(at(170), 'attempt')
      .addComment(toJiraTime(175), CLIENT)
      .addComment(toJiraTime(176), AGENT, { jsdPublic: false })
      .resolve(toJiraTime(300))
      .changeStatus(toJiraTime(400), 'To Do'),
    at(410),
    {
      update: [
        { state: 'met', stoppedAt: toShortTime(80), dueAt: toShortTime(90) },
        { state: 'met', startedAt: toShortTime(80), stoppedAt: toShortTime(160), dueAt: toShortTime(170) },
        {
          state: 'breached',
          startedAt: toShortTime(160),
          stoppedAt: toShortTime(300),
          dueAt: toShortTime(250),
        },
        { state: 'running', startedAt: toShortTime(400), dueAt: toShortTime(490) },
      ],
    },
  ],
  // What people tell the app
  [
    'a logged contact stops the response',
    'valtech',
    issue('Fatal').recordEvent(at(10), 'contact'),
    at(20),
    { response: [{ state: 'met', stoppedAt: toShortTime(10) }] },
  ],
  [
    'an attempt does not, but at vircom',
    'valtech',
    issue('Fatal').recordEvent(at(10), 'attempt'),
    at(12),
    { response: [{ state: 'running' }] },
  ],
  [
    'vircom: an attempt is a reaction',
    'vircom',
    issue('P1').recordEvent(at(10), 'attempt'),
    at(12),
    {
      response: [{ state: 'met', stoppedAt: toShortTime(10) }],
    },
  ],
  [
    'a contact that reached nobody is an attempt',
    'valtech',
    issue('Fatal').recordEvent(at(10), 'contact', { reached: false }),
    at(12),
    { response: [{ state: 'running' }] },
  ],
  [
    'service restored stops valtech’s resolution, a workaround does not',
    'valtech',
    issue('Fatal').recordEvent(at(20), 'workaround').recordEvent(at(50), 'restored'),
    at(60),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(50) }] },
  ],
  [
    'a workaround stops tracktik’s and vircom’s',
    'tracktik',
    issue('Critical').recordEvent(at(20), 'workaround'),
    at(60),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(20) }] },
  ],
  [
    'deferred: no verdict',
    'vircom',
    issue('P3').addComment(toJiraTime(5), AGENT).recordEvent(at(20), 'deferred', { release: '8.4' }),
    at(60 * 24 * 30),
    {
      resolution: [{ state: 'cancelled', breachedAt: null, stoppedAt: toShortTime(20) }],
      response: [{ state: 'met' }],
    },
  ],
  [
    'out of scope: no verdict either, though it was late',
    'valtech',
    issue('Fatal').recordEvent(at(20), 'out-of-scope'),
    at(60),
    { response: [{ state: 'cancelled', breachedAt: null }], resolution: [{ state: 'cancelled' }] },
  ],
  // Acknowledgement and telling the client: velsoft
  [
    'an automatic word acknowledges and answers nothing',
    'velsoft',
    issue('High').addComment(toJiraTime(1), ROBOT),
    at(10),
    { acknowledge: [{ state: 'met', stoppedAt: toShortTime(1) }], response: [{ state: 'running' }] },
  ],
  [
    'a word of the team acknowledges and answers',
    'velsoft',
    issue('High').addComment(toJiraTime(1), AGENT),
    at(10),
    { acknowledge: [{ state: 'met' }], response: [{ state: 'met' }] },
  ],
  [
    'velsoft: told within a day before the closing',
    'velsoft',
    issue('High').addComment(toJiraTime(1), AGENT).resolve(toJiraTime(60)),
    at(120),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(60) }], response: [{ state: 'met' }] },
  ],
  [
    'velsoft: resolved without telling the client goes on',
    'velsoft',
    issue('High').resolve(toJiraTime(60)),
    at(120),
    { resolution: [{ state: 'running', stoppedAt: null }] },
  ],
  [
    'velsoft: told after the closing',
    'velsoft',
    issue('High').resolve(toJiraTime(60)).addComment(toJiraTime(90), AGENT),
    at(120),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(90) }] },
  ],
  [
    'velsoft: told at the closing, whichever comes first',
    'velsoft',
    issue('High').addComment(toJiraTime(60), AGENT).resolve(toJiraTime(60)),
    at(120),
    { resolution: [{ state: 'met', stoppedAt: toShortTime(60) }] },
  ],
  [
    'velsoft: an internal note tells nobody',
    'velsoft',
    issue('High').resolve(toJiraTime(60)).addComment(toJiraTime(90), AGENT, { jsdPublic: false }),
    at(120),
    { resolution: [{ stoppedAt: null }] },
  ],
  // The report
  [
    'closed on a Saturday: due on Friday at the close',
    'valtech',
    issue('Fatal', {}, '2025-06-06T12:00:00.000Z').resolve('2025-06-07T06:00:00.000+0000'),
    '2025-06-08T00:00:00Z',
    { report: [{ startedAt: '2025-06-07T06:00:00Z', dueAt: '2025-06-13T21:30:00Z', state: 'running' }] },
  ],
  [
    'owed when it was ever critical while open',
    'valtech',
    issue('Critical').changePriority(toJiraTime(10), 'Minor').resolve(toJiraTime(60)),
    at(90),
    { report: [{ state: 'running' }] },
  ],
  [
    'not owed when it became fatal only after its closing',
    'valtech',
    issue('Minor')
      .resolve(toJiraTime(60))
      .changePriority(toJiraTime(70), 'Fatal')
      .changePriority(toJiraTime(80), 'Minor'),
    at(90),
    { report: [] },
  ],
  [
    'reopened before publication: cancelled, and counted anew from the next closing',
    'valtech',
    issue('Fatal').resolve(toJiraTime(60)).changeStatus(toJiraTime(120), 'To Do').resolve(toJiraTime(1500)),
    at(1600),
    { report: [{ state: 'cancelled' }, { state: 'running', startedAt: toShortTime(1500) }] },
  ],
  [
    'published: met; reopened after it, a new report',
    'valtech',
    issue('Fatal')
      .resolve(toJiraTime(60))
      .recordEvent(at(100), 'published')
      .changeStatus(toJiraTime(120), 'To Do')
      .resolve(toJiraTime(180)),
    at(200),
    {
      report: [
        { state: 'met', stoppedAt: toShortTime(100) },
        { state: 'running', startedAt: toShortTime(180) },
      ],
    },
  ],
  [
    'a deferral does not take a report back',
    'valtech',
    issue('Fatal').resolve(toJiraTime(60)).recordEvent(at(90), 'deferred'),
    at(100),
    { report: [{ state: 'running' }] },
  ],
  // Business days
  [
    'velsoft: three business days at the same local time, over a weekend',
    'velsoft',
    issue('Medium', {}, '2025-06-06T18:00:00.000Z'),
    '2025-06-07T18:00:00Z',
    {
      resolution: [
        {
          dueAt: '2025-06-11T18:00:00Z',
          withinCalendarHours: false,
          elapsedMs: 1.5 * HOUR,
          remainingMs: 24 * HOUR,
        },
      ],
    },
  ],
  [
    'velsoft: received on a Saturday, one business day is Monday’s close',
    'velsoft',
    issue('High', {}, '2025-06-07T15:00:00.000Z'),
    '2025-06-07T16:00:00Z',
    { resolution: [{ dueAt: '2025-06-09T19:30:00Z' }], acknowledge: [{ dueAt: '2025-06-09T13:00:00Z' }] },
  ],
  [
    'tracktik None: aim 14 and breach 28 business days',
    'tracktik',
    issue('None', {}, '2025-06-02T14:00:00.000Z'),
    '2025-06-02T15:00:00Z',
    {
      resolution: [{ aimAt: '2025-06-20T14:00:00Z', dueAt: '2025-07-11T14:00:00Z' }],
      response: [{ dueAt: '2025-06-04T14:00:00Z' }],
      update: [{ dueAt: '2025-06-11T14:00:00Z' }],
    },
  ],
];

test.each(CASES)('%s (%s)', async (_name, scheme, jiraIssue, now, expected) => {
  const { clocks } = await evaluate(scheme, now, jiraIssue);
  for (const [clock, cycles] of Object.entries(expected)) {
    expect(clocks[clock]?.cycles).toHaveLength(cycles.length);
    for (const [place, cycle] of cycles.entries()) expect(clocks[clock]?.cycles[place]).toMatchObject(cycle);
  }
});
