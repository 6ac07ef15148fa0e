import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { satisfies } from 'semver';

const root = resolve(__dirname, '..');
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Package {
  name?: string;
  version?: string;
  libc?: string[];
  engines?: { node?: string };
}

const installed = Object.entries(readJson('package-lock.json').packages as Record<string, Package>).filter(
  ([place]) => place !== '',
);

test.each(['20.19.0', '22.13.0', '24.0.0'])('every package that npm installs accepts Node %s', (version) => {
  const refusing = installed.filter(([, { engines }]) => engines?.node && !satisfies(version, engines.node));
  expect(refusing.map(([place, { engines }]) => `${place} wants ${engines?.node}`)).toEqual([]);
  expect(installed.length).toBeGreaterThan(300);
});

test('the Node that the README names, the one the project asks for and the one of .nvmrc agree', () => {
  expect(readJson('package.json').engines.node).toBe('>=20.19');
  const usual = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
  expect(['22', '24']).toContain(usual);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toMatch(/Node 20\.19, 22 or 24/);
});

test('Atlassian’s own packages stand there once', () => {
  const copies = installed.filter(
    ([place, { name }]) =>
      name !== '@favware/skip-dependency' &&
      /node_modules\/@(forge|atlaskit)\//.test(place.replace(/^node_modules\//, '')),
  );
  expect(copies.map(([place]) => place)).toEqual([]);
});

test('a binary for another C library than the machine’s is not installed', () => {
  const musl = installed.filter(([place]) => /(x64|arm64)-musl$/.test(place));
  expect(musl.flatMap(([place, { libc }]) => (libc?.join() === 'musl' ? [] : place))).toEqual([]);
  expect(musl.length).toBeGreaterThan(2);
});
