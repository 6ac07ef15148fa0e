import { own } from '../../../src/common/own';
import type { Condition, ProjectView, Scheme } from '../../../src/contract/scheme';
import type { ConditionTexts } from '../draft/texts';

export type Kind = keyof ConditionTexts['kinds'];

export const eventKinds: Kind[] = [
  'created',
  'resolved',
  'reopened',
  'comment',
  'app-event',
  'status',
  'field',
  'linked',
  'date',
];
export const stateKinds: Kind[] = [
  'is-status',
  'is-category',
  'is-severity',
  'is-field',
  'is-label',
  'is-linked',
  'is-told',
  'is-last-word',
  'is-reporter',
  'is-client',
  'is-organization',
  'is-work-type',
  'is-component',
  'is-with-third-party',
];
export const groupKinds: Kind[] = ['all', 'any', 'not'];

/** What kind of condition a condition is. */
export function kindOf(condition: Condition): Kind {
  if ('all' in condition) return 'all';
  if ('any' in condition) return 'any';
  if ('not' in condition) return 'not';
  return 'on' in condition ? condition.on : `is-${condition.is}`;
}

/** A condition of a kind to begin with; what is still to be chosen is empty, and the check says so. */
export function createCondition(kind: Kind, project: ProjectView, { severities }: Scheme): unknown {
  const status =
    (project.statuses.find(({ category }) => category === 'indeterminate') ?? project.statuses[0])?.name ??
    '';
  const templates: Partial<Record<Kind, object>> = {
    comment: { on: 'comment', side: 'team', visibility: 'public', onceResolved: false },
    'app-event': { on: 'app-event', kinds: ['contact'] },
    status: { on: 'status', to: [status] },
    field: { on: 'field', field: '' },
    date: { on: 'date', field: 'began' },
    'is-status': { is: 'status', in: [status] },
    'is-category': { is: 'category', in: ['indeterminate'] },
    'is-severity': { is: 'severity', in: [severities[0]?.name ?? ''] },
    'is-field': { is: 'field', field: '', in: [] },
    'is-label': { is: 'label', in: [] },
    'is-client': { is: 'client', in: [] },
    'is-organization': { is: 'organization', in: [] },
    'is-work-type': { is: 'work-type', in: [] },
    'is-component': { is: 'component', in: [] },
    'is-told': { is: 'told', kinds: ['workaround'] },
    'is-last-word': { is: 'last-word', side: 'client' },
    'is-reporter': { is: 'reporter', side: 'client' },
    all: { all: [{ is: 'status', in: [status] }] },
    any: { any: [{ is: 'status', in: [status] }] },
    not: { not: { is: 'status', in: [status] } },
  };
  return templates[kind] ?? (kind.startsWith('is-') ? { is: kind.slice(3) } : { on: kind });
}

/** The same condition as another kind: what both speak of is kept, and a group begins with what stood there. */
export function convertCondition(
  condition: Condition,
  kind: Kind,
  project: ProjectView,
  scheme: Scheme,
): unknown {
  const was = kindOf(condition);
  const source = condition as Record<string, unknown>;
  if ((kind === 'all' || kind === 'any') && was !== 'not')
    return { [kind]: was === 'all' || was === 'any' ? source[was] : [condition] };
  if (kind === 'not' && 'is' in condition) return { not: condition };
  const formerPlace = PLACES[was];
  const place = PLACES[kind];
  const fresh = createCondition(kind, project, scheme) as object;
  const values = formerPlace && place?.of === formerPlace.of ? own(source, formerPlace.key) : undefined;
  return place && values !== undefined ? { ...fresh, [place.key]: values } : fresh;
}

/** Where a kind keeps the names it speaks of, and what they are names of. */
const PLACES: Partial<Record<Kind, { key: string; of: string }>> = {
  status: { key: 'to', of: 'status' },
  'is-status': { key: 'in', of: 'status' },
  'app-event': { key: 'kinds', of: 'told' },
  'is-told': { key: 'kinds', of: 'told' },
  linked: { key: 'types', of: 'links' },
  'is-linked': { key: 'types', of: 'links' },
  field: { key: 'field', of: 'field' },
  'is-field': { key: 'field', of: 'field' },
};
