/** Who may ask what: every function a page can invoke, by every kind of person. Display conditions are no protection. */
import { randomUUID } from 'node:crypto';
import { presets } from '../../src/domain/scheme/presets/index';
import { ADMIN, AGENT, CLIENT, type Desk, type IssueRef, openDesk } from '../support/desk';

const STRANGER = '712020:nobody-here';
const people = { team: AGENT, client: CLIENT, admin: ADMIN, stranger: STRANGER };
type Who = keyof typeof people;

interface Row {
  module: string;
  call: string;
  payload: () => object;
  may: Who[];
}

const everyone: Who[] = ['team', 'client', 'admin'];
const workers: Who[] = ['team', 'admin'];
const scheme = presets.valtech;
const rows: Row[] = [
  { module: 'panel', call: 'showClocks', payload: () => ({}), may: everyone },
  { module: 'panel', call: 'explainIssue', payload: () => ({}), may: everyone },
  { module: 'panel', call: 'useScheme', payload: () => ({ preset: 'valtech' }), may: ['admin'] },
  {
    module: 'panel',
    call: 'recordEvent',
    payload: () => ({ id: randomUUID(), event: { kind: 'workaround' } }),
    may: workers,
  },
  { module: 'panel', call: 'orderRebuild', payload: () => ({ order: 'start' }), may: ['admin'] },
  { module: 'panel', call: 'showRebuild', payload: () => ({}), may: ['admin'] },
  { module: 'panel', call: 'showReport', payload: () => ({}), may: workers },
  { module: 'queue', call: 'listQueue', payload: () => ({ from: null }), may: everyone },
  { module: 'scheme', call: 'showScheme', payload: () => ({}), may: ['admin'] },
  { module: 'scheme', call: 'checkScheme', payload: () => ({ scheme }), may: ['admin'] },
  { module: 'scheme', call: 'readVersion', payload: () => ({ version: 1 }), may: ['admin'] },
];

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.create('Fatal');
});
afterAll(() => desk.site.stop());

async function ask({ module, call, payload }: Row, who: Who): Promise<'answered' | 'refused'> {
  const extension = { issue, project: { id: '10000', key: 'SUP' } };
  const asked = { as: people[who], moduleKey: module, functionKey: call, payload: payload(), extension };
  const answer = (await desk.site.invoke(asked).catch(() => ({ kind: 'refused' }))) as {
    kind: string;
    code?: string;
  };
  if (answer.kind === 'refused') expect(['not-allowed', 'not-found', undefined]).toContain(answer.code);
  return answer.kind === 'refused' ? 'refused' : 'answered';
}

describe.each(rows)('$module.$call', (row) => {
  test.each(Object.keys(people) as Who[])('as %s', async (who) => {
    expect(await ask(row, who)).toBe(row.may.includes(who) ? 'answered' : 'refused');
  });
});

test('every function that a page can invoke has its row', () => {
  const { readdirSync, readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  const folder = `${__dirname}/../../src/forge/resolvers`;
  const text = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const defined = [...text.matchAll(/define\(\s*resolver,\s*'(\w+)'/g)].map(([, name]) => name);
  const without = ['moveReport', 'previewScheme', 'saveScheme'];
  expect([...rows.map(({ call }) => call), ...without].sort()).toEqual(defined.sort());
});
