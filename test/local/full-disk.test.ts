/** A full disk: what was answered is there afterwards, what was not is not, and both are said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../local/common/db';
import { startSite } from '../../local/site';
import { AGENT, Desk, HOUR, type IssueRef, MINUTE } from '../support/site/desk';

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
const dataFile = join(folder, 'site.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openSite = () => startSite({ dataFile, now: '2025-06-05T13:00:00Z', port: null });

/** Comments until the disk takes no more, and what was answered to each. */
async function fillWithComments({ site }: Desk, { key }: IssueRef): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  for (let nth = 0; nth < 18; nth += 1) {
    const text = `Word ${nth}. ${'x'.repeat(9_000)}`;
    const body = {
      version: 1,
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    };
    const path = `/rest/api/3/issue/${key}/comment`;
    const { status } = await site.request({
      as: AGENT,
      product: 'jira',
      method: 'POST',
      path,
      body: { body },
    });
    answers.set(`Word ${nth}.`, status);
  }
  return answers;
}

async function wordsOn(desk: Desk, { key }: IssueRef): Promise<string[]> {
  const read = await desk.askJira<object>(AGENT, 'GET', `/rest/api/3/issue/${key}/comment?maxResults=200`);
  return JSON.stringify(read).match(/Word \d+\./g) ?? [];
}

const idOf = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`;

/** The ids of the contacts that the app says are recorded; the others are refused in a sentence. */
async function recordContacts(desk: Desk, issue: IssueRef): Promise<string[]> {
  const recorded: string[] = [];
  for (let nth = 0; nth < 9; nth += 1) {
    const event = { kind: 'contact', channel: 'phone', note: 'x'.repeat(1_500) };
    const answer = await desk.callPanel(issue, 'recordEvent', { id: idOf(nth), event });
    const { kind, say } = answer as { kind: string; say?: string };
    if (kind === 'recorded') recorded.push(idOf(nth));
    else expect(say).toMatch(/\w/);
  }
  return recorded;
}

/** What storage holds of them. */
function storedContacts(): string[] {
  const db = openDatabase(dataFile);
  const values = db.prepare("SELECT value FROM forge_kvs WHERE value LIKE '%contact%'").all();
  db.close();
  const text = JSON.stringify(values);
  return Array.from({ length: 9 }, (_, nth) => idOf(nth)).filter((id) => text.includes(id));
}

test('comments and records on a full disk: each one that was answered is found after a restart, and no other', async () => {
  const desk = new Desk(await openSite());
  await desk.choose('valtech');
  const issue = await desk.createIssue('Fatal');
  await desk.site.advance(MINUTE);
  desk.site.leaveRoom(25);
  const answers = await fillWithComments(desk, issue);
  const taken = [...answers.keys()].filter((word) => answers.get(word) === 201);
  expect(taken).not.toEqual([]);
  expect(new Set(answers.values())).toEqual(new Set([201, 503]));
  const recorded = await recordContacts(desk, issue);
  expect(desk.site.logs.join('\n')).toContain('The disk is full');
  await desk.site.advance(MINUTE).catch(() => undefined);
  desk.site.leaveRoom(null);
  await desk.site.stop();

  const again = new Desk(await openSite());
  expect(await wordsOn(again, issue)).toEqual(taken);
  expect(storedContacts()).toEqual(recorded);
  await again.site.advance(HOUR);
  const { state } = await again.readClock(issue, 'response');
  expect(state).toBe('met');
  await again.site.stop();
});
