/** Whose accounts are kept is told to Atlassian each week, and those that were closed are erased: what they did stays, who they were does not. */
import type { ExportAnswer, ImportAnswer } from '../../../src/contract/admin';
import { presets } from '../../../src/presets';
import { AGENT, type Desk, HOUR, openDesk, SITE_ADMIN } from '../../support/site/desk';
import { createAppWithout } from '../../support/site/partial-app';

const GONE = '712020:11111111-2222-3333-4444-555555555555';

function ask<Answer>({ site }: Desk, functionKey: string, payload: unknown): Promise<Answer> {
  const extension = { type: 'jira:adminPage' };
  const request = { as: SITE_ADMIN, moduleKey: 'admin', functionKey, payload, extension };
  return site.invoke(request) as Promise<Answer>;
}

async function exportEverything(desk: Desk): Promise<string> {
  let [from, text]: [string | null, string] = [null, ''];
  do {
    const page: ExportAnswer = await ask(desk, 'exportRecords', { from });
    text += JSON.stringify(page.records);
    from = page.next;
  } while (from !== null);
  return text;
}

/** A scheme into which people typed accounts by hand. */
const typed = {
  ...presets.valtech,
  alerts: {
    thresholds: [{ at: '75%' }],
    to: { assignee: true, team: true, groups: [], people: [GONE] },
    acts: [{ at: '75%', assign: GONE, priority: 'Fatal' }],
  },
  automation: {
    intake: { rota: { shifts: [{ name: 'Day', calendar: 'business', people: [GONE] }], backup: [GONE] } },
    ladder: { steps: [{ key: 'first', name: { en: 'First', fr: 'Premier' }, people: [GONE] }], clause: '' },
  },
};

const records = {
  'scheme:10001': {
    schema: 1,
    versions: [{ version: 1, inForceFrom: null, savedAt: 1, savedBy: GONE }],
  },
  'scheme:10001:1': typed,
  'events:999': {
    schema: 1,
    events: [{ id: '1', actor: GONE, kind: 'workaround', at: Date.parse('2025-06-03T10:00:00Z') }],
  },
  'client:gone': {
    schema: 1,
    id: 'gone',
    name: 'Boréal',
    language: 'fr',
    timezone: 'America/Toronto',
    projects: ['SUP'],
    accountManager: GONE,
    ladder: { manager: [GONE, AGENT] },
    contacts: [
      { name: 'Gone', accountId: GONE },
      { name: 'Here', accountId: AGENT },
    ],
  },
};

/** What is kept after the next weekly run, at the week’s turn, of records that name a person who left. */
async function afterTheRun(app?: string): Promise<string> {
  const options = app === undefined ? {} : { app };
  const desk = await openDesk('valtech', { now: '2025-06-04T22:00:00Z', ...options });
  try {
    const answer = await ask<ImportAnswer>(desk, 'importRecords', { records });
    expect(answer).toMatchObject({ written: 4, refused: [] });
    await desk.site.advance(3 * HOUR);
    return await exportEverything(desk);
  } finally {
    await desk.site.stop();
  }
}

test('a closed account is erased within a week, typed by hand too, and an open one stays', async () => {
  const after = await afterTheRun();
  expect(after).not.toContain(GONE);
  expect(after).toContain('former-account');
  expect(after).toContain('workaround');
  expect(after).toContain(`{"name":"Here","accountId":"${AGENT}"}`);
});

test('without the scope Atlassian tells the app nothing', async () => {
  const app = createAppWithout('report:personal-data');
  expect(await afterTheRun(app.folder)).toContain(GONE);
  app.remove();
});
