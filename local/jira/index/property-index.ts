/** The values inside issue properties that the app's manifest declares for searching. */

import { own } from '../../common/own';
import { listAll } from '../../documents/documents';
import type { ValueType } from '../../forge/manifest/manifest-shapes';
import type { SiteContext } from '../../product/product';
import { wordsOf } from '../model/search-words';

export interface Property {
  key: string;
  value: unknown;
}

/** The name under which a declared value is indexed. */
export const indexNameOf = ({ propertyKey, path }: { propertyKey: string; path: string }): string =>
  `${propertyKey}.${path}`;

export function indexedValuesOf(context: SiteContext, issueId: string): [string, unknown][] {
  if (context.indexedValues.length === 0) return [];
  const properties = listAll<Property>(context.db, 'property', issueId);
  return context.indexedValues.flatMap((declared) => {
    const property = properties.find(({ key }) => key === declared.propertyKey);
    return leavesOf(property?.value, declared.path.split('.')).map(
      (value) => [indexNameOf(declared), toIndexable(value, declared.type)] as [string, unknown],
    );
  });
}

/** A list on the way is every one of its members. */
function leavesOf(value: unknown, [head, ...rest]: string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((item) => leavesOf(item, head === undefined ? [] : [head, ...rest]));
  if (head === undefined) return value === undefined ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return leavesOf(own(value as Record<string, unknown>, head), rest);
}

/** A value of another type than the declared one is not indexed. */
function toIndexable(value: unknown, type: ValueType): unknown {
  if (type === 'number') return typeof value === 'number' ? value : null;
  if (typeof value !== 'string') return null;
  return type === 'text' ? wordsOf(value) : value;
}
