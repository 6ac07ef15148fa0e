import { textsIn } from '../../../locales/languages';
import type { Asker } from '../../../src/application/actions/asker';
import { listDue } from '../../../src/application/actions/list-due';
import type { IssueList, ListedIssue } from '../../../src/application/ports/issues';
import { propertyOf } from '../../../src/application/refresh/property-of-issue';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, evaluate, PROJECT } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { actions } = textsIn('en');
const asker: Asker = { accountId: 'agent', isRule: false, language: 'en', zone: 'UTC' };
const here = { written: 'sup', here: '' };

/** An issue as lists show it: acknowledged within an hour, answered within four, from Monday at ten. */
async function createListed(): Promise<ListedIssue> {
  const state = propertyOf(await evaluate(createSite()));
  return {
    ...{
      id: '10001',
      key: 'SUP-1',
      summary: 'Down',
      receivedAt: on('mon 10:00'),
      labels: [],
      components: [],
    },
    ...{ organizations: [], reporter: null, assignee: null, status: 'Open', priority: 'High', state },
  };
}

/** A site whose queue comes in so many stretches, each of one issue. */
function createQueueOf(stretches: number, given: GivenPorts = {}) {
  const asked: (string | null)[] = [];
  const listFor: IssueList['listFor'] = async (_, from) => {
    asked.push(from);
    const nth = Number(from ?? 0);
    const issue = { ...(await createListed()), id: String(nth), key: `SUP-${nth + 1}` };
    return { issues: [issue], next: nth + 1 < stretches ? String(nth + 1) : null };
  };
  const { ports } = createSite({
    given: {
      issueList: { listFor },
      projects: { findProject: async (key) => (key === 'SUP' ? PROJECT : null) },
      ...given,
      people: { listWorkable: async (ids) => ids, addressOf: async () => null, ...given.people },
    },
  });
  const list = (within = '', project = here) => listDue(ports, asker, { project, within });
  return { list, asked };
}

const clocksOf = (answer: Awaited<ReturnType<typeof listDue>>) =>
  'due' in answer ? answer.due.map(({ issue, dueAt }) => `${issue} ${new Date(dueAt).toISOString()}`) : [];

test('what falls due within a day is listed, the most urgent first, where no length was said', async () => {
  const answer = await createQueueOf(1).list();
  expect(clocksOf(answer)).toEqual(['SUP-1 2025-06-02T11:00:00.000Z', 'SUP-1 2025-06-02T14:00:00.000Z']);
  expect(answer).toMatchObject({ project: 'SUP', say: expect.stringContaining(actions.due('SUP', 2)) });
});

test.each([
  ['49m', 0],
  ['50m', 1],
  ['1 H', 1],
  ['4h', 2],
  ['1w', 3],
])('within %s, to the very minute, %i clocks', async (within, count) => {
  const answer = await createQueueOf(1).list(within);
  expect(clocksOf(answer)).toHaveLength(count);
  expect(answer).toMatchObject({ say: expect.stringContaining(actions.due('SUP', count)) });
});

test('a long queue is read to four stretches, and the answer says that there is more', async () => {
  const { list, asked } = createQueueOf(6);
  const answer = await list();
  expect(asked).toEqual([null, '1', '2', '3']);
  expect(answer).toMatchObject({ say: expect.stringContaining(actions.unread) });
  expect(await createQueueOf(4).list()).toMatchObject({ say: expect.not.stringContaining(actions.unread) });
});

test('an answer holds fifty lines, and says how many it leaves out', async () => {
  const issues = await Promise.all(
    Array.from({ length: 30 }, async (_, nth) => ({ ...(await createListed()), key: `SUP-${nth}` })),
  );
  const answer = await createQueueOf(1, {
    issueList: { listFor: async () => ({ issues, next: null }) },
  }).list();
  const lines = 'say' in answer ? String(answer.say).split('\n') : [];
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(50);
  expect(lines.at(-1)).toBe(actions.more(10));
});

test.each(['0h', '-4h', '4 years', '1.5h', 'soon', '10000d'])('%s is no length of time', async (within) => {
  expect(sayRefusal(await createQueueOf(1).list(within))).toBe(`invalid: ${actions.noLength(within)}`);
});

test('a project that the person does not see is not there, and one without a scheme follows nothing', async () => {
  const noSuchProject = `not-found: ${actions.noSuchProject}`;
  for (const written of ['OPS', 'my project'])
    expect(sayRefusal(await createQueueOf(1).list('', { written, here: '' }))).toBe(noSuchProject);
  expect(await createQueueOf(1).list('', { written: 'my project', here: 'SUP' })).toMatchObject({
    project: 'SUP',
  });
  const { list } = createQueueOf(1, { schemes: { versionsOf: async () => [] } });
  expect(sayRefusal(await list())).toBe(`not-found: ${actions.noScheme(true)}`);
});
