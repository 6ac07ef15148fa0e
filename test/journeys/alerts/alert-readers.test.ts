/** Whom an alert reaches, at which hour, and that it does once whatever the schedule does. */
import { presets } from '../../../src/presets';
import { ADMIN, AGENT, type Desk, HOUR, type IssueRef, MINUTE, openDesk } from '../../support/site/desk';

const NIGHT = '712020:agent-b';
let desk: Desk;

/** By day one is at work, by night another. */
beforeAll(async () => {
  desk = await openDesk();
  const shifts = [
    { name: 'Day', calendar: 'business', people: [AGENT] },
    { name: 'Night', calendar: 'business', works: 'closed', people: [NIGHT] },
  ];
  const automation = {
    intake: { rota: { shifts, tell: {}, tellOtherwise: 1 } },
    ladder: {
      clause: '',
      steps: [
        { key: 'desk', name: { en: 'Desk', fr: 'Bureau' } },
        {
          key: 'manager',
          name: { en: 'Manager', fr: 'Gestionnaire' },
          people: [ADMIN],
          after: 'PT8H',
          afterBySeverity: { Fatal: 'PT1H' },
        },
      ],
    },
  };
  const extension = { type: 'jira:projectSettingsPage', project: { id: '10000', key: 'SUP' } };
  const payload = { scheme: { ...presets.valtech, automation }, basedOn: 1 };
  const request = { as: ADMIN, moduleKey: 'scheme', functionKey: 'saveScheme', payload, extension };
  expect(await desk.site.invoke(request)).toMatchObject({ kind: 'saved' });
  await desk.site.advance(1_000);
});
afterAll(() => desk.site.stop());

const readersOf = ({ key }: IssueRef, about: string) =>
  desk.site
    .letters()
    .filter(({ issueKey, subject }) => issueKey === key && subject.includes(about))
    .flatMap(({ to }) => to);

test('the rota says who is at work when a clock of day and night comes near its end', async () => {
  const byDay = await desk.createIssue('Fatal');
  await desk.site.advance(12 * MINUTE);
  expect(new Set(readersOf(byDay, 'Response'))).toEqual(new Set([AGENT]));
  await desk.skipTo(Date.parse('2025-06-06T01:00:00Z'));
  const byNight = await desk.createIssue('Fatal');
  await desk.site.advance(50 * MINUTE);
  expect(new Set(readersOf(byNight, 'Réponse'))).toEqual(new Set([NIGHT]));
});

test('a step of the ladder comes at the time that the severity has, and at the usual one otherwise', async () => {
  const [fatal, minor] = [await desk.createIssue('Fatal'), await desk.createIssue('Minor')];
  await desk.site.advance(HOUR);
  expect((await desk.readAutomation(fatal)).ladder?.step.key).toBe('manager');
  expect((await desk.readAutomation(minor)).ladder).toMatchObject({
    step: { key: 'desk' },
    next: { to: 'manager' },
  });
});

test('nobody is told of a breach that was there before the issue was moved into the space', async () => {
  const fresh = await openDesk();
  const issue = await fresh.createIssue('Fatal', { project: 'OPS' });
  await fresh.site.advance(HOUR);
  const moved = { ...issue, key: fresh.site.move(ADMIN, issue.key, 'SUP') };
  await fresh.site.advance(3 * HOUR);
  expect(await fresh.readClock(moved, 'response')).toMatchObject({ state: 'breached' });
  const subjects = fresh.site
    .letters()
    .flatMap(({ issueKey, subject }) => (issueKey === moved.key ? subject : []));
  expect(subjects.filter((subject) => subject.includes('Response'))).toEqual([]);
  expect(subjects.filter((subject) => subject.includes('Resolution'))).not.toEqual([]);
  fresh.site.stop();
});

test('after 36 hours without a run, and with runs that come twice and late, each alert is sent once and the state is right', async () => {
  const issue = await desk.createIssue('Fatal');
  await desk.skipTo(desk.site.clock.now() + 36 * HOUR);
  desk.site.disturb({ seed: 5, double: 1, late: 0.5 });
  await desk.site.advance(20 * MINUTE);
  desk.site.disturb({});
  const letters = desk.site.letters().filter(({ issueKey }) => issueKey === issue.key);
  const mailsSent = letters.map(({ subject, to }) => `${subject} ${to.join()}`);
  expect(mailsSent.length).toBeGreaterThan(0);
  expect(new Set(mailsSent).size).toBe(mailsSent.length);
  const path = `/rest/api/3/issue/${issue.key}/properties/sablier`;
  expect((await desk.askJira<{ value: { state: string } }>(AGENT, 'GET', path)).value.state).toBe('breached');
});
