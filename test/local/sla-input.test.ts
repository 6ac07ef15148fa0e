/** Any Jira data in, no silent wrong number out: what is taken, what is refused, what is told. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { run } from '../../local/sla/clocks';
import { captureOutput } from '../support/capture-output';
import { AGENT, CLIENT, JiraIssue, OTHER_AGENT } from '../support/jira-issue';

const folder = mkdtempSync(join(tmpdir(), 'sla-input-'));
const NOW = '2025-06-05T15:00:00Z';
const T0 = '2025-06-05T14:00:00.000+0000';
const at = (minutes: number) => new Date(Date.parse(T0) + minutes * 60_000).toISOString();
const toShortTime = (minutes: number) => at(minutes).replace('.000Z', 'Z');

type Json = Record<string, unknown>;
type Row = {
  key: string;
  severity: string;
  error: string;
  index: number;
  file: string;
  warnings: string[];
} & {
  clocks: Record<string, { cycles: Json[] }>;
};

const createAnswered = (key = 'SUP-1') => new JiraIssue(T0, 'Fatal').addComment(at(5), AGENT).toJson(key);
const fieldsOf = (issue: Json) => issue.fields as Json;

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  const isText = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isText ? content : JSON.stringify(content));
  return path;
}

async function evaluate(paths: string | string[], args: string[] = [], scheme = 'valtech') {
  const output = await captureOutput(() =>
    run(['--scheme', scheme, '--now', NOW, ...args, ...[paths].flat()]),
  );
  return { ...output, rows: output.out.map((line) => JSON.parse(line) as Row) };
}

const evaluateFirst = async (content: unknown, args: string[] = [], scheme = 'valtech') =>
  (await evaluate(file('one.json', content), args, scheme)).rows[0] as Row;
const responseOf = (row: Row) => row.clocks.response?.cycles[0] as Json;

describe('shapes that are taken', () => {
  const met = [{ state: 'met', stoppedAt: toShortTime(5) }];

  test.each<[string, string, unknown]>([
    ['a list', 'list.json', [createAnswered()]],
    ['a search answer', 'search.json', { issues: [createAnswered()], total: 1 }],
    ['lines', 'lines.jsonl', `${JSON.stringify(createAnswered())}\n`],
    [
      'lines with blank ones between, as another system ends them',
      'l.json',
      `\r\n${JSON.stringify(createAnswered())}\r\n\r\n`,
    ],
    ['several lines to a value', 'pretty.json', JSON.stringify(createAnswered(), null, 2)],
    ['gzip', 'one.json.gz', gzipSync(JSON.stringify(createAnswered()))],
    ['UTF-8 with its mark', 'bom.json', `\uFEFF${JSON.stringify(createAnswered())}`],
    [
      'UTF-16 with its mark',
      'utf16.json',
      Buffer.from(`\uFEFF${JSON.stringify(createAnswered())}`, 'utf16le'),
    ],
    ['UTF-16 without', 'bare16.json', Buffer.from(JSON.stringify(createAnswered()), 'utf16le')],
    [
      'UTF-16, the high byte first',
      'be.json',
      Buffer.from(JSON.stringify(createAnswered()), 'utf16le').swap16(),
    ],
    ['an issue with its comments beside', 'beside.json', createWithExtras()],
  ])('%s', async (_, name, content) => {
    const { rows, exit } = await evaluate(file(name, content));
    expect(exit).toBe(0);
    expect(rows.map(({ clocks }) => clocks.response?.cycles)).toMatchObject([met]);
  });

  function createWithExtras(): Json {
    const issue = createAnswered();
    const { comment, ...fields } = fieldsOf(issue);
    return {
      issue: { ...issue, fields, changelog: undefined },
      changelog: issue.changelog,
      comments: comment,
    };
  }

  test('a history under another name is read, and never passed over', async () => {
    const { changelog, ...issue } = new JiraIssue(T0, 'Fatal').resolve(at(20)).toJson('SUP-1') as Json;
    for (const name of ['histories', 'history', 'changeHistories'])
      expect(
        responseOf(await evaluateFirst({ ...issue, [name]: (changelog as Json).histories })),
      ).toMatchObject({
        stoppedAt: toShortTime(20),
      });
    expect((await evaluateFirst({ ...issue, histories: { pages: 3 } })).error).toContain('histories');
    expect((await evaluateFirst({ ...issue, changelog: { pages: [1] } })).error).toContain('changelog.pages');
  });

  test('a folder, whatever the case of its names, in their order', async () => {
    const inside = join(folder, 'inside');
    mkdirSync(join(inside, 'more'), { recursive: true });
    file('inside/b.JSON', createAnswered('SUP-2'));
    file(
      'inside/more/c.jsonl',
      `${JSON.stringify(createAnswered('SUP-3'))}\n${JSON.stringify(createAnswered('SUP-4'))}`,
    );
    file('inside/a.json.GZ', gzipSync(JSON.stringify(createAnswered('SUP-1'))));
    file('inside/notes.txt', 'not an issue');
    expect((await evaluate(inside)).rows.map(({ key }) => key)).toEqual(['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4']);
  });

  test('nulls and members nobody knows are no error', async () => {
    const issue = createAnswered();
    const nothing = {
      labels: null,
      worklog: null,
      issuelinks: null,
      project: null,
      summary: null,
      more: { x: 1 },
    };
    const [comment] = (fieldsOf(issue).comment as { comments: Json[] }).comments;
    const comments = [
      { ...comment, body: null, visibility: null, jsdPublic: null, properties: null, more: 1 },
    ];
    const row = await evaluateFirst({
      ...issue,
      names: null,
      fields: { ...fieldsOf(issue), ...nothing, comment: { comments } },
    });
    expect(responseOf(row)).toMatchObject({ state: 'met' });
  });
});

describe('what is refused, with what it looks like', () => {
  const webhook = {
    webhookEvent: 'jira:issue_updated',
    issue: createAnswered(),
    changelog: { id: '1', items: [] },
  };

  test.each<[string, unknown, string]>([
    ['a webhook', webhook, 'webhook'],
    [
      'one without its name',
      { ...createAnswered(), changelog: { id: '9', items: [{ field: 'status' }] } },
      'webhook',
    ],
    ['an error answer', { errorMessages: ['No.'], errors: {} }, 'error answer of Jira: "No."'],
    ['another error answer', { message: 'Client must be authenticated', 'status-code': 401 }, 'error answer'],
    ['ids only', { issues: [{ id: '10001' }, { id: '10002' }] }, 'ids only'],
    ['an id and a key', { id: '1', key: 'SUP-1', self: 'https://x' }, 'ids only'],
    ['a changelog alone', { values: [{ id: '1', created: T0, items: [] }] }, 'changelog alone'],
    ['no issue at all', { issues: [] }, 'no issue'],
    ['another object', { hello: 1 }, 'no "fields"'],
    ['a number', 5, 'a number'],
    ['CSV', 'Summary,Issue key,Status\nx,SUP-1,Done\n', 'CSV'],
    ['CSV of a desk in French', 'Résumé;Clé;État\nx;SUP-1;Fini\n', 'CSV'],
    ['XML', '<?xml version="1.0"?><rss></rss>', 'XML'],
    ['a login page', '<!DOCTYPE html><html></html>', 'HTML'],
    ['a truncated file', JSON.stringify(createAnswered()).slice(0, 300), 'truncated'],
    ['a truncated file of lines', JSON.stringify(createAnswered(), null, 1).slice(0, 300), 'truncated'],
    ['half of a gzip file', gzipSync(JSON.stringify(createAnswered())).subarray(0, 60), 'truncated'],
    ['an empty file', '', 'empty'],
    ['a spreadsheet', Buffer.from('504b030414000000', 'hex'), 'ZIP'],
    [
      'seconds',
      { ...createAnswered(), fields: { ...fieldsOf(createAnswered()), created: 1_749_132_000 } },
      '1970',
    ],
    [
      'seconds as text',
      { ...createAnswered(), fields: { ...fieldsOf(createAnswered()), created: '1749132000' } },
      '1970',
    ],
    [
      'a day that is none',
      {
        ...createAnswered(),
        fields: { ...fieldsOf(createAnswered()), created: '2025-02-30T10:00:00.000+0000' },
      },
      '2025-02-30',
    ],
    [
      'a time without a zone',
      { ...createAnswered(), fields: { ...fieldsOf(createAnswered()), created: '2025-02-20T10:00:00' } },
      'not an instant',
    ],
  ])('%s', async (_, content, words) => {
    const { rows, err, exit } = await evaluate(file('refused.json', content));
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(rows).toEqual([{ file: join(folder, 'refused.json'), error: expect.stringContaining(words) }]);
  });

  test('a comment or an entry without an instant, by its id', async () => {
    const issue = new JiraIssue(T0, 'Fatal').addEntry(null as never, []).toJson('SUP-1');
    expect((await evaluateFirst(issue)).error).toBe('changelog entry 1001: the instant is missing');
    const spoken = new JiraIssue(T0, 'Fatal').addComment(undefined as never, AGENT).toJson('SUP-1');
    expect((await evaluateFirst(spoken)).error).toBe('comment 1001: the instant is missing');
  });

  test('a bad file, a bad line and a bad issue stop nothing', async () => {
    const bad = { ...createAnswered('BAD-1'), fields: { ...fieldsOf(createAnswered()), created: null } };
    const lines = [
      JSON.stringify(createAnswered('SUP-1')),
      '{"key":',
      JSON.stringify(createAnswered('SUP-2')),
    ].join('\n');
    const { rows, exit } = await evaluate([
      join(folder, 'nowhere.json'),
      file('broken.jsonl', lines),
      file('mixed.json', [bad, createAnswered('SUP-3')]),
    ]);
    expect(rows.map(({ key, index, error }) => key ?? (error ? (index ?? 'file') : ''))).toEqual([
      'file',
      'SUP-1',
      1,
      'SUP-2',
      0,
      'SUP-3',
    ]);
    expect(exit).toBe(1);
  });

  test('an empty folder is told', async () => {
    mkdirSync(join(folder, 'empty'));
    const { err, exit } = await evaluate(join(folder, 'empty'));
    expect([exit, err]).toEqual([2, expect.stringContaining('holds no file')]);
  });
});

describe('closed without a history', () => {
  const createClosed = (more: Json) => {
    const issue = new JiraIssue('2025-06-02T14:00:00.000+0000', 'Fatal', {
      status: { id: '6', name: 'Closed', statusCategory: { key: 'done' } },
      ...more,
    });
    return issue.toJson('SUP-1');
  };

  test.each([
    ['when it was resolved', { resolutiondate: at(0), statuscategorychangedate: at(30) }, toShortTime(0)],
    ['when its category changed', { statuscategorychangedate: at(30) }, toShortTime(30)],
  ])('it counts as closed %s', async (_, more, stoppedAt) => {
    const row = await evaluateFirst(createClosed(more));
    expect(row.clocks.resolution?.cycles).toMatchObject([{ state: 'breached', stoppedAt }]);
    expect(row.warnings).not.toEqual([]);
  });

  test.each([
    ['nothing tells when', {}],
    ['the category is that of its creation', { statuscategorychangedate: '2025-06-02T14:00:00.040+0000' }],
    ['it was resolved before it was created', { resolutiondate: '2025-05-02T14:00:00.000+0000' }],
  ])('where %s its open clocks are unknown, and are no verdict', async (_, more) => {
    const row = await evaluateFirst(createClosed(more));
    const nothing = {
      state: 'unknown',
      stoppedAt: null,
      breachedAt: null,
      elapsedMs: null,
      remainingMs: null,
    };
    expect(row.clocks.response?.cycles).toMatchObject([nothing]);
    expect(row.clocks.resolution?.cycles).toMatchObject([nothing]);
  });
});

describe('who is who', () => {
  const withIds = (who: Json) => ({ accountId: null, accountType: null, ...who }) as never;
  const client = { key: 'JIRAUSER1', name: 'clement', displayName: 'Clement' };

  test.each<[string, Json, Json, string]>([
    ['the same name', client, { name: 'clement' }, 'breached'],
    ['the same key, the name changed', client, { key: 'JIRAUSER1', name: 'cclement' }, 'breached'],
    [
      'empty names are unknown, never the same',
      { accountId: 'c', name: '' },
      { accountId: 'a', name: '' },
      'met',
    ],
    [
      'a display name counts where there is nothing else',
      { displayName: 'C' },
      { displayName: 'C' },
      'breached',
    ],
    [
      'a display name never joins two who have ids',
      { name: 'a', displayName: 'C' },
      { name: 'b', displayName: 'C' },
      'met',
    ],
    ['somebody without an identity is nobody', client, {}, 'breached'],
    [
      'two closed accounts are not the same',
      { accountId: 'unknown' },
      { accountId: 'unknown', displayName: 'Former user' },
      'met',
    ],
    ['names that every object has', { name: 'constructor' }, { name: '__proto__' }, 'met'],
  ])('%s', async (_, reporter, author, state) => {
    const issue = new JiraIssue(T0, 'Fatal', { reporter: withIds(reporter) }).addComment(
      at(5),
      withIds(author),
    );
    expect(responseOf(await evaluateFirst(issue.toJson('SUP-1'))).state).toBe(state);
  });

  test('whoever ever was the reporter is the client', async () => {
    const changed = {
      field: 'reporter',
      fieldId: 'reporter',
      from: 'agent',
      fromString: 'A',
      to: 'client',
      toString: 'C',
    };
    const issue = new JiraIssue(T0, 'Fatal').addComment(at(5), AGENT).addEntry(at(6), [changed]);
    expect(responseOf(await evaluateFirst(issue.toJson('SUP-1'))).state).toBe('breached');
  });

  test('a list of the team and one of the contacts decide better', async () => {
    const team = file('team.txt', '\uFEFF# the desk\r\nagent\r\n\r\nclient\r\n');
    const contacts = file('contacts.txt', 'other-agent\n');
    const evaluateComment = (who: typeof AGENT) =>
      evaluateFirst(new JiraIssue(T0, 'Fatal').addComment(at(5), who).toJson('SUP-1'), [
        '--team',
        team,
        '--contacts',
        contacts,
      ]);
    expect(responseOf(await evaluateComment(CLIENT)).state).toBe('met');
    expect(responseOf(await evaluateComment(OTHER_AGENT)).state).toBe('breached');
  });
});

describe('past statuses', () => {
  const createReopened = (name: string, also: Json[] = [], later: Json[] = []) => {
    const issue = new JiraIssue(T0, 'Fatal').changeStatus(at(1), name, also);
    if (later.length > 0) issue.addEntry(at(1.1), later);
    return issue.changeStatus(at(30), 'To Do').toJson('SUP-1');
  };
  const resolution = { field: 'resolution', from: null, fromString: null, to: '1', toString: 'Fixed' };
  const cyclesOf = async (issue: Json) => (await evaluateFirst(issue)).clocks.resolution?.cycles.length;

  test.each([
    'Geschlossen',
    'Cerrada',
    'Concluído',
    'Chiuso',
    'Opgelost',
    'Zamknięte',
    'Закрыто',
    'クローズ',
    '해결됨',
    '已关闭',
    '已關閉',
    'Résolu',
  ])('%s is done, and told to be a guess', async (name) => {
    const row = await evaluateFirst(createReopened(name));
    expect(row.clocks.resolution?.cycles).toHaveLength(2);
    expect(row.warnings.join()).toContain(name);
  });

  test('a resolution set with it, or ten seconds from it, makes it done; not one set with another status', async () => {
    expect(await cyclesOf(createReopened('Livré', [resolution]))).toBe(2);
    expect(await cyclesOf(createReopened('Livré', [], [resolution]))).toBe(2);
    expect(await cyclesOf(createReopened('Livré', [{ ...resolution, fieldtype: 'custom' }]))).toBe(1);
    expect(await cyclesOf(createReopened('constructor'))).toBe(1);
  });

  test.each([
    'status',
    'priority',
    'labels',
    'summary',
    'reporter',
    'resolution',
  ])('a custom field called %s is none of Jira’s', async (field) => {
    const plain = { field, from: null, fromString: 'x', to: 'agent', toString: 'Closed' };
    for (const own of [{ fieldtype: 'custom' }, { fieldId: 'customfield_10001' }]) {
      const issue = new JiraIssue(T0, 'Fatal')
        .addEntry(at(1), [{ ...plain, ...own }])
        .addComment(at(5), AGENT)
        .toJson('SUP-1');
      expect(responseOf(await evaluateFirst(issue))).toMatchObject({
        state: 'met',
        stoppedAt: toShortTime(5),
      });
    }
  });
});

describe('what is missing is told', () => {
  const createWith = (more: Json, fields: Json = {}) => {
    const issue = createAnswered();
    return { ...issue, ...more, fields: { ...fieldsOf(issue), ...fields } };
  };
  const comments = fieldsOf(createAnswered()).comment as Json;
  const toStatus = (id: string, name: string) => ({ id, name });
  const changed = (from: string, to: string) => ({
    field: 'status',
    from,
    fromString: from,
    to,
    toString: to,
  });

  test.each<[string, Json]>([
    ['no changelog', createWith({ changelog: undefined })],
    ['fewer entries than there are', createWith({ changelog: { histories: [], total: 3 } })],
    ['an answer that is not the last', createWith({ changelog: { values: [], isLast: false } })],
    ['a next page', createWith({ changelog: { values: [], nextPage: 'https://x' } })],
    ['no comments', createWith({}, { comment: undefined })],
    ['fewer comments than there are', createWith({}, { comment: { ...comments, total: 9 } })],
    ['a priority that nothing knows', createWith({}, { priority: { id: '9', name: 'Aubergine' } })],
    [
      'somebody without an identity',
      new JiraIssue(T0, 'Fatal').addComment(at(5), null as never).toJson('SUP-1'),
    ],
    ['a page of a search', { issues: [createAnswered()], nextPageToken: 'x' }],
    [
      'an entry that begins elsewhere',
      {
        ...new JiraIssue(T0, 'Fatal', { status: toStatus('c', 'c') })
          .addEntry(at(1), [changed('a', 'b')])
          .addEntry(at(2), [changed('x', 'c')])
          .toJson('SUP-1'),
      },
    ],
    [
      'a history that does not lead to today',
      {
        ...new JiraIssue(T0, 'Fatal', { status: toStatus('z', 'z') })
          .addEntry(at(1), [changed('a', 'b')])
          .toJson('SUP-1'),
      },
    ],
  ])('%s', async (_, issue) => {
    const { rows, err, exit } = await evaluate(file('told.json', issue), ['--strict']);
    expect(rows[0]?.warnings).not.toEqual([]);
    expect(err).not.toBe('');
    expect(exit).toBe(3);
  });

  test('a whole story has nothing to tell', async () => {
    const { rows, err, exit } = await evaluate(file('whole.json', createAnswered()), ['--strict']);
    expect([rows[0]?.warnings, err, exit]).toEqual([[], '', 0]);
  });
});

describe('severity', () => {
  const of = async (issue: JiraIssue, args: string[] = [], scheme = 'valtech') =>
    (await evaluateFirst(issue.toJson('SUP-1'), args, scheme)).severity;

  test('the project’s own order decides, and a priority outside it is the default', async () => {
    const order = file('priorities.json', [
      { id: '1', name: 'Aubergine' },
      { id: '2', name: 'Courgette', isDefault: true },
    ]);
    expect(await of(new JiraIssue(T0, 'Aubergine'), ['--priorities', order])).toBe('Fatal');
    expect(await of(new JiraIssue(T0, 'Courgette'), ['--priorities', order])).toBe('Critical');
    expect(await of(new JiraIssue(T0, 'Aubergine'))).toBe('Minor');
    expect(await of(new JiraIssue(T0, 'Aubergine', { labels: ['constructor'] }))).toBe('Minor');
  });

  test('a default that nobody chose waits for the channel; one that somebody chose does not', async () => {
    const order = file('ordered.json', {
      values: [
        { id: '77', name: 'Urgent', isDefault: true },
        { id: '78', name: 'Regular' },
      ],
    });
    const email = { labels: ['channel:email'] };
    const args = ['--priorities', order];
    expect(await of(new JiraIssue(T0, 'Urgent', email), args, 'altilogix')).toBe('Regular');
    const chosen = new JiraIssue(T0, 'Regular', email).changePriority(at(1), 'Urgent');
    expect(await of(chosen, args, 'altilogix')).toBe('Urgent');
  });

  test.each([
    ['within fifteen minutes counts from receipt', 15, 60],
    ['later counts from its change', 16, 60],
  ])('a channel that comes %s', async (_, minutes) => {
    const issue = new JiraIssue(T0, 'Medium').changeLabels(at(minutes), ['channel:emergency']);
    const row = await evaluateFirst(issue.toJson('SUP-1'), ['--explain'], 'altilogix');
    expect(row.severity).toBe('Urgent');
    expect(responseOf(row).dueAt).toBe(toShortTime(60));
  });

  test('after the team’s first public word a late channel is late', async () => {
    const createLate = (issue: JiraIssue) =>
      issue.changeLabels(at(10), ['channel:emergency']).toJson('SUP-1');
    const goalOf = async (issue: Json) => responseOf(await evaluateFirst(issue, [], 'altilogix')).dueAt;
    expect(await goalOf(createLate(new JiraIssue(T0, 'Medium').addComment(at(5), AGENT)))).toBe(
      toShortTime(240),
    );
    expect(await goalOf(createLate(new JiraIssue(T0, 'Medium').addComment(at(5), CLIENT)))).toBe(
      toShortTime(60),
    );
  });
});
