/** Each place of an issue that is not as Jira writes it is named in the refusal, so that whoever made the file finds it. */
import { historyOf } from '../../../../src/domain/sla/reading/read-history';
import { at, CREATED } from './told';

const entry = (more: object) => ({
  changelog: { histories: [{ id: '1', created: at('11:00'), items: [], ...more }] },
});
const inFields = (more: object) => ({ fields: { created: CREATED, ...more } });
const saidBy = (more: object) =>
  inFields({ comment: { comments: [{ id: '5', created: at('11:00'), ...more }] } });
const loggedBy = (more: object) =>
  inFields({ worklog: { worklogs: [{ id: '6', started: at('11:00'), ...more }] } });
const link = (more: object) => inFields({ issuelinks: [more] });

test.each<[object, string]>([
  [{ fields: 'none' }, 'fields: this is not an object'],
  [{ id: true }, 'id: this is not an id'],
  [{ names: 'none' }, 'names: this is not an object'],
  [{ key: '' }, 'key: this is missing; write a string'],
  [{ key: 7 }, 'key: this is not a string'],
  [inFields({ summary: 7 }), 'fields.summary: this is not a string'],
  [inFields({ reporter: 'agent' }), 'fields.reporter: this is not a person'],
  [inFields({ reporter: ['agent'] }), 'fields.reporter: this is not a person'],
  [
    inFields({ reporter: { accountId: 7 } }),
    'fields.reporter: a person’s accountId, accountType, key and name are texts',
  ],
  [inFields({ project: 'SUP' }), 'fields.project: this is not an object'],
  [inFields({ project: { id: {} } }), 'fields.project.id: this is not an id'],
  [inFields({ priority: 'High' }), 'fields.priority: this is not an object'],
  [inFields({ priority: { id: [] } }), 'fields.priority.id: this is not an id'],
  [inFields({ priority: { name: 7 } }), 'fields.priority.name: this is not a string'],
  [inFields({ status: 'Done' }), 'fields.status: this is not an object'],
  [inFields({ status: { statusCategory: 'done' } }), 'fields.status.statusCategory: this is not an object'],
  [
    inFields({ status: { statusCategory: { key: 7 } } }),
    'fields.status.statusCategory.key: this is not a string',
  ],
  [inFields({ status: { statusCategory: { id: {} } } }), 'fields.status.statusCategory: this is not an id'],
  [inFields({ labels: 'vip' }), 'fields.labels: this is not a list'],
  [inFields({ labels: [7] }), 'fields.labels: a label is a text'],
  [inFields({ issuetype: 'Bug' }), 'fields.issuetype: this is not an object'],
  [inFields({ components: 'Shop' }), 'fields.components: this is not a list'],
  [inFields({ components: ['Shop'] }), 'fields.components: this is not an object'],
  [inFields({ comment: 'none' }), 'fields.comment: this is not an object'],
  [inFields({ comment: { comments: 'none' } }), 'fields.comment.comments: this is not a list'],
  [
    inFields({ comment: { notes: [] } }),
    'fields.comment.notes: this list is not known here; Jira calls it "comments"',
  ],
  [inFields({ worklog: { worklogs: 7 } }), 'fields.worklog.worklogs: this is not a list'],
  [{ changelog: { histories: 7 } }, 'changelog.histories: this is not a list'],
  [{ changelog: 7 }, 'changelog: this is not an object'],
  [{ history: [7] }, 'history: this is not a changelog as Jira tells it'],
  [{ changelog: { histories: [null] } }, 'changelog.histories.0: this is not an object'],
  [entry({ id: {} }), 'changelog.histories.0.id: this is not an id'],
  [entry({ author: 'agent' }), 'changelog.histories.0.author: this is not a person'],
  [entry({ items: 'none' }), 'changelog.histories.0.items: this is not a list'],
  [entry({ created: 'soon' }), 'changelog entry 1: '],
  [entry({ created: 'soon', id: undefined }), 'changelog.histories.0.created: '],
  [saidBy({ id: {} }), 'fields.comment.comments.0.id: this is not an id'],
  [saidBy({ created: 'soon' }), 'comment 5: '],
  [saidBy({ created: 'soon', id: null }), 'fields.comment.comments.0.created: '],
  [saidBy({ author: 7 }), 'fields.comment.comments.0.author: this is not a person'],
  [saidBy({ properties: 7 }), 'fields.comment.comments.0.properties: this is not a list'],
  [saidBy({ jsdPublic: 'no' }), 'fields.comment.comments.0: whether a comment is public is true or false'],
  [loggedBy({ id: {} }), 'fields.worklog.worklogs.0.id: this is not an id'],
  [loggedBy({ started: 'soon' }), 'worklog 6: '],
  [loggedBy({ started: 'soon', id: null }), 'fields.worklog.worklogs.0.started: '],
  [loggedBy({ author: 7 }), 'fields.worklog.worklogs.0.author: this is not a person'],
  [inFields({ issuelinks: {} }), 'fields.issuelinks: this is not a list'],
  [link({ inwardIssue: 'SUP-2' }), 'fields.issuelinks: this is not an object'],
  [link({ outwardIssue: { key: 7 } }), 'fields.issuelinks: this is not a string'],
  [link({ outwardIssue: { key: 'SUP-2' }, type: 'blocks' }), 'fields.issuelinks: this is not an object'],
  [link({ outwardIssue: { key: 'SUP-2' }, type: { outward: 7 } }), 'fields.issuelinks: this is not a string'],
])('%j', (more, sentence) => {
  const json = { id: '1', key: 'SUP-1', fields: { created: CREATED }, ...more };
  expect(readMessage(json).slice(0, sentence.length)).toBe(sentence);
});

function readMessage(json: object): string {
  try {
    historyOf(json);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'it is read';
}
