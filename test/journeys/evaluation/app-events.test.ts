import { randomUUID } from 'node:crypto';
import { AGENT, CLIENT, type Desk, MINUTE, openDesk } from '../../support/site/desk';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.site.stop());

test('a logged contact stops the response clock, and restored service the resolution', async () => {
  const issue = await desk.create('Fatal');
  await desk.site.advance(5 * MINUTE);
  expect(await desk.record(issue, { kind: 'contact', channel: 'phone' })).toEqual({ kind: 'recorded' });
  expect(await desk.clock(issue, 'response')).toMatchObject({ state: 'met', elapsedMs: 5 * MINUTE });
  await desk.site.advance(5 * MINUTE);
  await desk.record(issue, { kind: 'restored' });
  expect(await desk.clock(issue, 'resolution')).toMatchObject({ state: 'met', elapsedMs: 10 * MINUTE });
});

test('a second click records nothing twice', async () => {
  const issue = await desk.create('Fatal');
  const id = randomUUID();
  await desk.record(issue, { kind: 'contact', channel: 'phone' }, AGENT, id);
  await desk.site.advance(MINUTE);
  expect(await desk.record(issue, { kind: 'contact', channel: 'phone' }, AGENT, id)).toEqual({
    kind: 'recorded',
  });
  expect(await desk.clock(issue, 'response')).toMatchObject({ elapsedMs: 0 });
});

test('a client can record nothing', async () => {
  const issue = await desk.create('Fatal');
  const answer = await desk.record(issue, { kind: 'restored' }, CLIENT);
  expect(answer).toMatchObject({ kind: 'refused', code: 'not-allowed' });
  expect(await desk.clock(issue, 'resolution')).toMatchObject({ state: 'running' });
});

test('what is not as the contract says is refused with its place', async () => {
  const issue = await desk.create('Fatal');
  const payload = { id: randomUUID(), event: { kind: 'contact', channel: 'pigeon' } };
  expect(await desk.panel(issue, 'recordEvent', payload)).toMatchObject({
    kind: 'refused',
    code: 'invalid',
    say: expect.stringContaining('event.channel'),
  });
});
