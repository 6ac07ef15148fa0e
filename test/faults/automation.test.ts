/** The desk's automation under faults: failing calls, answers lost after their effect, events lost, late and doubled, handlers ended. */
import { AGENT, CLIENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../support/site/desk';

function injectFaults({ site }: Desk, seed: number): void {
  site.faults.plan({ seed, rate: 0.1 });
  site.disturb({ seed, lose: 0.15, double: 0.15, late: 0.3, kill: 0.02, skip: 0.3 });
}

async function stopFaults({ site }: Desk): Promise<void> {
  site.disturb({});
  site.faults.clear();
  await site.advance(HOUR);
}

async function repeatUntilTaken<Answer>(
  run: () => Promise<Answer>,
  taken: (answer: Answer) => boolean,
): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) if (taken(await run())) return;
  throw new Error('not taken in twenty tries');
}

test.each([1, 2])('every issue is acknowledged, paged and told of exactly once, seed %s', async (seed) => {
  const desk = await openDesk('altilogix');
  injectFaults(desk, seed);
  const issues: IssueRef[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    issues.push(await desk.createIssue('Minor', { labels: ['channel:email'] }));
    await desk.site.advance(7 * MINUTE);
  }
  await stopFaults(desk);
  for (const issue of issues) {
    expect(await desk.listAppComments(issue)).toHaveLength(1);
    const { intake } = await desk.readAutomation(issue);
    expect(intake?.acknowledgedAt).not.toBeNull();
    expect(intake?.told).toHaveLength(2);
    const letters = desk.site.letters().filter(({ issueKey }) => issueKey === issue.key);
    const news = letters
      .map(({ subject }) => subject)
      .filter((text) => /new request|nouvelle demande/.test(text));
    expect(news).toHaveLength(new Set(news).size);
  }
  await desk.site.stop();
});

test('turns are taken by everybody, and each issue is given once', async () => {
  const desk = await openDesk('velsoft');
  injectFaults(desk, 3);
  const issues: IssueRef[] = [];
  for (let nth = 0; nth < 8; nth += 1) {
    issues.push(await desk.createIssue('Minor'));
    await desk.site.advance(MINUTE);
  }
  await stopFaults(desk);
  for (const { key } of issues) {
    const path = `/rest/api/3/issue/${key}/changelog`;
    const { values } = await desk.askJira<{ values: { items: { field: string }[] }[] }>(AGENT, 'GET', path);
    const assignments = values.flatMap(({ items }) => items.filter(({ field }) => field === 'assignee'));
    expect(assignments).toHaveLength(1);
  }
  await desk.site.stop();
});

test('a silent issue is closed once with one note after one warning; one whose client spoke is not', async () => {
  const desk = await openDesk('vircom');
  const [silent, spoken] = [await desk.createIssue('Minor'), await desk.createIssue('Minor')];
  const receivedAt = desk.site.clock.now();
  for (let time = 0; time < 3; time += 1)
    for (const issue of [silent, spoken])
      await desk.recordEvent(issue, { kind: 'attempt', channel: 'phone' });
  await desk.site.advance(receivedAt + 4 * 24 * HOUR - HOUR - desk.site.clock.now());
  injectFaults(desk, 5);
  await desk.site.advance(3 * HOUR);
  await repeatUntilTaken(
    () =>
      desk
        .addComment(CLIENT, spoken, 'I am back.')
        .then(() => true)
        .catch(() => false),
    (text) => text,
  );
  await desk.site.advance(22 * HOUR);
  await stopFaults(desk);
  const warned = desk.site.letters().filter(({ subject }) => subject.includes('closes tomorrow'));
  expect(new Set(warned.map(({ issueKey, to }) => `${issueKey} ${to.join()}`)).size).toBe(warned.length);
  expect(await desk.listAppComments(silent)).toHaveLength(1);
  expect((await desk.readAutomation(silent)).closedForSilence).not.toBeNull();
  expect(await desk.listAppComments(spoken)).toEqual([]);
  expect((await desk.readAutomation(spoken)).closedForSilence).toBeNull();
  await desk.site.stop();
});
