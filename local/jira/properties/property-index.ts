/** The values inside issue properties that the app's manifest declares for searching. */

import { all } from '../../documents/documents';
import { own } from '../../own';
import type { Ground } from '../../product';
import { wordsIn } from '../words';

export interface Property {
  key: string;
  value: unknown;
}

export type ValueType = 'number' | 'string' | 'text' | 'user' | 'date' | 'datetime';

export interface IndexedValue {
  propertyKey: string;
  path: string;
  type: ValueType;
  alias?: string | undefined;
}

/** The name under which a declared value is indexed. */
export const indexName = ({ propertyKey, path }: { propertyKey: string; path: string }): string =>
  `${propertyKey}.${path}`;

export function propertyValues(ground: Ground, issueId: string): [string, unknown][] {
  if (ground.indexedValues.length === 0) return [];
  const kept = all<Property>(ground.db, 'property', issueId);
  return ground.indexedValues.flatMap((declared) => {
    const property = kept.find(({ key }) => key === declared.propertyKey);
    return leaves(property?.value, declared.path.split('.')).map(
      (value) => [indexName(declared), indexable(value, declared.type)] as [string, unknown],
    );
  });
}

/** A list on the way is every one of its members. */
function leaves(value: unknown, [head, ...rest]: string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((one) => leaves(one, head === undefined ? [] : [head, ...rest]));
  if (head === undefined) return value === undefined ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return leaves(own(value as Record<string, unknown>, head), rest);
}

/** A value of another type than the declared one is not indexed. */
function indexable(value: unknown, type: ValueType): unknown {
  if (type === 'number') return typeof value === 'number' ? value : null;
  if (typeof value !== 'string') return null;
  return type === 'text' ? wordsIn(value) : value;
}
