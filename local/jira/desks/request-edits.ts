/** The fields of requests that are written through Jira's own issues: the type of request, and the organizations it is shared with. */
import { z } from 'zod';
import { Refused, type SiteContext } from '../../product/product';
import { type ChangeItem, type Desk, type Issue, type Named, nameOf } from '../model/model';
import { deskOf } from './desks';
import { requireOrganization } from './organizations';
import { organizationsField } from './organizations-field';
import { REQUEST_TYPE } from './request-fields';

interface Taken<Fields> {
  /** Those that are left. */
  fields: Fields;
  more: Pick<Partial<Issue>, 'requestTypeId' | 'organizations'>;
}

/** Outside service projects they are fields like any that is unknown. */
export function takeRequestFields<Fields extends Record<string, unknown>>(
  context: SiteContext,
  projectId: string,
  fields: Fields,
): Taken<Fields> {
  const desk = deskOf(context, projectId);
  if (!desk) return { fields, more: {} };
  const { [REQUEST_TYPE.id]: type, [organizationsField.id]: shared, ...rest } = fields;
  const more = {
    ...(type === undefined ? {} : { requestTypeId: requestTypeIn(desk, type) }),
    ...(shared === undefined ? {} : { organizations: organizationsIn(context, desk, shared) }),
  };
  return { fields: rest as Fields, more };
}

const refuse = (field: string, why: string): Refused => new Refused(400, '', { errors: { [field]: why } });

function requestTypeIn({ requestTypes }: Desk, value: unknown): string {
  const type = requestTypes.find(({ id }) => id === String(value));
  if (!type) throw refuse(REQUEST_TYPE.id, 'The request type is not one of this service project.');
  return type.id;
}

const numbers = z.array(z.union([z.number().int(), z.string()]));

/** Their numbers; each must be served at the desk. */
function organizationsIn(context: SiteContext, { organizations }: Desk, value: unknown): Named[] {
  const read = numbers.safeParse(value ?? []);
  const ids = read.success ? read.data.map(String) : ['?'];
  const isStranger = (id: string) => !organizations.includes(id);
  if (ids.some(isStranger))
    throw refuse(organizationsField.id, 'An organization is not one of this service project.');
  return ids.map((id) => requireOrganization(context, id)).map(({ id, name }) => ({ id, name }));
}

/** What the changelog says of them. */
export function changesOfRequest(
  context: SiteContext,
  before: Issue,
  { requestTypeId, organizations }: Taken<object>['more'],
): ChangeItem[] {
  const types = deskOf(context, before.projectId)?.requestTypes ?? [];
  const nameOfType = (id = '') => nameOf(types, id);
  return [
    ...(requestTypeId === undefined
      ? []
      : toChange(REQUEST_TYPE, nameOfType(before.requestTypeId), nameOfType(requestTypeId))),
    ...(organizations === undefined
      ? []
      : toChange(organizationsField, namesOf(before.organizations), namesOf(organizations))),
  ];
}

function toChange({ id, name }: Named, from: string | null, to: string | null): ChangeItem[] {
  if (from === to) return [];
  return [{ field: name, fieldId: id, from: null, fromString: from, to: null, toString: to }];
}

const namesOf = (list: Named[] = []): string | null => list.map(({ name }) => name).join(', ') || null;
