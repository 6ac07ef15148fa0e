/** `@sablier-sla/core` as somebody else installs it: the packed file, in an empty project, without the network. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

const root = resolve(__dirname, '../..');
const project = mkdtempSync(join(tmpdir(), 'library-'));
const installed = join(project, 'node_modules/@sablier-sla/core');
const run = (command: string, args: string[], cwd = project) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** luxon is linked from the packages that are here, as there is no registry to ask. */
beforeAll(() => {
  const folder = join(project, 'built');
  run(join(root, 'node_modules/.bin/tsx'), ['local/packaging/library.ts', folder], root);
  const [tarball] = JSON.parse(run('npm', ['pack', '--json', folder])) as { filename: string }[];
  const dependencies = {
    '@sablier-sla/core': `file:${tarball?.filename}`,
    luxon: `file:${join(root, 'node_modules/luxon')}`,
  };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies }),
  );
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']);
}, 120_000);

/** The examples of the documentation as one program: what stands behind `// =>` is what each line comes to. */
function examplesOf(page: string): { program: string; expected: string[] } {
  const code = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block]) => block ?? '').join('\n');
  const imports = [...new Set(code.match(/^import .*$/gm))];
  const expected: string[] = [];
  const lines = code.replace(/^import .*$/gm, '').replace(/^(.*); \/\/ => (.*)$/gm, (_, line, value) => {
    expected.push(value as string);
    return `told.push(${line});`;
  });
  const program = [...imports, 'const told = [];', lines, 'console.log(JSON.stringify(told));'].join('\n');
  return { program, expected };
}

test('the examples of its documentation say what they come to', () => {
  const { program, expected } = examplesOf(readFileSync(join(installed, 'README.md'), 'utf8'));
  writeFileSync(join(project, 'examples.mjs'), program);
  const told = JSON.parse(run('node', ['examples.mjs'])) as unknown[];
  expect(told).toEqual(expected.map((value) => JSON.parse(value.replace(/^'(.*)'$/, '"$1"')) as unknown));
  expect(told.length).toBeGreaterThan(10);
});

test('what cannot be used is told by its place, and nothing of a bundle is', () => {
  const program = `
    import { clocks, workingTime } from '@sablier-sla/core';
    const told = [];
    for (const work of [
      () => clocks({}, {}, { now: 'soon' }),
      () => clocks({}, {}, { now: '2025-06-05T14:00:00Z' }),
      () => workingTime({ timezone: 'Mars/Base', weekly: {} }),
      () => workingTime({ timezone: 'UTC', weekly: {} }).isOpen(Number.NaN),
    ]) try { work(); } catch ({ name, mistakes }) { told.push([name, mistakes[0].path]); }
    console.log(JSON.stringify(told));`;
  writeFileSync(join(project, 'mistakes.mjs'), program);
  expect(JSON.parse(run('node', ['mistakes.mjs']))).toEqual([
    ...[
      ['InputError', 'options.now'],
      ['InputError', 'id'],
      ['InputError', 'timezone'],
      ['InputError', 'at'],
    ],
  ]);
});

test('its types are those of its functions', () => {
  const file = join(project, 'types.ts');
  const code = `
    import { clocks, explain, type Judged, workingTime } from '@sablier-sla/core';
    const judged: Judged = clocks({}, {}, { now: new Date() });
    const cause: string | undefined = explain({}, {}, { now: 0 }).clocks.response?.[0]?.ledger[0]?.cause;
    const left: number = workingTime({}).between('2025-06-05T14:00:00Z', 0);
    // @ts-expect-error there is no such option
    clocks({}, {}, { now: 0, today: 1 });
    export { cause, judged, left };`;
  writeFileSync(file, code);
  const { ESNext } = ts.ModuleKind;
  const options = { strict: true, noEmit: true, module: ESNext, target: ts.ScriptTarget.ES2022, types: [] };
  const program = ts.createProgram([file], { ...options, moduleResolution: ts.ModuleResolutionKind.Bundler });
  const said = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(said).toEqual([]);
});

test('it is at most 60,000 bytes as it is sent, zod in it, and needs luxon alone', () => {
  const size = gzipSync(readFileSync(join(installed, 'index.js'))).length;
  expect(size).toBeLessThanOrEqual(60_000);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({ dependencies: { luxon: expect.any(String) } });
  const imported = [...readFileSync(join(installed, 'index.js'), 'utf8').matchAll(/from"([\w@/.-]+)"/g)];
  expect(imported.map(([, name]) => name)).toEqual(['luxon']);
});
