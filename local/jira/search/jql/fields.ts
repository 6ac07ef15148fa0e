/** The fields a query may name: what their values mean, and which operators they bear. */

import { own } from '../../../common/own';
import { listAll } from '../../../documents/documents';
import type { ValueType } from '../../../forge/manifest/manifest-shapes';
import type { Caller, SiteContext } from '../../../product/product';
import { appFieldsOf } from '../../fields/fields';
import { indexNameOf } from '../../index/property-index';
import {
  issueTypesOf,
  type Named,
  prioritiesOf,
  RESOLUTION,
  type Status,
  statusesOf,
  type User,
} from '../../model/model';
import { visibleProjectsOf } from '../../people/access';
import { CATEGORIES } from '../../projects/statuses';
import type { FieldName } from './query';
import { refuseField } from './refusals';

export interface JqlReader {
  context: SiteContext;
  caller: Caller;
  zone: string;
}

export type Field =
  | {
      kind: 'choice';
      column: string;
      ids(value: string, reader: JqlReader): (string | number)[];
      ranked?: boolean;
    }
  | { kind: 'date'; column: string }
  | { kind: 'key' }
  | { kind: 'related'; document: string; path: string; ids(value: string, reader: JqlReader): string[] }
  | { kind: 'words'; fields: string[]; sort?: string }
  | { kind: 'values'; name: string; type: ValueType };

const idsOfNamed = (list: Named[], value: string): string[] =>
  list
    .filter(({ id, name }) => id === value || name.toLowerCase() === value.toLowerCase())
    .map(({ id }) => id);

const categoriesOf = (value: string): string[] =>
  Object.entries(CATEGORIES)
    .filter(([key, { id, name }]) => [key, String(id), name.toLowerCase()].includes(value.toLowerCase()))
    .map(([key]) => key);

/** By account id, or by the whole name. */
export function peopleOf(value: string, { context }: JqlReader): string[] {
  const matching = listAll<User>(context.db, 'user').filter(
    ({ accountId, displayName }) => accountId === value || displayName.toLowerCase() === value.toLowerCase(),
  );
  const app = [context.appAccountId].filter((id) => id === value);
  return [...matching.map(({ accountId }) => accountId), ...app];
}

const projectsMatching = (value: string, { context, caller }: JqlReader): string[] =>
  visibleProjectsOf(context, caller)
    .filter(({ id, key, name }) => [id, key.toLowerCase(), name.toLowerCase()].includes(value.toLowerCase()))
    .map(({ id }) => id);

/** Greater is more urgent. */
const ranksOf = (value: string, { context }: JqlReader): number[] =>
  prioritiesOf(context).flatMap((candidate, at) => (idsOfNamed([candidate], value).length > 0 ? [-at] : []));

const toChoice = (
  column: string,
  ids: (value: string, reader: JqlReader) => (string | number)[],
  ranked = false,
): Field => ({
  kind: 'choice',
  column,
  ids,
  ranked,
});

const statusIdsOf = (value: string, { context }: JqlReader) =>
  idsOfNamed(statusesOf(context) as Status[], value);
const typeIdsOf = (value: string, { context }: JqlReader) => idsOfNamed(issueTypesOf(context), value);
const resolutionsOf = (value: string) => idsOfNamed([RESOLUTION], value).map(() => RESOLUTION.name);
const toDate = (column: string): Field => ({ kind: 'date', column });
const toWords = (...fields: string[]): Field => ({ kind: 'words', fields });

const SYSTEM: Record<string, Field> = {
  project: toChoice('project', projectsMatching),
  space: toChoice('project', projectsMatching),
  status: toChoice('status', statusIdsOf),
  statuscategory: toChoice('category', categoriesOf),
  priority: toChoice('priority', ranksOf, true),
  issuetype: toChoice('type', typeIdsOf),
  type: toChoice('type', typeIdsOf),
  worktype: toChoice('type', typeIdsOf),
  assignee: toChoice('assignee', peopleOf),
  reporter: toChoice('reporter', peopleOf),
  creator: toChoice('reporter', peopleOf),
  resolution: toChoice('resolution', resolutionsOf),
  key: { kind: 'key' },
  issuekey: { kind: 'key' },
  id: { kind: 'key' },
  issue: { kind: 'key' },
  workitem: { kind: 'key' },
  created: toDate('created'),
  createddate: toDate('created'),
  updated: toDate('updated'),
  updateddate: toDate('updated'),
  resolved: toDate('resolved'),
  resolutiondate: toDate('resolved'),
  watcher: { kind: 'related', document: 'watcher', path: '$.accountId', ids: peopleOf },
  worklogauthor: { kind: 'related', document: 'worklog', path: '$.author', ids: peopleOf },
  summary: { kind: 'words', fields: ['summary'], sort: 'summary' },
  description: toWords('description'),
  comment: toWords('comment'),
  text: toWords('summary', 'description', 'comment'),
  labels: { kind: 'values', name: 'labels', type: 'string' },
  component: { kind: 'values', name: 'component', type: 'string' },
};

/** The field meant: one of Jira's, one of the app's by name or number, or a declared value of a property. */
export function fieldOf({ context }: JqlReader, { name, property }: FieldName): Field {
  const field = property
    ? propertyFieldOf(context, property)
    : (own(SYSTEM, name.toLowerCase()) ?? appFieldOf(context, name));
  if (!field) throw refuseField(property ? `${name}[${property.key}].${property.path}` : name);
  return field;
}

function propertyFieldOf(
  context: SiteContext,
  { key, path }: { key: string; path: string },
): Field | undefined {
  const declared = context.indexedValues.find(
    (candidate) => candidate.propertyKey === key && candidate.path === path,
  );
  return declared && { kind: 'values', name: indexNameOf(declared), type: declared.type };
}

function appFieldOf(context: SiteContext, name: string): Field | undefined {
  const number = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  const field = appFieldsOf(context).find(
    (candidate) =>
      candidate.id === `customfield_${number}` || candidate.name.toLowerCase() === name.toLowerCase(),
  );
  if (field) return { kind: 'values', name: field.id, type: typeOf(field.type) };
  const declared = context.indexedValues.find(({ alias }) => alias?.toLowerCase() === name.toLowerCase());
  return declared && { kind: 'values', name: indexNameOf(declared), type: declared.type };
}

function typeOf(type: string): ValueType {
  if (type === 'number' || type === 'user' || type === 'date' || type === 'datetime') return type;
  return 'text';
}
