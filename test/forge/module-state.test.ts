/** One warm process serves many customers: nothing outlives an invocation but through the door that keeps them apart. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listModuleState } from '../support/source/module-state';

const root = resolve(__dirname, '../..');
const packages = ['zod', '@forge/api', '@forge/events', '@forge/kvs', '@forge/resolver'];

/** What is kept all the same, and why it tells nobody what is another's. */
const REASONS: Record<string, string> = {
  'src/application/report/document/moments.ts formatsOf': 'made of a locale and a zone alone',
  'src/application/report/document/first-sentence.ts segmenterOf': 'made of a locale alone',
  'src/forge/per-installation.ts memories':
    'the door itself: one memory an installation, the latest few of them',
  'src/domain/calendar/holiday-spans.ts holidaysByCalendar':
    'made of the calendar it is found by, and gone with it',
  'src/domain/calendar/open-days.ts openDaysCache': 'made of the calendar it is found by, and gone with it',
  'src/application/alerts/digest-desks.ts desksByProjects':
    'made of the projects it is found by, and gone with them',
  'src/domain/scheme/severity/severity.ts names': 'made of the scheme it is found by, and gone with it',
  'src/domain/sla/measure/measure.ts compiled': 'made of the calendar it is found by, and gone with it',
  'src/domain/scheme/versions/terms.ts terms': 'made of the scheme it is found by, and gone with it',
  'src/domain/scheme/versions/shared-goals.ts shared': 'made of the scheme it is found by, and gone with it',
  'src/forge/entry/resolvers/actions.ts recordContact': 'a function made of the words it records alone',
  'src/forge/entry/resolvers/actions.ts recordWorkaround': 'a function made of the words it records alone',
  'src/forge/entry/resolvers/actions.ts recordRestored': 'a function made of the words it records alone',
  'src/forge/entry/resolvers/actions.ts agreeDate': 'a function made of the words it records alone',
  'src/domain/scheme/versions/terms.ts last':
    'made of the scheme it is found by; the latest one alone is kept',
  'src/forge/storage/accounts/bank.ts storedEntries':
    'keeps the shapes of what is read, and nothing that was',
  'src/forge/storage/accounts/services.ts storedEdits':
    'keeps the shape of what is read, and nothing that was',
  'src/forge/storage/accounts/services.ts storedMaintenance':
    'keeps the shape of what is read, and nothing that was',
  'src/forge/storage/accounts/statements.ts storedReviews':
    'keeps the shapes of what is read, and nothing that was',
  'src/forge/storage/site/proposals.ts storedLists': 'keeps the shape of what is read, and nothing that was',
  'src/domain/scheme/versions/versions.ts composed':
    'made of the versions it is found by, and gone with them',
  'src/domain/calendar/business-days.ts lengths': 'made of the calendar it is found by, and gone with it',
  'src/domain/sla/fold/plan.ts plans': 'made of the scheme it is found by, and gone with it',
  'src/domain/sla/history/packed-history.ts last':
    'made of the history it is found by; the latest one alone is kept',
  'src/common/date-format.ts formatsByName': 'made of a locale and a style alone; the latest are kept',
  'src/domain/scheme/severity/compare-names.ts foldName':
    'a text’s answer is made of the text alone; the latest are kept',
  'src/domain/time/duration.ts parseDuration':
    'a text’s answer is made of the text alone; the latest are kept',
  'src/domain/time/instant.ts zoneOf': 'a zone is made of its name alone; the latest are kept',
  'src/domain/sla/reading/statuses.ts categories': 'made of the statuses it is found by, and gone with them',
  'src/domain/sla/reading/interned.ts statuses':
    'a frozen value, found by all that it is; the latest are kept',
  'src/domain/sla/reading/interned.ts priorities':
    'a frozen value, found by all that it is; the latest are kept',
};

const listSources = (place: string): string[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const path = join(place, entry.name);
    if (entry.isDirectory()) return listSources(path);
    return path.endsWith('.ts') ? [path] : [];
  });

const stateIn = (folder: string, place: string): string[] =>
  listModuleState({
    files: listSources(join(folder, place)),
    root: folder,
    door: 'createPerInstallation',
    packages,
  });

const SAMPLES: Record<string, string> = {
  variable: 'let said = null; export const say = (x: null) => { said = x; };',
  'empty map': 'const seen = new Map<string, string>(); export const at = () => seen;',
  'set that a function adds to': "const all = new Set(['a']); export const add = (x: string) => all.add(x);",
  'list that a function adds to': "const list = ['a']; export function add(x: string) { list.push(x); }",
  'object that a function changes': 'const s = { at: 0 }; export const set = () => { s.at += 1; };',
  'object under another name': 'const s = { at: 0 }; export const set = () => { const t = s; t.at = 1; };',
  'part of a constant': 'const all = { known: { a: [1] } }; export const add = () => all.known.a.push(2);',
  'member of a function': 'export function f() { f.last = 1; } f.last = 0;',
  'static member': 'export class Kept { static last = new Map<string, string>(); }',
  'object of a class': 'class Kept { n = 0; } export const kept = new Kept();',
  closure: 'const make = () => { let n = 0; return () => ++n; }; export const next = make();',
  'closure made on the spot': 'export const next = (() => { let n = 0; return () => ++n; })();',
  'closure of an imported maker':
    "import { make } from './maker'; const by = () => make(); export const next = by();",
  'argument that is changed':
    'const fill = (m: Map<string, string>) => { m.set("a", "b"); }; const m = new Map([["a", "a"]]); export const run = () => fill(m);',
  'member of everybody’s': 'export const set = (x: string) => { (globalThis as { x?: string }).x = x; };',
  environment: 'export const set = (x: string) => { process.env.X = x; };',
};

const INNOCENT: Record<string, string> = {
  maker: 'export const make = () => { let n = 0; return () => ++n; };',
  door: 'export const createPerInstallation = <S>(make: () => S) => { const s = [make()]; return () => s.pop() ?? make(); };',
  kept: "import { createPerInstallation } from './door'; const seen = createPerInstallation(() => new Map<string, string>()); export const at = () => seen().set('a', 'b');",
  constants: "const NAMES = new Set(['a']); export const has = (x: string) => NAMES.has(x);",
  passing: "export const local = () => { const all: string[] = []; all.push('a'); return all; };",
};

/** Which of the small modules keep something, by name. */
function findKeepers(): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'));
  for (const [name, text] of Object.entries({ ...SAMPLES, ...INNOCENT }))
    writeFileSync(join(folder, `${name}.ts`), `${text}\nexport {};\n`);
  const modules = stateIn(folder, '.').map((line) => line.split('.ts ')[0] as string);
  rmSync(folder, { recursive: true });
  return new Set(modules);
}

test('no module of the app keeps anything but what is listed here with its reason', () => {
  const named = stateIn(root, 'src').map((line) => line.split(':')[0] as string);
  expect([...new Set(named)].sort()).toEqual(Object.keys(REASONS).sort());
}, 60_000);

test('state of every kind is found; a constant, a variable of a function, and what goes through the door are not state', () => {
  expect([...findKeepers()].sort()).toEqual(Object.keys(SAMPLES).sort());
}, 60_000);
