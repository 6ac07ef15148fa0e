/** The fields a query may name: what their values mean, and which operators they bear. */

import { all } from '../../../documents/documents';
import { own } from '../../../own';
import type { Caller, Ground } from '../../../product';
import { appFields } from '../../fields/fields';
import {
  ISSUE_TYPES,
  type Named,
  prioritiesOf,
  RESOLUTION,
  type Status,
  statusesOf,
  type User,
} from '../../model';
import { projectsSeenBy } from '../../people/access';
import { CATEGORIES } from '../../projects/statuses';
import { indexName, type ValueType } from '../../properties/property-index';
import type { FieldName } from './query';
import { noField } from './refusals';

export interface Asker {
  ground: Ground;
  caller: Caller;
  zone: string;
}

export type Field =
  | {
      kind: 'choice';
      column: string;
      ids(value: string, asker: Asker): (string | number)[];
      ranked?: boolean;
    }
  | { kind: 'date'; column: string }
  | { kind: 'key' }
  | { kind: 'related'; document: string; path: string; ids(value: string, asker: Asker): string[] }
  | { kind: 'words'; fields: string[]; sort?: string }
  | { kind: 'values'; name: string; type: ValueType };

const ofNamed = (list: Named[], value: string): string[] =>
  list
    .filter(({ id, name }) => id === value || name.toLowerCase() === value.toLowerCase())
    .map(({ id }) => id);

const statusCategory = (value: string): string[] =>
  Object.entries(CATEGORIES)
    .filter(([key, { id, name }]) => [key, String(id), name.toLowerCase()].includes(value.toLowerCase()))
    .map(([key]) => key);

/** By account id, or by the whole name. */
export function people(value: string, { ground }: Asker): string[] {
  const known = all<User>(ground.db, 'user').filter(
    ({ accountId, displayName }) => accountId === value || displayName.toLowerCase() === value.toLowerCase(),
  );
  const app = [ground.appAccountId].filter((id) => id === value);
  return [...known.map(({ accountId }) => accountId), ...app];
}

const projects = (value: string, { ground, caller }: Asker): string[] =>
  projectsSeenBy(ground, caller)
    .filter(({ id, key, name }) => [id, key.toLowerCase(), name.toLowerCase()].includes(value.toLowerCase()))
    .map(({ id }) => id);

/** Greater is more urgent. */
const ranks = (value: string, { ground }: Asker): number[] =>
  prioritiesOf(ground).flatMap((one, at) => (ofNamed([one], value).length > 0 ? [-at] : []));

const choice = (
  column: string,
  ids: (value: string, asker: Asker) => (string | number)[],
  ranked = false,
): Field => ({
  kind: 'choice',
  column,
  ids,
  ranked,
});

const statusIds = (value: string, { ground }: Asker) => ofNamed(statusesOf(ground) as Status[], value);
const typeIds = (value: string) => ofNamed(ISSUE_TYPES, value);
const resolutions = (value: string) => ofNamed([RESOLUTION], value).map(() => RESOLUTION.name);
const date = (column: string): Field => ({ kind: 'date', column });
const words = (...fields: string[]): Field => ({ kind: 'words', fields });

const SYSTEM: Record<string, Field> = {
  project: choice('project', projects),
  space: choice('project', projects),
  status: choice('status', statusIds),
  statuscategory: choice('category', statusCategory),
  priority: choice('priority', ranks, true),
  issuetype: choice('type', typeIds),
  type: choice('type', typeIds),
  worktype: choice('type', typeIds),
  assignee: choice('assignee', people),
  reporter: choice('reporter', people),
  creator: choice('reporter', people),
  resolution: choice('resolution', resolutions),
  key: { kind: 'key' },
  issuekey: { kind: 'key' },
  id: { kind: 'key' },
  issue: { kind: 'key' },
  workitem: { kind: 'key' },
  created: date('created'),
  createddate: date('created'),
  updated: date('updated'),
  updateddate: date('updated'),
  resolved: date('resolved'),
  resolutiondate: date('resolved'),
  watcher: { kind: 'related', document: 'watcher', path: '$.accountId', ids: people },
  worklogauthor: { kind: 'related', document: 'worklog', path: '$.author', ids: people },
  summary: { kind: 'words', fields: ['summary'], sort: 'summary' },
  description: words('description'),
  comment: words('comment'),
  text: words('summary', 'description', 'comment'),
  labels: { kind: 'values', name: 'labels', type: 'string' },
};

/** The field meant: one of Jira's, one of the app's by name or number, or a declared value of a property. */
export function fieldNamed({ ground }: Asker, { name, property }: FieldName): Field {
  const found = property
    ? propertyField(ground, property)
    : (own(SYSTEM, name.toLowerCase()) ?? ownField(ground, name));
  if (!found) throw noField(property ? `${name}[${property.key}].${property.path}` : name);
  return found;
}

function propertyField(ground: Ground, { key, path }: { key: string; path: string }): Field | undefined {
  const found = ground.indexedValues.find((one) => one.propertyKey === key && one.path === path);
  return found && { kind: 'values', name: indexName(found), type: found.type };
}

function ownField(ground: Ground, name: string): Field | undefined {
  const number = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  const field = appFields(ground).find(
    (one) => one.id === `customfield_${number}` || one.name.toLowerCase() === name.toLowerCase(),
  );
  if (field) return { kind: 'values', name: field.id, type: typeOf(field.type) };
  const declared = ground.indexedValues.find(({ alias }) => alias?.toLowerCase() === name.toLowerCase());
  return declared && { kind: 'values', name: indexName(declared), type: declared.type };
}

function typeOf(type: string): ValueType {
  if (type === 'number' || type === 'user' || type === 'date' || type === 'datetime') return type;
  return 'text';
}
