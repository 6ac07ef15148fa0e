/**
 * A program of somebody else's: jira.js and confluence.js as they come, over HTTP, with an e-mail address and the site's token. Answers
 * what it was told, step by step, on the standard output. A process of its own, because those packages are modules Jest can't load.
 */

import { createV1Client, createV2Client } from 'confluence.js';
import { createCloudClient } from 'jira.js';

const { host, token } = JSON.parse(process.argv[2]);
const as = (name, apiToken = token) => ({
  host,
  auth: { type: 'basic', email: `${name}@example.com`, apiToken },
});
const jira = createCloudClient(as('agent-a'));
const client = createCloudClient(as('client-a'));
const wiki = { ...createV1Client(as('agent-a')), v2: createV2Client(as('agent-a')) };
const wikiOfClient = createV2Client(as('client-a'));

const told = {};
/** What a step is told, or with which status it is refused; anything else is a fault of the site's or the client's. */
async function step(name, ask) {
  try {
    told[name] = (await ask()) ?? 'done';
  } catch (error) {
    told[name] = error.status === undefined ? { fault: String(error) } : { refused: error.status };
    if (error.status === undefined || process.env.WITNESS_SAYS) process.stderr.write(`${name}: ${error}\n`);
  }
  return told[name];
}
const doc = (text) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function issues() {
  await step('me', async () => (await jira.myself.getCurrentUser()).accountId);
  const fields = {
    project: { key: 'SUP' },
    issuetype: { name: 'Incident' },
    priority: { name: 'Fatal' },
    summary: 'The witness saw it',
    description: doc('It fell over.'),
    labels: ['seen'],
  };
  const { key } = await step('create', () => jira.issues.createIssue({ fields }));
  await step('edit', () =>
    jira.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'The witness saw it twice' } }),
  );
  await step('get', async () => {
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['summary', 'priority'] });
    return [fields.summary, fields.priority.name];
  });
  await step('wrong type', () =>
    jira.issues.createIssue({ fields: { ...fields, issuetype: { name: 'Nonsense' } } }),
  );
  await step('missing', () => jira.issues.getIssue({ issueIdOrKey: 'SUP-99999' }));
  return key;
}

async function moves(key) {
  const { transitions } = await step('transitions', () => jira.issues.getTransitions({ issueIdOrKey: key }));
  const to = transitions.find(({ name }) => name === 'In Progress');
  await step('transition', () => jira.issues.doTransition({ issueIdOrKey: key, transition: { id: to.id } }));
  await step('impossible transition', () =>
    jira.issues.doTransition({ issueIdOrKey: key, transition: { id: '424242' } }),
  );
  await step('assign', () => jira.issues.assignIssue({ issueIdOrKey: key, accountId: '712020:agent-a' }));
  await step('changelog', async () => {
    const { values } = await jira.issues.getChangeLogs({ issueIdOrKey: key });
    return values.flatMap(({ items }) => items.map(({ field, toString: to }) => `${field}: ${to}`));
  });
}

async function talk(key) {
  const comment = await step('comment', () =>
    jira.issueComments.addComment({ issueIdOrKey: key, body: doc('We are on it.') }),
  );
  await step('comment edited', async () => {
    const { body } = await jira.issueComments.updateComment({
      issueIdOrKey: key,
      id: comment.id,
      body: { body: doc('We are still on it.') },
    });
    return body.content[0].content[0].text;
  });
  const visibility = { type: 'role', value: 'Service Desk Team' };
  await step(
    'team comment',
    async () =>
      (await jira.issueComments.addComment({ issueIdOrKey: key, body: doc('Among us.'), visibility }))
        .visibility.value,
  );
  await step('comments', async () => (await jira.issueComments.getComments({ issueIdOrKey: key })).total);
  await step(
    'comments a client sees',
    async () => (await client.issueComments.getComments({ issueIdOrKey: key })).total,
  );
  await step('plain comment', async () => {
    const { body } = await jira.issueComments.addComment({ issueIdOrKey: key, body: 'As it\n\nstands.' });
    return body.content.map(({ content }) => content[0].text);
  });
  await step('comment in markup', () =>
    jira.issueComments.addComment({ issueIdOrKey: key, body: 'h2. Not read' }),
  );
  await step('plain issue', async () => {
    const fields = {
      project: { key: 'OPS' },
      issuetype: { name: 'Task' },
      summary: 'Plain',
      description: 'Plain.',
    };
    const made = await jira.issues.createIssue({ fields });
    const read = await jira.issues.getIssue({ issueIdOrKey: made.key, fields: ['description'] });
    return read.fields.description.content[0].content[0].text;
  });
  await step('comment without a body', () =>
    jira.issueComments.addComment({ issueIdOrKey: key, body: undefined }),
  );
}

async function works(key) {
  const log = await step('worklog', () =>
    jira.issueWorklogs.addWorklog({
      issueIdOrKey: key,
      timeSpent: '1h 30m',
      started: '2025-06-05T09:00:00.000+0000',
      comment: doc('Looked.'),
    }),
  );
  await step('worklog edited', async () => {
    const edited = await jira.issueWorklogs.updateWorklog({
      issueIdOrKey: key,
      id: log.id,
      body: { timeSpentSeconds: 600 },
    });
    return edited.timeSpentSeconds;
  });
  await step('second worklog', () =>
    jira.issueWorklogs.addWorklog({ issueIdOrKey: key, timeSpentSeconds: 60 }),
  );
  await step('worklog deleted', () =>
    jira.issueWorklogs.deleteWorklog({ issueIdOrKey: key, id: told['second worklog'].id }),
  );
  await step('worklogs', async () => (await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey: key })).total);
}

async function links(key) {
  const other = await step('other', () =>
    jira.issues.createIssue({
      fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'The cause' },
    }),
  );
  await step('link', () =>
    jira.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key: other.key },
      outwardIssue: { key },
    }),
  );
  await step('linked', async () => {
    const { fields } = await jira.issues.getIssue({ issueIdOrKey: key, fields: ['issuelinks'] });
    return fields.issuelinks.map(({ type, inwardIssue }) => `${type.inward} ${inwardIssue?.fields.summary}`);
  });
  await step('remote link', async () => {
    const { id } = await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      globalId: 'page=1',
      object: { url: 'https://example.com/1', title: 'Report' },
    });
    return typeof id;
  });
  await step('property', () =>
    jira.issueProperties.setIssueProperty({
      issueIdOrKey: key,
      propertyKey: 'seen',
      propertyValue: { by: 'witness' },
    }),
  );
}

async function searches(key) {
  const found = async (jql, by = jira) =>
    (await by.issueSearch.searchAndReconsileIssuesUsingJqlPost({ jql, fields: ['summary'] })).issues.map(
      ({ fields }) => fields.summary,
    );
  await step('search', () => found(`labels = seen AND status = "In Progress" AND assignee = currentUser()`));
  await step('search by text', () => found('text ~ "still" ORDER BY created DESC'));
  await step('bad search', () => found('nonsense = 1'));
  await step('unbounded search', () => found('ORDER BY created'));
  await step('count', async () => (await jira.issueSearch.countIssues({ jql: 'project = SUP' })).count);
  await step('bulk fetch', async () => {
    const { issues } = await jira.issues.bulkFetchIssues({
      issueIdsOrKeys: [key, 'SUP-99999'],
      fields: ['summary'],
    });
    return issues.map(({ fields }) => fields.summary);
  });
  await step('projects', async () =>
    (await jira.projects.searchProjects()).values.map(({ key: name }) => name),
  );
  await step('a client edits', () =>
    client.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'Mine' } }),
  );
  await step('a wrong token', () =>
    createCloudClient(as('agent-a', 'wrong')).issues.getIssue({ issueIdOrKey: key }),
  );
  await step('nobody', () => createCloudClient(as('nobody')).issues.getIssue({ issueIdOrKey: key }));
}

async function pages() {
  const spaceId = await step(
    'space',
    async () => (await wiki.v2.space.getSpaces({ keys: ['SUP'] })).results[0].id,
  );
  const bodyOf = (value) => ({ representation: 'storage', value });
  const page = await step('page', () =>
    wiki.v2.page.createPage({
      body: { spaceId, status: 'current', title: 'What was seen', body: bodyOf('<p>Once.</p>') },
    }),
  );
  const edit = (number, value) =>
    wiki.v2.page.updatePage({
      id: page.id,
      body: {
        id: page.id,
        status: 'current',
        title: 'What was seen',
        body: bodyOf(value),
        version: { number, message: 'More' },
      },
    });
  await step('page edited', async () => (await edit(2, '<p>Twice.</p>')).version.number);
  await step('stale edit', () => edit(2, '<p>Late.</p>'));
  await step('same title', () =>
    wiki.v2.page.createPage({
      body: { spaceId, status: 'current', title: 'What was seen', body: bodyOf('') },
    }),
  );
  await step(
    'page read',
    async () => (await wiki.v2.page.getPageById({ id: page.id, bodyFormat: 'storage' })).body.storage.value,
  );
  await step('versions', async () =>
    (await wiki.v2.version.getPageVersions({ id: page.id })).results.map(({ number }) => number),
  );
  await around(page.id);
}

async function around(id) {
  await step('label', async () =>
    (
      await wiki.contentLabels.addLabelsToContent({ id, body: [{ prefix: 'global', name: 'witness' }] })
    ).results.map(({ name }) => name),
  );
  await step('labels', async () =>
    (await wiki.v2.label.getPageLabels({ id })).results.map(({ name }) => name),
  );
  await step('attachment', async () =>
    (
      await wiki.contentAttachments.createAttachment({
        id,
        attachments: { filename: 'seen.csv', content: Buffer.from('a,b\n1,é\n') },
      })
    ).results.map(({ title }) => title),
  );
  await step('attachments', async () =>
    (await wiki.v2.attachment.getPageAttachments({ id })).results.map(({ title, fileSize }) => [
      title,
      fileSize,
    ]),
  );
  await step('page comment', async () => {
    const body = { representation: 'storage', value: '<p>I agree.</p>' };
    const { id: commentId } = await wiki.v2.comment.createFooterComment({ pageId: id, body });
    const edited = await wiki.v2.comment.updateFooterComment({
      commentId,
      body: {
        version: { number: 2 },
        body: { representation: 'storage', value: '<p>I do not.</p>' },
      },
    });
    return edited.version.number;
  });
  await step('renamed', async () => {
    const { title } = await wiki.v2.page.updatePageTitle({
      id,
      body: { status: 'current', title: 'What was seen, once' },
    });
    return title;
  });
  await step(
    'property of a page',
    async () =>
      (await wiki.v2.contentProperties.createPageProperty({ pageId: id, key: 'seen', value: 1 })).key,
  );
  await step('cql', async () =>
    (await wiki.search.searchByCQL({ cql: 'label = "witness"' })).results.map(({ title }) => title),
  );
  await step('bad cql', () => wiki.search.searchByCQL({ cql: 'nonsense ~~ 1' }));
  await step('seen by a client', async () => (await wikiOfClient.page.getPageById({ id })).title);
  await step('restrict', () =>
    wiki.contentRestrictions.updateRestrictions({
      id,
      body: [
        {
          operation: 'read',
          restrictions: { user: [{ type: 'known', accountId: '712020:agent-a' }], group: [] },
        },
      ],
    }),
  );
  await step('no longer seen by a client', () => wikiOfClient.page.getPageById({ id }));
  await step('delete', () => wiki.v2.page.deletePage({ id }));
}

const key = await issues();
await moves(key);
await talk(key);
await works(key);
await links(key);
await searches(key);
await pages();
process.stdout.write(JSON.stringify(told));
