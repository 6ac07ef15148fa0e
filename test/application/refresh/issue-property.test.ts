/** What an evaluation leaves on the issue is read by one shape, which takes all that the app writes and nothing else. */
import { type IssueProperty, readIssueProperty } from '../../../src/application/ports/issue-property';
import { fieldsOf, propertyOf } from '../../../src/application/refresh/property-of-issue';
import { createDesk, dateOf, on } from '../../domain/sla/small-desk';
import { AGENT } from '../../support/jira-issue';
import { createHighIssue, createSite, evaluate } from '../../support/ports/followed-issue';

async function writtenAt(now: string, issue = createHighIssue()): Promise<IssueProperty> {
  const judged = await evaluate(createSite({ scheme: createDesk({ alerts: {} }), issue, now }));
  return { ...propertyOf(judged), client: 'northwind', counted: { digest: 'd', facts: ['2025-06 met'] } };
}

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));

test.each([
  ['runs', 'mon 10:10', createHighIssue()],
  ['is breached', 'tue 16:00', createHighIssue()],
  ['is answered', 'mon 11:00', createHighIssue().addComment(dateOf('mon 10:20'), AGENT)],
  ['has no goal', 'mon 10:10', createHighIssue('Nobody’s')],
])('what is written of an issue that %s is read back whole', async (_, now, issue) => {
  const written = await writtenAt(now, issue);
  expect(readIssueProperty(throughJson(written))).toEqual(written);
});

test('a state that was never written tells no fields', () => {
  expect(fieldsOf(null)).toMatchObject({ breachedAt: null, state: null, severity: '' });
  expect(Object.values(fieldsOf(null).dueAt).filter((at) => at !== null)).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['a text', 'breached'],
  ['a list', []],
  ['another version', { v: 2 }],
  ['a word more than the app writes', { note: 'mine' }],
  ['a clock that is none', { clocks: { constructor: {} } }],
  ['a clock with a word more', { clocks: { response: { note: 'mine' } } }],
  ['an instant in words', { nextAt: '2025-06-02' }],
  ['a state that no clock has', { state: 'late' }],
  ['a client that is a number', { client: 7 }],
  ['facts that are no list', { counted: { digest: 'd', facts: 'x' } }],
])('%s is read as nothing of the app’s', async (_, change) => {
  const written = await writtenAt('mon 10:10');
  const isPart = typeof change === 'object' && !Array.isArray(change);
  expect(readIssueProperty(isPart ? { ...written, ...change } : change)).toBeNull();
});

test('the earliest breach of its clocks is the issue’s', async () => {
  const written = await writtenAt('tue 16:00');
  expect(fieldsOf(written).breachedAt).toBe(on('mon 11:00'));
});
