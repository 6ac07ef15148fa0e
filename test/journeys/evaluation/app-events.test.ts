import { randomUUID } from 'node:crypto';
import type { ExplanationAnswer } from '../../../src/contract/explanation';
import { AGENT, CLIENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

test('a logged contact stops the response clock, and restored service the resolution', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(5 * MINUTE);
  expect(await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' })).toEqual({ kind: 'recorded' });
  expect(await desk.readClock(issue, 'response')).toMatchObject({ state: 'met', elapsedMs: 5 * MINUTE });
  await desk.site.advance(5 * MINUTE);
  await desk.recordEvent(issue, { kind: 'restored' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'met', elapsedMs: 10 * MINUTE });
});

test('a second click records nothing twice', async () => {
  const issue = await desk.createIssue('Fatal');
  const id = randomUUID();
  await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' }, AGENT, id);
  await desk.site.advance(MINUTE);
  expect(await desk.recordEvent(issue, { kind: 'contact', channel: 'phone' }, AGENT, id)).toEqual({
    kind: 'recorded',
  });
  expect(await desk.readClock(issue, 'response')).toMatchObject({ elapsedMs: 0 });
});

test('a client can record nothing', async () => {
  const issue = await desk.createIssue('Fatal');
  const answer = await desk.recordEvent(issue, { kind: 'restored' }, CLIENT);
  expect(answer).toMatchObject({ kind: 'refused', code: 'not-allowed' });
  expect(await desk.readClock(issue, 'resolution')).toMatchObject({ state: 'running' });
});

test('what is not as the contract says is refused with its place', async () => {
  const issue = await desk.createIssue('Fatal');
  const payload = { id: randomUUID(), event: { kind: 'contact', channel: 'pigeon' } };
  expect(await desk.callPanel(issue, 'recordEvent', payload)).toMatchObject({
    kind: 'refused',
    code: 'invalid',
    say: expect.stringContaining('event.channel'),
  });
});

test('what is recorded later than it happened bears both instants in "Why?", and only that', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(20 * MINUTE);
  const now = desk.site.clock.now();
  const event = { kind: 'third-party', waiting: true, name: 'the host' } as const;
  await desk.callPanel(issue, 'recordEvent', { id: randomUUID(), at: now - 10 * MINUTE, event });
  await desk.site.advance(5 * MINUTE);
  await desk.recordEvent(issue, { kind: 'third-party', waiting: false });
  const { marks, clocks } = (await desk.callPanel(issue, 'explainIssue')) as ExplanationAnswer;
  const told = marks.filter(({ kind }) => kind === 'told');
  expect(told.map(({ at, recordedAt }) => [at, recordedAt])).toEqual([
    [now - 10 * MINUTE, now],
    [now + 5 * MINUTE, undefined],
  ]);
  const lines = clocks.find(({ clock }) => clock === 'resolution')?.cycles[0]?.lines ?? [];
  expect(lines.flatMap(({ source }) => source?.recordedAt ?? [])).toEqual([now]);
});
