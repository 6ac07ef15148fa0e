import { textsIn } from '../../../locales/languages';
import { assignIssues, findAssignees, logContacts } from '../../../src/application/sla/work-on-many';
import type { GivenPorts } from '../../support/ports/fake-ports';
import { createSite, ISSUE } from '../../support/ports/followed-issue';
import { sayRefusal } from '../../support/ports/say-refusal';

const { refusals, requests } = textsIn('en');

describe('one contact on several issues', () => {
  const event = { kind: 'contact' as const, channel: 'phone' as const, note: 'All down.' };
  const log = (given: GivenPorts, ...issueIds: string[]) => {
    const site = createSite({
      given: { ...given, issues: { wasWritten: async () => true, ...given.issues } },
    });
    const issues = issueIds.map((issueId) => ({ issueId, id: `click-${issueId}` }));
    const ask = () => logContacts(site.ports, { accountId: 'agent', language: 'en', issues, event });
    return { site, ask };
  };

  test('is recorded on each, and what is refused is told of that one alone', async () => {
    const { site, ask } = log({ people: { canWork: async (id) => id === ISSUE } }, 'other', ISSUE);
    expect((await ask()).outcomes).toEqual([
      { issueId: 'other', say: refusals.recording.notAllowed },
      { issueId: ISSUE, say: null },
    ]);
    expect(site.events.told).toMatchObject([
      { id: `click-${ISSUE}`, kind: 'contact', payload: { channel: 'phone', note: 'All down.' } },
    ]);
  });

  test('tried again, it is recorded once', async () => {
    const { site, ask } = log({}, ISSUE);
    await ask();
    expect((await ask()).outcomes).toEqual([{ issueId: ISSUE, say: null }]);
    expect(site.events.told).toHaveLength(1);
  });

  test('is not recorded where the person may not work, or where a site without a licence follows nothing yet', async () => {
    const outcomeOf = async (given: GivenPorts) => (await log(given, ISSUE).ask()).outcomes[0]?.say;
    expect(await outcomeOf({ people: { canWork: async () => false } })).toBe(refusals.recording.notAllowed);
    const unlicensed = {
      isLicensed: () => false,
      issues: { wasWritten: async () => false },
      timers: { of: async () => null },
    };
    expect(await outcomeOf(unlicensed)).toBe(refusals.site.unlicensed);
  });

  test('what fails for one is told as a fault, logged, and keeps no other waiting', async () => {
    const canWork = async (id: string) => {
      if (id === 'broken') throw new Error('502');
      return true;
    };
    const { site, ask } = log({ people: { canWork } }, 'broken', ISSUE);
    expect((await ask()).outcomes.map(({ say }) => say)).toEqual([requests.unexpected, null]);
    expect(site.logged).toEqual(['one of many work items failed']);
  });
});

test('several issues are assigned one after the other, by Jira’s word on each', async () => {
  const assigned: string[] = [];
  const { ports } = createSite({
    given: {
      effects: {
        assignAsCaller: async (issueId, assignee) => {
          assigned.push(`${issueId} ${assignee}`);
          return issueId !== '2';
        },
      },
    },
  });
  const request = { issueIds: ['1', '2', '3'], assignee: null, language: 'en' as const };
  expect((await assignIssues(ports, request)).outcomes.map(({ say }) => say)).toEqual([
    null,
    refusals.recording.notAssignable,
    null,
  ]);
  expect(assigned).toEqual(['1 null', '2 null', '3 null']);
});

test('whom to assign to is for those who work in the project', async () => {
  const find = (workable: string[]) =>
    findAssignees(
      createSite({
        given: {
          people: {
            listWorkable: async () => workable,
            searchAssignable: async (projectId, text) => [{ id: projectId, name: text }],
          },
        },
      }).ports,
      { projectId: '7', text: ' an ' },
    );
  expect(await find(['7'])).toEqual({ kind: 'found', found: [{ id: '7', name: 'an' }] });
  expect(sayRefusal(await find([]))).toBe(`not-allowed: ${refusals.recording.notAllowed}`);
});
