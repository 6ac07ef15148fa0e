/** `sla import` and `sla compare`: what comes from elsewhere, line by line, and our cycles beside another system’s. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run as compare } from '../../local/sla/compare';
import { run as importFrom } from '../../local/sla/import';
import { run as scheme } from '../../local/sla/scheme';
import { captureOutput } from '../support/capture-output';
import { AGENT, JiraIssue } from '../support/jira-issue';

const folder = mkdtempSync(join(tmpdir(), 'sla-exchange-'));

function save(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const metrics = {
  timeMetrics: [
    {
      name: 'Time to resolution',
      config: {
        definition: {
          start: [{ name: 'Issue Created' }],
          stop: [{ name: 'Approval: Granted' }, { name: 'Resolution: Set' }],
        },
        goals: [{ jqlQuery: 'priority = Highest', duration: 3_600_000, calendarId: 2 }],
      },
    },
  ],
};
const calendars = { calendars: [{ id: 2, name: 'Office', timezoneId: 'Europe/Paris' }] };

test('answers in two files are one scheme, and each term is a line with what became of it', async () => {
  const files = [save('metrics.json', metrics), save('calendars.json', calendars)];
  const { out, err } = await captureOutput(() =>
    importFrom(['jsm', ...files, '--now', '2026-11-29T00:00:00Z']),
  );
  expect(err).toContain(
    'none\tTime to resolution\tStop\tApproval: Granted\ta scheme knows nothing of the kind',
  );
  expect(err).toContain('taken\tTime to resolution\tStop\tResolution: Set');
  const path = save('imported.yaml', `${out.join('\n')}\n`);
  expect((await captureOutput(() => scheme([path]))).out).toEqual(out);
});

test('the template is imported as Time to SLA’s or as a table, and what is neither is a sentence', async () => {
  const template = resolve(__dirname, '../../docs/sla-template.csv');
  const [tts, csv] = [
    await captureOutput(() => importFrom(['tts', template, '--name', 'Ours'])),
    await captureOutput(() => importFrom(['csv', template, '--name', 'Ours'])),
  ];
  expect(tts.out).toEqual(csv.out);
  await expect(importFrom(['jsm', save('none.json', { timeMetrics: [] })])).rejects.toThrow(/no SLA/);
  await expect(importFrom(['csv', save('none.csv', 'a,b\n1,2')])).rejects.toThrow(/template/);
  await expect(importFrom(['excel', template])).rejects.toThrow(/jsm\|tts\|csv/);
});

const T0 = Date.parse('2025-06-05T14:00:00Z');
const at = (minutes: number) => new Date(T0 + minutes * 60_000).toISOString();
const answered = (key: string) => new JiraIssue(at(0), 'Fatal').addComment(at(5), AGENT).toJson(key);

test('cycles are rows, and the reasons are counted with their issues and their words', async () => {
  const instant = (minutes: number) => ({ epochMillis: T0 + minutes * 60_000 });
  const answer = (stop: number) => ({
    values: [
      {
        name: 'Time to first response',
        completedCycles: [
          {
            ...{ startTime: instant(0), stopTime: instant(stop), breachTime: instant(15), breached: false },
            ...{ goalDuration: { millis: 900_000 }, elapsedTime: { millis: stop * 60_000 } },
          },
        ],
      },
    ],
  });
  const issues = save('issues.json', [answered('SUP-1'), answered('SUP-2')]);
  const lines = [
    { key: 'SUP-1', ...answer(5) },
    { key: 'SUP-2', ...answer(9) },
  ].map((line) => JSON.stringify(line));
  for (const slas of [
    save('slas.jsonl', lines.join('\n')),
    save('slas.json', { 'SUP-1': answer(5), 'SUP-2': answer(9) }),
  ]) {
    const { out, err } = await captureOutput(() =>
      compare(['--scheme', 'valtech', '--with', slas, '--now', at(60), issues]),
    );
    const rows = out.map((line) => JSON.parse(line) as { key: string; sla: string | null; reason: string });
    expect(rows.filter(({ sla }) => sla).map(({ key, reason }) => [key, reason])).toEqual([
      ['SUP-1', 'equal'],
      ['SUP-2', 'other-stop'],
    ]);
    expect(err).toContain('1\tother-stop\tIt stops at another instant\tSUP-2');
  }
  await expect(
    compare(['--scheme', 'valtech', '--with', save('bad.json', { 'SUP-1': {} }), issues]),
  ).rejects.toThrow(/SUP-1/);
});
