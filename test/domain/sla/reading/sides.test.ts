import type { HistoryOptions, Side } from '../../../../src/domain/sla/history/history';
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { AGENT, createIssue, cycleOf, presetOf } from '../issues';

const CREATED = '2025-06-05T14:00:00.000+0000';
const SPOKEN = '2025-06-05T14:05:00.000+0000';
const REPORTER = { accountId: 'anna', accountType: 'atlassian', displayName: 'Anna' };
const person = (accountId: string, more: object = {}) => ({ accountId, accountType: 'atlassian', ...more });

/** An issue of Anna's on which somebody has said a word. */
function issueOf(author: object | null, { comment = {}, entries = [], fields = {} }: Said = {}) {
  const comments = [{ id: '1', created: SPOKEN, author, body: 'words', ...comment }];
  return {
    id: '10001',
    key: 'SUP-1',
    fields: { summary: 'Broken', created: CREATED, reporter: REPORTER, comment: { comments }, ...fields },
    changelog: { histories: entries },
  };
}

interface Said {
  comment?: object;
  entries?: object[];
  fields?: object;
}

function wordOf(author: object | null, options: HistoryOptions = {}, said: Said = {}) {
  const word = historyOf(issueOf(author, said), options).events.find(({ kind }) => kind === 'comment');
  if (word?.kind !== 'comment') throw new Error('no word was read');
  return word;
}

describe('whose word a comment is', () => {
  const team = new Set(['tom']);
  const contacts = new Set(['carl']);

  test.each<[string, object | null, HistoryOptions, Side]>([
    ['offline, the reporter’s is the client’s', REPORTER, {}, 'client'],
    ['offline, anybody else’s is the team’s', person('tom'), {}, 'team'],
    ['where the team is known, a member’s is the team’s', person('tom'), { team }, 'team'],
    ['where the team is known, a stranger’s is the client’s', person('carl'), { team }, 'client'],
    ['a member who reported speaks for the team', REPORTER, { team: new Set(['anna']) }, 'team'],
    [
      'a portal customer is the client, offline too',
      person('zoe', { accountType: 'customer' }),
      {},
      'client',
    ],
    ['a listed contact is the client, offline too', person('carl'), { contacts }, 'client'],
    [
      'a listed contact is the client though in the team',
      person('carl'),
      { contacts, team: contacts },
      'client',
    ],
    [
      'an app’s is nobody’s of both',
      person('bot', { accountType: 'app' }),
      { team: new Set(['bot']) },
      'app',
    ],
    ['one without an author is nobody’s', null, { team }, 'nobody'],
    ['one of an author without any name is nobody’s', {}, {}, 'nobody'],
    ['a deleted account without a name is nobody’s', { accountId: 'unknown' }, { team }, 'nobody'],
  ])('%s', (_, author, options, side) => {
    expect(wordOf(author, options).side).toBe(side);
  });

  test('whoever was the reporter before is the client still', () => {
    const item = { field: 'reporter', from: 'paul', fromString: 'Paul', to: 'anna', toString: 'Anna' };
    const entries = [{ id: '7', created: SPOKEN, author: person('tom'), items: [item] }];
    expect(wordOf(person('paul'), {}, { entries }).side).toBe('client');
    expect(wordOf(person('pauline'), {}, { entries }).side).toBe('team');
  });

  test('a server’s people are known by their key or name, like with like', () => {
    const fields = { reporter: { key: 'JIRAUSER1', name: 'anna' } };
    expect(wordOf({ name: 'anna' }, {}, { fields }).side).toBe('client');
    expect(wordOf({ key: 'JIRAUSER1' }, {}, { fields }).side).toBe('client');
    expect(wordOf({ key: 'anna' }, {}, { fields }).side).toBe('team');
    expect(wordOf({ name: 'tom' }, { team }, { fields }).side).toBe('team');
  });

  test('a display name counts only where there is nothing else', () => {
    expect(wordOf({ displayName: 'Anna' }).side).toBe('team');
    const fields = { reporter: { displayName: 'Anna' } };
    expect(wordOf({ displayName: 'Anna' }, {}, { fields }).side).toBe('client');
    expect(wordOf({ accountId: 'other', displayName: 'Anna' }, {}, { fields }).side).toBe('team');
  });
});

describe('who may read a comment', () => {
  const internal = { key: 'sd.public.comment', value: { internal: true } };

  test.each<[string, object, boolean]>([
    ['everybody, where nothing is said', {}, true],
    ['everybody, where it is said', { jsdPublic: true }, true],
    ['the team, by the service desk’s word', { jsdPublic: false }, false],
    ['the team, by a word of the answer', { public: false }, false],
    ['the team, by a restriction', { visibility: { type: 'role', value: 'Developers' } }, false],
    ['the team, by its property', { properties: [internal] }, false],
    [
      'the team, by its property as a text',
      { properties: [{ ...internal, value: { internal: 'true' } }] },
      false,
    ],
    [
      'everybody, by a property that says so',
      { properties: [{ ...internal, value: { internal: false } }] },
      true,
    ],
    ['everybody, by another property', { properties: [{ ...internal, key: 'other' }] }, true],
  ])('%s', (_, comment, isPublic) => {
    const word = wordOf(person('tom'), {}, { comment });
    expect(word.public).toBe(isPublic);
    expect('text' in word).toBe(isPublic);
  });
});

test('a client’s word answers nothing: the team’s does', () => {
  const created = '2025-06-05T14:00:00Z';
  const words = (says: typeof AGENT) =>
    createIssue(created, { priority: 'Fatal' }, [{ at: '2025-06-05T14:05:00Z', says }]);
  const responseTo = (says: typeof AGENT) =>
    cycleOf(presetOf('valtech'), words(says), '2025-06-05T14:10:00Z', 'response').state;
  expect(responseTo({ accountId: 'client', accountType: 'atlassian' })).toBe('running');
  expect(responseTo(AGENT)).toBe('met');
});
