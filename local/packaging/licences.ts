/** `npm run licences`: writes docs/third-party.md, every package of others that ships, read from what the last build was made of. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

const root = resolve(__dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
export const licenceNote = join(root, 'docs/third-party.md');

interface Shipped {
  name: string;
  version: string;
  licence: string;
  source: string;
  text: string;
  parts: string;
}

/** Packages that come as one file with their dependencies already inside, which no bundler sees. */
const selfContained = ['node_modules/docx'];

/** The folder of the package a module belongs to; Vite and rolldown add modules of their own, which are no files. */
function packageOf(module: string): string[] {
  const own = /^\0(vite|rolldown)\//.exec(module)?.[1];
  const folder = own ? `node_modules/${own}` : /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0];
  return folder ? [folder] : [];
}

function inHandlers(): string[] {
  const { outputs } = json('.build/handlers.json') as Metafile;
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([module, { bytesInOutput }]) => (bytesInOutput > 0 ? packageOf(module) : []));
}

function inPages(): string[] {
  const lists = readdirSync(join(root, '.build/pages')).map(
    (name) => json(`.build/pages/${name}`) as string[],
  );
  return lists.flat().flatMap(packageOf);
}

function shipped(): Shipped[] {
  const [handlers, pages] = [new Set(inHandlers()), new Set(inPages())];
  for (const folder of [...handlers]) if (selfContained.includes(folder)) addInside(folder, handlers);
  return [...new Set([...handlers, ...pages])].sort().map((folder) => {
    const { name, version, license, repository, homepage } = json(`${folder}/package.json`);
    const parts = [handlers.has(folder) && 'handlers', pages.has(folder) && 'pages']
      .filter(Boolean)
      .join(', ');
    const source = addressOf(repository?.url ?? repository ?? homepage ?? '') || `npm, ${name}`;
    return { name, version, licence: license ?? 'not stated', source, text: textOf(folder), parts };
  });
}

/** A package's dependencies, and theirs. */
function addInside(folder: string, packages: Set<string>): void {
  const names = Object.keys(json(`${folder}/package.json`).dependencies ?? {});
  for (const name of names.filter((dependency) => !dependency.startsWith('@types/'))) {
    const nested = `${folder}/node_modules/${name}`;
    const place = existsSync(join(root, nested)) ? nested : `node_modules/${name}`;
    if (!packages.has(place)) addInside(place, packages.add(place));
  }
}

/** A repository as npm spells it, as an address that a browser opens. */
function addressOf(url: string): string {
  const github = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
  return github
    ? `https://github.com/${github}`
    : url.replace(/^git\+|\.git$/g, '').replace(/^(git:\/\/|ssh:\/\/git@)/, 'https://');
}

/** The licence as the package brings it; of a tool's own, what it says of the helpers that ship and not of what is inside the tool. */
function textOf(folder: string): string {
  const names = readdirSync(join(root, folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  const texts = names.map((name) => readFileSync(join(root, folder, name), 'utf8'));
  return texts.map((text) => text.split(/^# Licenses of bundled/m)[0]?.trim()).join('\n\n');
}

/** The note as it should stand in the repository. */
export function writtenNote(): string {
  const all = shipped();
  const rows = all.map(
    (shippedPackage) =>
      `| ${shippedPackage.name} | ${shippedPackage.version} | ${shippedPackage.licence} | ${shippedPackage.parts} | ${shippedPackage.source} |`,
  );
  const texts = [...new Set(all.map(({ text }) => text))].filter((text) => text !== '');
  return [
    '# What ships of others\n',
    'Sablier is under Apache-2.0 (`LICENSE`). Its handlers and pages hold code of the packages below, unchanged but for bundling and',
    'minifying; the source of each is where its row says. `ical.js` is under the MPL-2.0, whose terms go on holding for its files; the',
    'regions’ holidays are data of `date-holidays` under CC-BY-3.0. Written by `npm run licences` from the bundles; a test compares.\n',
    '| Package | Version | Licence | In | Source |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '\n## Their licences',
    ...texts.map((text) => `\n### ${namesWith(all, text)}\n\n${quoted(text)}`),
    '',
  ].join('\n');
}

const namesWith = (all: Shipped[], text: string): string =>
  all.flatMap((other) => (other.text === text ? [other.name] : [])).join(', ');

const quoted = (text: string): string =>
  `\`\`\`text\n${text.replaceAll('\r', '').replace(/[ \t]+$/gm, '')}\n\`\`\``;

if (require.main === module) {
  if (!existsSync(join(root, '.build/handlers.json'))) throw new Error('Run `npm run build` first.');
  writeFileSync(licenceNote, writtenNote());
}
