/**
 * Records read together, in one operation, before the one function that runs asks for each of them: an evaluation needs half a dozen.
 * What was read is the running invocation's alone and is handed out once, for whoever asks again may ask because it has changed; what
 * many issues of a page have in common stays until the next page.
 */
import { getAppContext } from '@forge/api';
import { kvs } from '@forge/kvs';
import { Latest } from '../../../common/latest';
import { createPerInstallation } from '../../per-installation';

export interface Place {
  key: string;
  /** The entity it is of; else it is a plain value. */
  entityName?: string;
  /** It is handed out as often as it is asked for. */
  stays?: boolean;
}

/** What Forge takes in one batch. */
const BATCH = 25;

/** How many invocations of a process are served at once, at most. */
const MOST_INVOCATIONS = 3;

type Values = Map<string, { value: unknown; stays: boolean }>;

const invocations = createPerInstallation(() => new Latest<Values>(MOST_INVOCATIONS));

function valuesAhead(): Values {
  const { invocationId } = getAppContext();
  if (!invocationId) return new Map();
  const values: Values = invocations().get(invocationId) ?? new Map();
  invocations().set(invocationId, values);
  return values;
}

const nameOf = ({ key, entityName = '' }: Place): string => `${entityName} ${key}`;

/** Reads what will be asked for. What a batch does not answer is read when it is asked for. */
export async function readAhead(places: readonly Place[]): Promise<void> {
  const values = valuesAhead();
  for (const place of places) values.delete(nameOf(place));
  const staying = new Set(places.filter(({ stays }) => stays).map(nameOf));
  for (let from = 0; from < places.length; from += BATCH)
    for (const [name, value] of await readBatch(places.slice(from, from + BATCH)))
      values.set(name, { value, stays: staying.has(name) });
}

async function readBatch(places: Place[]): Promise<[string, unknown][]> {
  const keys = places.map(({ key, entityName }) =>
    entityName === undefined ? { key } : { key, entityName },
  );
  const answer = await kvs.batchGet<unknown>(keys).catch(() => null);
  if (answer === null) return [];
  const missing = answer.failedKeys.filter(({ error }) => error.code === 'KEY_NOT_FOUND');
  return [
    ...answer.successfulKeys.map((entry): [string, unknown] => [nameOf(entry), entry.value]),
    ...missing.map((place): [string, unknown] => [nameOf(place), undefined]),
  ];
}

/** What was written is read anew. */
export function forgetAhead(place: Place): void {
  valuesAhead().delete(nameOf(place));
}

/** A stored value, as it was read ahead or as it stands now. */
export async function getValue(place: Place): Promise<unknown> {
  const values = valuesAhead();
  const ahead = values.get(nameOf(place));
  if (ahead === undefined) return readNow(place);
  if (!ahead.stays) values.delete(nameOf(place));
  return ahead.value;
}

/** For a change of what is there. */
export const readNow = ({ key, entityName }: Place): Promise<unknown> =>
  entityName === undefined ? kvs.get(key) : kvs.entity(entityName).get(key);
