/** An issue that is created so that the incident does not happen again. */
import { textsIn } from '../../../locales/languages';
import type { TicketOrder } from '../../../src/application/ports/effects';
import { createAction } from '../../../src/application/report/draft/create-action';
import { on } from '../../domain/sla/small-desk';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, ISSUE, PROJECT, type Site } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals } = textsIn('en');
const notAllowed = `not-allowed: ${refusals.report.actionNotAllowed}`;

function createActing(given: GivenPorts = {}) {
  const opened: TicketOrder[] = [];
  const site = createSite({
    given: {
      ...given,
      effects: {
        findTicket: async () => null,
        openTicket: async (order) => {
          opened.push(order);
          return 'SUP-2';
        },
        linkTicket: async () => undefined,
        ...given.effects,
      },
      people: {
        canCreate: async () => true,
        findPerson: async (text) => (text === 'nobody' ? null : `account of ${text}`),
        nameOf: async () => 'Ann Other',
        ...given.people,
      },
    },
  });
  return { site, opened };
}

const create = ({ ports }: Site, more: object = {}) =>
  createAction(ports, { issueId: ISSUE, accountId: 'agent', id: 'a1', summary: 'A second disk', ...more });

test('is opened in the incident’s project for its owner by a day, and stands in the record under his name', async () => {
  const { site, opened } = createActing();
  const answer = await create(site, { owner: 'ann', due: '2025-06-30' });
  expect(answer).toEqual({ kind: 'asked', issueKey: 'SUP-2' });
  expect(opened).toMatchObject([
    {
      ...{ projectId: PROJECT.id, forKey: 'SUP-1', summary: 'A second disk', due: '2025-06-30' },
      ...{ assignee: 'account of ann', forUrl: 'https://acme.test/browse/SUP-1' },
    },
  ]);
  expect(site.events.told).toMatchObject([
    {
      ...{ id: 'a1', kind: 'corrective-action', actor: 'agent' },
      payload: { issueKey: 'SUP-2', summary: 'A second disk', owner: 'Ann Other', due: '2025-06-30' },
    },
  ]);
});

test('is one, though it was asked for twice; and needs neither owner nor day', async () => {
  const { site, opened } = createActing();
  await create(site);
  expect(await create(site)).toEqual({ kind: 'asked', issueKey: 'SUP-2' });
  expect(opened).toHaveLength(1);
  expect(site.events.told[0]?.payload).toEqual({ issueKey: 'SUP-2', summary: 'A second disk' });
});

test.each<[string, GivenPorts, object, string]>([
  [
    'by somebody who may not work on the incident',
    { people: { canWork: async () => false } },
    {},
    notAllowed,
  ],
  ['by somebody who may create nothing there', { people: { canCreate: async () => false } }, {}, notAllowed],
  [
    'for an issue that is gone',
    { issues: { read: async () => null } },
    {},
    `not-found: ${refusals.recording.noSuchIssue}`,
  ],
  [
    'for an owner who is nobody',
    {},
    { owner: 'nobody' },
    `invalid: ${refusals.report.noSuchPerson('nobody')}`,
  ],
  [
    'where Jira refuses',
    { effects: { openTicket: async () => null } },
    {},
    `invalid: ${refusals.automation.jiraRefused}`,
  ],
])('is not created %s', async (_, given, more, sentence) => {
  const { site, opened } = createActing(given);
  expect(sayRefusal(await create(site, more))).toBe(sentence);
  expect([opened, site.events.told]).toEqual([[], []]);
});

test('is not created while another of the incident is', async () => {
  const { site, opened } = createActing();
  site.claims.until.set(`ticket-of:${ISSUE}`, on('mon 11:00'));
  expect(sayRefusal(await create(site))).toBe(`busy: ${refusals.recording.busy}`);
  expect(opened).toEqual([]);
});
