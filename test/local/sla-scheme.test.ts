/** `sla scheme` and `sla diff`: a scheme as a file that people keep, and what changed in sentences. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run as diff } from '../../local/sla/diff';
import { run as lint } from '../../local/sla/lint';
import { run as scheme } from '../../local/sla/scheme';
import { captureOutput } from '../support/capture-output';

const folder = mkdtempSync(join(tmpdir(), 'sla-scheme-'));
const save = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const print = async (run: (args: string[]) => Promise<void>, ...args: string[]) =>
  (await captureOutput(() => run(args))).out.map((line) => `${line}\n`).join('');

test.each([
  'valtech',
  'tracktik',
])('%s is the same file after it was YAML, JSON and YAML again', async (name) => {
  const yaml = await print(scheme, name);
  const json = await print(scheme, save('a.yaml', yaml), '--as', 'json');
  expect(await print(scheme, save('b.json', json))).toBe(json);
  expect(await print(scheme, join(folder, 'b.json'), '--as', 'yaml')).toBe(yaml);
});

test('a YAML file with a comment is linted as any scheme', async () => {
  const yaml = `# ours\n\n${await print(scheme, 'valtech')}`;
  expect(await print(lint, save('c.yaml', yaml))).toBe(await print(lint, 'valtech'));
});

test('a goal that changed is a sentence in either language, and the rest says nothing', async () => {
  const yaml = await print(scheme, 'valtech');
  const [a, b] = [save('d.yaml', yaml), save('e.yaml', yaml.replace('breach: PT15M', 'breach: PT20M'))];
  expect(await print(diff, a, b)).toBe(
    'Goals, Fatal, Response, breach was 15\u00a0min and is now 20\u00a0min.\n',
  );
  expect(await print(diff, a, b, '--lang', 'fr')).toContain('était 15\u00a0min et devient 20\u00a0min.');
  expect(await print(diff, a, a)).toBe('The two schemes say the same.\n');
});

test('a change inside a contract names the contract, one that is gone too, and an order names them all', async () => {
  const contract = (id: string, name: string, breach: string) =>
    `  - id: ${id}\n    name: { en: ${name}, fr: ${name} }\n    when: { is: client, in: [${id}] }\n` +
    `    goals: { Fatal: { response: { goal: { in: elapsed, breach: ${breach} } } } }\n`;
  const yaml = (await print(scheme, 'valtech')).replace(/^contracts:.*\n/m, '');
  const saveContracts = (name: string, ...contracts: string[]) =>
    save(name, `${yaml}contracts:\n${contracts.join('')}`);
  const [gold, report] = [contract('gold', 'Gilded', 'PT5M'), contract('report', 'Reporting', 'PT9M')];
  const both = saveContracts('h.yaml', gold, report);
  const changed = saveContracts('i.yaml', contract('gold', 'Gilded', 'PT6M'), report);
  expect(await print(diff, both, changed)).toBe(
    'Contracts, Gilded, Goals, Fatal, Response, breach was 5\u00a0min and is now 6\u00a0min.\n',
  );
  const slower = saveContracts('j.yaml', gold, contract('report', 'Reporting', 'PT8M'));
  expect(await print(diff, both, slower, '--lang', 'fr')).toContain('Reporting');
  expect(await print(diff, both, saveContracts('k.yaml', report, gold))).toContain('Gilded, Reporting');
  expect(await print(diff, both, saveContracts('l.yaml', gold))).toContain('Contracts, Reporting');
});

test('a file that is no scheme is refused with its name, its line and why', async () => {
  await expect(scheme([save('f.yaml', 'id: x\n y: 1\n')])).rejects.toThrow(
    /f\.yaml: This is no YAML, line 1/,
  );
  await expect(scheme([save('g.txt', 'We answer in 4 hours.')])).rejects.toThrow(/plain text/);
  await expect(diff(['valtech', join(folder, 'none')])).rejects.toThrow(/no file or preset/);
});
