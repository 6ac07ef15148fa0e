/** Who may have which action done: every action of the manifest, by every kind of person, through an agent and through a rule. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  ADMIN,
  AGENT,
  CLIENT,
  type Desk,
  type IssueRef,
  openDesk,
  SITE_ADMIN,
} from '../../support/site/desk';

const STRANGER = '712020:nobody-here';
const OUTSIDER = '712020:outsider';
const people = {
  team: AGENT,
  client: CLIENT,
  admin: ADMIN,
  site: SITE_ADMIN,
  outsider: OUTSIDER,
  stranger: STRANGER,
};
type Who = keyof typeof people;

const everyone: Who[] = ['team', 'client', 'admin', 'site'];
const workers: Who[] = ['team', 'admin', 'site'];

interface Row {
  action: string;
  inputs: () => Record<string, string>;
  may: Who[];
}

const onIssue = () => ({ issue: issue.key });
const rows: Row[] = [
  { action: 'explain-clock', inputs: onIssue, may: everyone },
  { action: 'list-due', inputs: () => ({ project: 'SUP' }), may: everyone },
  { action: 'report-state', inputs: onIssue, may: everyone },
  { action: 'record-contact', inputs: onIssue, may: workers },
  { action: 'record-workaround', inputs: onIssue, may: workers },
  { action: 'record-restored', inputs: onIssue, may: workers },
  { action: 'agree-date', inputs: () => ({ ...onIssue(), date: '2025-06-20T12:00:00Z' }), may: workers },
];

let desk: Desk;
let issue: IssueRef;

beforeAll(async () => {
  desk = await openDesk();
  issue = await desk.createIssue('Critical');
  desk.site.addPerson({ accountId: OUTSIDER, displayName: 'Outsider', sees: ['OPS'], works: ['OPS'] });
});
afterAll(() => desk.site.stop());

/** Nobody is told whether what he may not see is there. */
const HIDDEN = [
  'You can’t see this work item, or it no longer exists.',
  'You can’t see a space of this key, or it no longer exists.',
];

describe.each(rows)('$action', ({ action, inputs, may }) => {
  test.each(Object.keys(people) as Who[])('by an agent, as %s', async (who) => {
    const answer = await desk.site.askAgent({ as: people[who], action, inputs: inputs() });
    const { errors } = answer as { errors?: { message: string }[] };
    expect(errors === undefined).toBe(may.includes(who));
    if (['outsider', 'stranger'].includes(who)) expect(HIDDEN).toContain(errors?.[0]?.message);
  });

  test.each(Object.keys(people) as Who[])('by a rule whose connection is %s', async (who) => {
    const rule = { name: action, trigger: 'scheduled' as const, minutes: 5, action, connection: people[who] };
    const { id } = desk.site.saveRule({ ...rule, inputs: inputs() });
    await desk.site.advance(5 * 60_000);
    desk.site.removeRule(id);
    const run = desk.site.ruleRuns().find((candidate) => candidate.rule === id);
    expect(run?.outcome).toBe(may.includes(who) ? 'success' : 'failure');
  });
});

test('every action of the manifest has its row', () => {
  const manifest = parse(readFileSync(join(__dirname, '../../../manifest.yml'), 'utf8'));
  const keys = manifest.modules.action.map(({ key }: { key: string }) => key);
  expect(rows.map(({ action }) => action).sort()).toEqual([...keys].sort());
});
