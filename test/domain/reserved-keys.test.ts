/** A project's key may be a word of JQL: the searches that people are led to quote it. */
import { dueSearchesOf } from '../../src/domain/search/falling-due';

test.each([
  'AND',
  'OR',
  'NOT',
  'IN',
  'EMPTY',
  'ORDER',
])('the queue’s searches of project %s quote its key', (key) => {
  for (const jql of Object.values(dueSearchesOf(key))) expect(jql).toContain(`project = "${key}"`);
});
