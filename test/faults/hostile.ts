/** Malformed and hostile input at every door of the app, made from a seed. */
import fc from 'fast-check';
import { openDatabase } from '../../local/common/db';
import type { Site } from '../../local/running/running-site';
import { AGENT, type Desk, type IssueRef } from '../support/site/desk';

const nasty = fc.constantFrom<unknown>(
  ...['', ' ', '../../etc', '__proto__', 'constructor', '<script>alert(1)</script>', '‮right', '\u0000', '💥'],
  ...['10001; DROP TABLE issue', '1e309', 'NaN', '9'.repeat(400), '{"a":1}', 'x'.repeat(20_000)],
  ...[null, undefined, true, 0, -1, 1.5, Number.MAX_SAFE_INTEGER, [], {}, [[]], { toString: 'x' }],
);
export const anything = fc.oneof(
  nasty,
  fc.jsonValue(),
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
);
const withIssue = fc.record({ eventType: anything, issue: fc.oneof(anything, fc.record({ id: anything })) });
export const recording = fc.record(
  {
    id: anything,
    at: anything,
    event: fc.oneof(anything, fc.record({ kind: anything, note: anything, why: anything })),
  },
  { requiredKeys: [] },
);

type HostileCall =
  | { door: 'event'; body: unknown }
  | { door: 'page'; moduleKey: string; functionKey: string; payload: unknown };

/** Functions of every page, and names that are none. */
const functions: [string, string][] = [
  ...['recordEvent', 'showClocks', 'explainIssue', 'demandEscalation', 'askThirdParty'],
  ...['moveReport', 'createAction', 'showReport', 'noSuchFunction', '__proto__'],
].map((name) => ['panel', name]);
functions.push(
  ...['orderRebuild', 'tryRebuild', 'checkScheme', 'previewScheme', 'saveScheme', 'readHolidays'].map(
    (name): [string, string] => ['scheme', name],
  ),
  ...['listQueue', 'logContacts', 'assignIssues', 'showFigures', 'exportClocks'].map(
    (name): [string, string] => ['queue', name],
  ),
  ...['saveClient', 'importRecords', 'saveCalendar'].map((name): [string, string] => ['admin', name]),
  ...['showScreens', 'putFields', 'choosePreset'].map((name): [string, string] => ['get-started', name]),
);
export const scheming = fc.record(
  { scheme: anything, basedOn: anything, jql: anything, order: anything, from: anything, preset: anything },
  { requiredKeys: [] },
);

const blow: fc.Arbitrary<HostileCall> = fc.oneof(
  fc.record({ door: fc.constant('event' as const), body: fc.oneof(anything, withIssue) }),
  fc
    .tuple(fc.constantFrom(...functions), fc.oneof(anything, recording, scheming))
    .map(([[moduleKey, functionKey], payload]) => ({
      door: 'page' as const,
      moduleKey,
      functionKey,
      payload,
    })),
);

export interface Damage {
  refused: number;
  troubles: string[];
}

/** Everything is refused with a sentence or ignored; nothing is written to the products, and no function ends in an error. */
export async function runHostileCampaign(
  desk: Desk,
  issue: IssueRef,
  seed: number,
  blows: number,
): Promise<Damage> {
  const damage: Damage = { refused: 0, troubles: [] };
  const writes = writesOf(desk.site);
  const [logged] = [desk.site.logs.length];
  for (const chosen of fc.sample(blow, { seed, numRuns: blows })) await strike(desk, issue, chosen, damage);
  await desk.site.advance(60_000);
  damage.troubles.push(...writes());
  const failed = desk.site.logs.slice(logged).filter((line) => line.includes('failed:'));
  return { ...damage, troubles: [...damage.troubles, ...failed] };
}

async function strike(desk: Desk, issue: IssueRef, chosen: HostileCall, damage: Damage): Promise<void> {
  if (chosen.door === 'event') {
    const body =
      typeof chosen.body === 'object' && chosen.body !== null ? chosen.body : { body: chosen.body };
    desk.site.emit({ ...toPlainJson(body), eventType: 'avi:jira:updated:issue' });
    return desk.site.settle();
  }
  const answer = await ask(desk, issue, chosen).catch(String);
  const { kind, code, say } = (answer ?? {}) as { kind?: string; code?: string; say?: string };
  if (kind === 'refused' && say && code !== 'unexpected') damage.refused += 1;
  else if (!isUnknownFunction(chosen.functionKey) && (kind === undefined || kind === 'refused'))
    damage.troubles.push(
      `${chosen.functionKey} ${JSON.stringify(chosen.payload)?.slice(0, 200)}: ${JSON.stringify(answer)}`,
    );
}

function ask(
  { site }: Desk,
  issue: IssueRef,
  { moduleKey, functionKey, payload }: HostileCall & { door: 'page' },
): Promise<unknown> {
  const extension = { issue, project: { id: '10000', key: 'SUP' } };
  return site.invoke({ as: AGENT, moduleKey, functionKey, payload: toPlainJson(payload), extension });
}

const isUnknownFunction = (name: string) => ['noSuchFunction', '__proto__'].includes(name);

/** What crosses a border is JSON: what JSON can't say is not said. */
export function toPlainJson(value: unknown): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null') as Record<string, unknown>;
  } catch {
    return {};
  }
}

function writesOf(site: Site): () => string[] {
  const writes: string[] = [];
  site.network.onExchange(({ as, method, path }) => {
    const reading = method === 'GET' || path.includes('/search') || path.includes('/permissions/check');
    if (as === 'app' && !reading) writes.push(`the app wrote: ${method} ${path}`);
  });
  return () => writes;
}

/** Spoils what the app has stored, a value at a time, and looks at the issue with each: the page is answered, nothing is written. */
export async function runSpoiledStorage(
  desk: Desk,
  issue: IssueRef,
  dataFile: string,
  seed: number,
  blows: number,
): Promise<string[]> {
  const db = openDatabase(dataFile);
  const writes = writesOf(desk.site);
  const troubles: string[] = [];
  const stored = db
    .prepare("SELECT kind, entity, key, value FROM forge_kvs WHERE key NOT LIKE 'mark:%'")
    .all() as Stored[];
  const values = fc.sample(anything, { seed, numRuns: blows });
  for (const [nth, value] of values.entries()) {
    const record = stored[nth % stored.length] as Stored;
    writeStored(db, { ...record, value: JSON.stringify(value) ?? 'null' });
    const answer = await desk.callPanel(issue, 'showClocks').catch(String);
    const { kind } = (answer ?? {}) as { kind?: string };
    if (!['clocks', 'no-scheme', 'refused'].includes(kind ?? ''))
      troubles.push(`${record.key} as ${JSON.stringify(value)?.slice(0, 100)}: ${JSON.stringify(answer)}`);
    writeStored(db, record);
  }
  db.close();
  return [...troubles, ...writes()];
}

export interface Stored {
  kind: string;
  entity: string;
  key: string;
  value: string;
}

export function writeStored(db: ReturnType<typeof openDatabase>, { kind, entity, key, value }: Stored): void {
  db.prepare('UPDATE forge_kvs SET value = ? WHERE kind = ? AND entity = ? AND key = ?').run(
    value,
    kind,
    entity,
    key,
  );
}
