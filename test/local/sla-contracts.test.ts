import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { contracts, createDesk } from '../domain/sla/contracts/desk';
import { slaCommand } from '../support/warm/sla-command';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'sla-contracts-'));

function writeJsonFile(name: string, json: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
}

function runSla(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [slaCommand(), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr, rows: stdout.trim().split('\n') };
}

const created = '2025-06-05T14:00:00Z';
const createTicket = (key: string, fields: object, histories: object[] = []) => ({
  ...{ id: key, key },
  fields: {
    ...{ summary: 'Down', created, status: { id: '1', name: 'To Do' }, priority: { id: '1', name: 'High' } },
    ...{
      issuetype: { id: '2', name: 'Incident', subtask: false },
      labels: [],
      comment: { comments: [] },
      ...fields,
    },
  },
  changelog: { histories },
});
const labelled = {
  ...{ id: '7', created: '2025-06-05T14:30:00Z', author: { accountId: 'agent' } },
  items: [{ field: 'labels', fromString: '', toString: 'client:acme' }],
};
const organization = {
  id: '12',
  name: 'Acme inc.',
  _links: { self: 'https://x/rest/servicedeskapi/organization/12' },
};

const scheme = writeJsonFile('papers.json', createDesk());
const clients = writeJsonFile('clients.json', [
  { id: 'acme', accountIds: ['ada'], labels: ['vip'], organizations: ['Acme inc.'] },
  { id: 'boreal', emails: ['bo@boreal.example'], components: ['North'] },
]);
const issues = join(folder, 'issues');
mkdirSync(issues);
const tickets = writeJsonFile('issues/tickets.json', [
  createTicket('SUP-1', { reporter: { accountId: 'ada' } }),
  createTicket('SUP-2', { reporter: { accountId: 'eve', emailAddress: 'Bo@boreal.example' } }),
  createTicket('SUP-3', { reporter: { accountId: 'eve' }, labels: ['client:acme'] }, [labelled]),
  createTicket('SUP-4', { reporter: { accountId: 'eve' }, customfield_10002: [organization] }),
  createTicket('SUP-5', { reporter: { accountId: 'eve' } }),
]);
const now = ['--now', '2025-06-05T15:00:00Z'];

test('`sla clocks` names the contract of each issue, its client by account, address, label and organization', () => {
  const { rows } = runSla('clocks', '--scheme', scheme, '--clients', clients, ...now, tickets);
  const told = rows
    .map((row) => JSON.parse(row))
    .map(({ key, contract, clocks }) => {
      const [cycle] = clocks.response.cycles;
      return `${key} ${contract} ${cycle.dueAt} ${cycle.breachedAt}`;
    });
  expect(told).toEqual([
    'SUP-1 gold 2025-06-05T14:30:00Z 2025-06-05T14:30:00Z',
    'SUP-2 null 2025-06-05T18:00:00Z null',
    'SUP-3 gold 2025-06-05T14:30:00Z 2025-06-05T14:30:00Z',
    'SUP-4 gold 2025-06-05T14:30:00Z 2025-06-05T14:30:00Z',
    'SUP-5 null 2025-06-05T18:00:00Z null',
  ]);
});

test('what the app recorded of the client has the word', () => {
  const file = writeJsonFile('recorded.json', {
    issue: createTicket('SUP-6', { reporter: { accountId: 'eve' } }),
    events: [
      { at: '2025-06-05T14:10:00Z', kind: 'client-changed', payload: { client: 'acme' } },
      { at: '2025-06-05T14:40:00Z', kind: 'client-changed', payload: { client: null } },
    ],
  });
  const { rows } = runSla('clocks', '--scheme', scheme, '--clients', clients, ...now, file);
  expect(JSON.parse(rows[0] ?? '')).toMatchObject({
    contract: null,
    clocks: { response: { cycles: [{ state: 'breached', breachedAt: '2025-06-05T14:30:00Z' }] } },
  });
});

test('a finished cycle names the contract it was judged by where the issue’s is another', () => {
  const answered = { ...createTicket('SUP-7', { reporter: { accountId: 'ada' } }) };
  Object.assign(answered.fields, {
    comment: {
      comments: [{ id: '1', created: '2025-06-05T14:05:00Z', author: { accountId: 'agent' }, body: '' }],
    },
  });
  const events = [{ at: '2025-06-05T14:10:00Z', kind: 'client-changed', client: 'boreal' }];
  const { rows } = runSla(
    'clocks',
    '--scheme',
    scheme,
    '--clients',
    clients,
    ...now,
    writeJsonFile('kept.json', { issue: answered, events }),
  );
  const { contract, clocks } = JSON.parse(rows[0] ?? '');
  expect([contract, clocks.response.cycles[0].contract, clocks.resolution.cycles[0].contract]).toEqual([
    null,
    'gold',
    undefined,
  ]);
});

test('`sla explain` names the contract and its clause, and `backtest` tells what contracts change', () => {
  const { rows } = runSla('explain', '--scheme', scheme, '--clients', clients, ...now, tickets);
  expect(rows[0]).toContain('Gold');
  expect(rows.some((row) => row.includes('[Gold, section 2.1]'))).toBe(true);
  const without = writeJsonFile('without.json', createDesk({ contracts: [] }));
  const answer = runSla(
    'backtest',
    '--scheme',
    without,
    '--against',
    scheme,
    '--clients',
    clients,
    ...now,
    issues,
  );
  expect(JSON.parse(answer.rows[0] ?? '')).toMatchObject({
    severity: 'High',
    clock: 'response',
    metToBreached: ['SUP-1', 'SUP-3', 'SUP-4'],
  });
});

test('`sla lint` tells of contracts, and refuses a client who is not in the file', () => {
  const bare = { id: 'silent', name: { en: 'x', fr: 'x' }, when: { is: 'label', in: ['x'] } };
  const odd = writeJsonFile('odd.json', createDesk({ contracts: [...contracts, bare] }));
  const codes = runSla('lint', '--scheme', odd, '--clients', clients, '--now', created).rows.map(
    (row) => row.split(' ')[0],
  );
  expect(codes).toEqual(expect.arrayContaining(['overlapping-contracts', 'contract-without-goal']));
  const others = writeJsonFile('others.json', [{ id: 'austral' }]);
  const { status, stderr } = runSla('lint', '--scheme', odd, '--clients', others);
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('contracts.0.when: There is no client "acme"'),
  ]);
});

test('a file of clients that lies is refused with a sentence', () => {
  const twice = writeJsonFile('twice.json', [{ id: 'a' }, { id: 'a' }]);
  const { status, stderr } = runSla('clocks', '--scheme', scheme, '--clients', twice, tickets);
  expect([status, stderr]).toEqual([2, expect.stringContaining('two clients have the id "a"')]);
});
