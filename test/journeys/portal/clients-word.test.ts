/** What a customer reads on a request and says by its buttons, from the first minute to the published report, and what the team sees of it. */
import { randomUUID } from 'node:crypto';
import type { RequestAnswer, RequestLedgerAnswer } from '../../../src/contract/clients/portal';
import { AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';
import { approveReport, publishReport } from '../../support/site/finished-report';
import { askFor, openPortal, PORTAL } from '../../support/site/portal';

interface Asked {
  desk: Desk;
  request: IssueRef;
  ask(functionKey: string, payload?: object, as?: string): Promise<unknown>;
  show(): Promise<RequestAnswer>;
}

/** Anna's request in a service project that follows a preset. */
async function openRequest(preset: string, priority: string): Promise<Asked> {
  const desk = await openDesk(preset);
  const portal = await openPortal(desk.site);
  const request = await askFor(desk.site, portal, PORTAL.anna);
  const priorities = await desk.askJira<{ id: string; name: string }[]>(AGENT, 'GET', '/rest/api/3/priority');
  const id = priorities.find(({ name }) => name === priority)?.id;
  await desk.askJira(AGENT, 'PUT', `/rest/api/3/issue/${request.key}`, { fields: { priority: { id } } });
  await desk.site.advance(6 * MINUTE);
  const ask = (functionKey: string, payload: object = {}, as: string = PORTAL.anna) => {
    const where = { moduleKey: 'portal', extension: { request: { key: request.key } } };
    return desk.site.invoke({ as, ...where, functionKey, payload });
  };
  return { desk, request, ask, show: async () => (await ask('showRequest')) as RequestAnswer };
}

const press = (to: object = {}) => ({ id: randomUUID(), ...to });

describe('a request at a desk with an escalation', () => {
  let asked: Asked;
  beforeAll(async () => {
    asked = await openRequest('tracktik', 'Critical');
  }, 60_000);
  afterAll(() => asked.desk.site.stop());

  test('it is with the team, due at the instant that the panel says, and the desk says how it is reached', async () => {
    const { desk, request, show } = asked;
    const response = await desk.readClock(request, 'response');
    const { waiting, clocks, promise, contacts } = await show();
    expect(waiting).toEqual({ for: 'team', since: null });
    expect(clocks.find(({ clock }) => clock === 'response')).toMatchObject({
      ...{ state: 'running', dueAt: response.dueAt, goal: response.goal },
    });
    expect(promise?.by).toBe('TrackTik support');
    expect(contacts.methods.map(({ by }) => by)).toContain('phone');
  });

  test('while the client is waited for it says so and since when, without the status of the team', async () => {
    const { desk, request, ask, show } = asked;
    const since = desk.site.clock.now();
    await desk.moveIssue(request, 'Waiting for client');
    await desk.site.advance(HOUR);
    const shown = await show();
    expect(shown.waiting).toEqual({ for: 'client', since });
    const ledger = (await ask('explainRequest')) as RequestLedgerAnswer;
    expect(JSON.stringify([shown, ledger])).not.toContain('Waiting for client');
    const update = ledger.clocks.find(({ clock }) => clock === 'update')?.cycles.at(-1);
    expect(update?.lines.at(-1)).toMatchObject({ state: 'paused', cause: 'waiting', holder: 'client' });
    await desk.moveIssue(request, 'In Progress');
    expect((await show()).waiting).toEqual({ for: 'team', since: null });
  });

  test('“Request escalation” is a demand, once until it is answered, and goes up a step', async () => {
    const { desk, request, ask, show } = asked;
    expect((await show()).may.escalate).toBe(true);
    const before = (await desk.readAutomation(request)).ladder?.step.key;
    const at = desk.site.clock.now();
    for (let time = 0; time < 3; time += 1)
      expect(await ask('askEscalation', press())).toEqual({ kind: 'recorded' });
    await desk.site.advance(MINUTE);
    const { ladder } = await desk.readAutomation(request);
    expect(ladder?.step.key).not.toBe(before);
    expect(ladder?.moves.filter(({ why }) => why === 'demand')).toMatchObject([
      { at, by: 'Anna of Harbour' },
    ]);
    const passedOn = { at, isPending: false, againAt: at + 4 * HOUR };
    expect(await show()).toMatchObject({ demand: passedOn, may: { escalate: false } });
    expect(await ask('askEscalation', press())).toMatchObject({ kind: 'refused', code: 'invalid' });
    await desk.addComment(AGENT, request, 'The manager has it.');
    expect(await show()).toMatchObject({ demand: { ...passedOn, againAt: null }, may: { escalate: true } });
  });

  test('“I agree” to an estimate and to a date is the client’s own agreement on the panel', async () => {
    const { desk, request, ask, show } = asked;
    await desk.recordEvent(request, { kind: 'estimate', minutes: 90, note: 'the team’s own words' });
    const agreedAt = desk.site.clock.now() + 24 * HOUR;
    await desk.recordEvent(request, { kind: 'agreed-date', clock: 'resolution', agreedAt });
    const { given } = await show();
    expect(given).toHaveLength(2);
    expect(JSON.stringify(given)).not.toContain('own words');
    for (const { id } of given)
      expect(await ask('agreeOnRequest', press({ of: { given: id } }))).toEqual({ kind: 'recorded' });
    const { agreements } = await desk.readAutomation(request);
    expect(agreements.map(({ confirmed }) => confirmed)).toEqual(
      Array(2).fill(expect.objectContaining({ how: 'pressed', by: 'Anna of Harbour' })),
    );
    const again = await ask('agreeOnRequest', press({ of: { given: given[0]?.id } }));
    expect(again).toMatchObject({ kind: 'refused', code: 'invalid' });
  });

  test('“This is solved for me” closes nothing, stands on the panel, and is the agreement with the resolution', async () => {
    const { desk, request, ask, show } = asked;
    const at = desk.site.clock.now();
    expect(await ask('sayRequestSolved')).toEqual({ kind: 'recorded' });
    expect((await desk.readAutomation(request)).saidSolved).toEqual({ at, by: 'Anna of Harbour' });
    expect(await show()).toMatchObject({ closedAt: null, saidSolvedAt: at, may: { solved: false } });
    await desk.site.advance(HOUR);
    await desk.moveIssue(request, 'Done');
    await desk.site.advance(MINUTE);
    const { solutions, waiting, closedAt, may } = await show();
    expect({ waiting, isClosed: closedAt !== null, solved: may.solved }).toEqual({
      ...{ waiting: null, isClosed: true, solved: false },
    });
    expect(solutions).toMatchObject([{ of: 'resolution', answer: { agreed: true, at } }]);
    expect(await ask('sayRequestSolved')).toMatchObject({ kind: 'refused', code: 'invalid' });
    const seen = (await desk.readAutomation(request)).solutions;
    expect(seen).toMatchObject([{ of: 'resolution', answer: { agreed: true, by: 'Anna of Harbour' } }]);
  });

  test('a resolution after a reopening is agreed to anew', async () => {
    const { desk, request, ask, show } = asked;
    await desk.moveIssue(request, 'In Progress');
    await desk.site.advance(MINUTE);
    expect(await show()).toMatchObject({ saidSolvedAt: null, may: { solved: true } });
    await desk.moveIssue(request, 'Done');
    await desk.site.advance(MINUTE);
    expect((await show()).solutions).toMatchObject([{ of: 'resolution', answer: null }]);
    expect(await ask('agreeOnRequest', press({ of: { solution: 'resolution' } }))).toEqual({
      kind: 'recorded',
    });
    expect((await show()).solutions).toMatchObject([{ of: 'resolution', answer: { agreed: true } }]);
  });

  test('“I don’t agree” needs a reason, stands on the panel and is told to the team, once; the client may agree after all', async () => {
    const { desk, request, ask, show } = asked;
    await desk.moveIssue(request, 'In Progress');
    await desk.recordEvent(request, { kind: 'estimate', minutes: 60 });
    await desk.recordEvent(request, { kind: 'workaround' });
    const estimate = (await show()).given.find(({ confirmed, replaced }) => !confirmed && !replaced);
    const mails = desk.site.letters().length;
    for (const of of [{ given: estimate?.id }, { solution: 'workaround' }]) {
      expect(await ask('disagreeOnRequest', press({ of, reason: ' ' }))).toMatchObject({ code: 'invalid' });
      for (let time = 0; time < 2; time += 1)
        expect(
          await ask('disagreeOnRequest', press({ of, reason: 'Too late for our night shift.' })),
        ).toEqual({
          kind: 'recorded',
        });
    }
    await desk.site.advance(MINUTE);
    const shown = await show();
    expect(shown.given.find(({ id }) => id === estimate?.id)?.declined).toMatchObject({
      ...{ by: null, note: 'Too late for our night shift.' },
    });
    expect(shown.solutions).toMatchObject([
      { of: 'workaround', answer: { agreed: false, reason: 'Too late for our night shift.' } },
    ]);
    const { agreements, solutions } = await desk.readAutomation(request);
    expect(agreements.find(({ id }) => id === estimate?.id)?.declined?.by).toBe('Anna of Harbour');
    expect(solutions).toMatchObject([{ answer: { agreed: false, by: 'Anna of Harbour' } }]);
    const notes = JSON.stringify(
      await desk.askJira(AGENT, 'GET', `/rest/api/3/issue/${request.key}/comment`),
    );
    expect(notes.match(/n’est pas d’accord avec (l’estimation|la solution)/g)).toHaveLength(2);
    const subjects = desk.site
      .letters()
      .slice(mails)
      .map(({ subject }) => subject);
    expect(subjects).toContain(`${request.key}: the client does not agree to the estimate.`);
    expect(JSON.stringify(await ask('showRequest'))).not.toContain('does not agree');
    expect(await ask('agreeOnRequest', press({ of: { given: estimate?.id } }))).toEqual({ kind: 'recorded' });
    expect((await show()).given.find(({ id }) => id === estimate?.id)).toMatchObject({
      ...{ confirmed: { how: 'pressed' }, declined: null },
    });
  });
});

test('the report is there once it is published, and of a draft nothing is told', async () => {
  const { desk, request, show } = await openRequest('valtech', 'Fatal');
  await desk.addComment(AGENT, request, 'We are on it.');
  await desk.moveIssue(request, 'Done');
  await desk.site.advance(MINUTE);
  const draft = await approveReport(desk, request);
  const before = await show();
  expect(before.report).toBeNull();
  expect(JSON.stringify(before)).not.toContain(draft.id);
  const { url } = (await publishReport(desk, request)) as { url: string };
  await desk.site.advance(MINUTE);
  expect((await show()).report).toEqual({ at: expect.any(Number), page: url });
  await desk.site.stop();
}, 60_000);

test('agents have the queue among the queues, the same rows as the space’s own page', async () => {
  const { desk, request } = await openRequest('valtech', 'Fatal');
  const listIn = async (moduleKey: string) => {
    const extension = { project: { id: '10000', key: 'SUP' } };
    const call = { as: AGENT, moduleKey, functionKey: 'listQueue', payload: { from: null }, extension };
    return (await desk.site.invoke(call)) as { kind: string };
  };
  const rows = await listIn('desk-queue');
  expect(rows).toEqual(await listIn('queue'));
  expect(JSON.stringify(rows)).toContain(request.key);
  const refused = { as: PORTAL.anna, moduleKey: 'desk-queue', extension: { project: { key: 'SUP' } } };
  expect(() => desk.site.shows(refused)).toThrow('may not see it');
  await desk.site.stop();
}, 60_000);
