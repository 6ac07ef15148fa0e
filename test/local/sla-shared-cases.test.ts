/** The small inputs behind public reports, where they are at hand: each with what is right, told by its index. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../local/sla/clocks';
import { captureOutput } from '../support/capture-output';

interface Case {
  id: string;
  file: string;
  scheme: string;
  now: string;
  args?: string[];
  expect?: Record<string, Expected>;
  warns?: boolean;
  exit?: number | null;
  says?: string;
}
type Cycle = Record<string, unknown>;
type Expected = null | Cycle[] | (Cycle & { cycles?: number; not?: Cycle });
interface Row {
  error?: string;
  warnings?: string[];
  clocks: Record<string, { cycles: Cycle[] }>;
}

const folder = resolve(__dirname, '../../../shared/cases');
const index = join(folder, 'index.json');
const cases: Case[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : [];

const inFolder = (name: string) => (existsSync(join(folder, name)) ? join(folder, name) : name);

if (cases.length === 0) {
  console.warn(`SKIPPED: there is no ${index}; nothing was proved about its cases.`);
  test.skip('the cases of real reports', () => {});
} else {
  test.each(cases.map((sharedCase) => [sharedCase.id, sharedCase] as const))('%s', async (_, sharedCase) => {
    const args = (sharedCase.args ?? []).map(inFolder);
    const printed = await captureOutput(() =>
      run([
        '--scheme',
        inFolder(sharedCase.scheme),
        '--now',
        sharedCase.now,
        ...args,
        inFolder(sharedCase.file),
      ]),
    );
    const rows = printed.out.map((line) => JSON.parse(line) as Row);
    if (typeof sharedCase.exit === 'number') expect(printed.exit).toBe(sharedCase.exit);
    if (sharedCase.says) expect(printed.err.toLowerCase()).toContain(sharedCase.says);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) check(row, sharedCase, printed.err);
  });
}

function check(row: Row, { expect: expected = {}, warns, exit }: Case, err: string): void {
  if (warns) expect(err).not.toBe('');
  if (row.error !== undefined) {
    expect(exit === null || exit === 2).toBe(true);
    return;
  }
  if (warns) expect(row.warnings).not.toEqual([]);
  for (const [clock, wanted] of Object.entries(expected)) asExpected(row.clocks[clock]?.cycles ?? [], wanted);
}

function asExpected(cycles: Cycle[], wanted: Expected): void {
  if (wanted === null) expect(cycles).toEqual([]);
  else if (Array.isArray(wanted)) expect(cycles).toMatchObject(wanted);
  else {
    const { cycles: count, not = {}, ...members } = wanted;
    if (count !== undefined) expect(cycles).toHaveLength(count);
    const last = cycles.at(-1) ?? Object.fromEntries(Object.keys(members).map((name) => [name, null]));
    if (Object.keys(members).length > 0) expect(last).toMatchObject(members);
    for (const [name, value] of Object.entries(not)) expect(cycles.at(-1)?.[name]).not.toBe(value);
  }
}
