/** What a scheme names that belongs to a site: its priorities, statuses, people and so on, wherever they stand. */
import { own } from '../../../common/own';
import { waitingForClient, waitingForThirdParty } from '../../scheme/default-holders';
import type { Scheme } from '../../scheme/scheme';
import type { ReferenceKind } from './origin';

export interface Reference {
  kind: ReferenceKind;
  value: string;
}

/** Gives what stands for a reference; null leaves it out. */
type Change = (reference: Reference) => string | null;

/** The members of conditions that hold references, by what the condition asks. */
const OF_CONDITIONS: Record<string, ReferenceKind> = {
  status: 'status',
  client: 'client',
  organization: 'organization',
  'work-type': 'work-type',
  component: 'component',
};

/** Where else references stand: the members on the way, `*` being any. */
const PLACES: [path: string, kind: ReferenceKind][] = [
  ['clocks/*/pauseInStatuses', 'status'],
  ['severityFrom/field', 'field'],
  ['severityFrom/channelField', 'field'],
  ['team/roles', 'role'],
  ['team/groups', 'group'],
  ['alerts/to/groups', 'group'],
  ['alerts/to/people', 'person'],
  ['alerts/acts/*/assign', 'person'],
  ['alerts/acts/*/priority', 'priority'],
  ['report/place/readers', 'group'],
  ['report/place/space', 'space'],
  ['contracts/*/report/place/readers', 'group'],
  ['contracts/*/report/place/space', 'space'],
  ['automation/intake/rota/shifts/*/people', 'person'],
  ['automation/intake/rota/backup', 'person'],
  ['automation/intake/rota/away/*/person', 'person'],
  ['automation/ladder/steps/*/people', 'person'],
];

const BY_PATH = PLACES.map(([path, kind]) => ({
  pattern: new RegExp(`^${path.replaceAll('*', '[^/]+')}$`),
  kind,
}));

/**
 * The scheme with other references in the place of its own. What an action or an absence is about is left out with it; ids of roles
 * and groups are the old site's, and are left out too.
 */
export function mapReferences(scheme: Scheme, change: Change): Scheme {
  const { ids: _, ...rest } = scheme;
  const mapped = mapNode(rest, [], change) as Scheme;
  const { priorities } = mapped.severityFrom;
  const entries = Object.entries(priorities).flatMap(([value, severity]) => {
    const next = change({ kind: 'priority', value });
    return next === null ? [] : [[next, severity]];
  });
  return {
    ...mapped,
    severityFrom: { ...mapped.severityFrom, priorities: Object.fromEntries(entries) },
  };
}

function mapNode(node: unknown, path: string[], change: Change): unknown {
  if (typeof node === 'string') return mapText(node, kindAt(path), change);
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node))
    return node.flatMap((item) => {
      const mapped = mapNode(item, isPlain(item) ? path : [...path, '*'], change);
      return mapped === undefined ? [] : [mapped];
    });
  return mapMembers(node as Record<string, unknown>, path, change);
}

const isPlain = (item: unknown) => typeof item === 'string';

function mapText(value: string, kind: ReferenceKind | null, change: Change): string | undefined {
  return kind === null ? value : (change({ kind, value }) ?? undefined);
}

function mapMembers(node: Record<string, unknown>, path: string[], change: Change): unknown {
  const ofCondition = conditionKindOf(node);
  const entries = Object.entries(node).flatMap(([key, value]) => {
    const mapped = ofCondition.keys.includes(key)
      ? mapListed(value, ofCondition.kind, change)
      : mapNode(value, [...path, key], change);
    return mapped === undefined ? [] : [[key, mapped] as const];
  });
  const mapped = Object.fromEntries(entries);
  return isBereft(path, mapped) ? undefined : mapped;
}

/** What a condition is about: a condition keeps what nothing stands for, for without it it would be another. */
function conditionKindOf(node: Record<string, unknown>): { keys: string[]; kind: ReferenceKind } {
  const leafKind = node.is ?? node.on;
  if (leafKind === 'field' || leafKind === 'date') return { keys: ['field'], kind: 'field' };
  const kind = typeof leafKind === 'string' ? own(OF_CONDITIONS, leafKind) : undefined;
  return kind ? { keys: ['in', 'to', 'from'], kind } : { keys: [], kind: 'field' };
}

const mapListed = (value: unknown, kind: ReferenceKind, change: Change): unknown =>
  Array.isArray(value)
    ? value.map((item) => change({ kind, value: String(item) }) ?? item)
    : (change({ kind, value: String(value) }) ?? value);

function kindAt(path: string[]): ReferenceKind | null {
  const place = path.join('/');
  return BY_PATH.find(({ pattern }) => pattern.test(place))?.kind ?? null;
}

/** An action that does nothing any more, and an absence of nobody. */
function isBereft(path: string[], { assign, priority, person }: Record<string, unknown>): boolean {
  const place = path.join('/');
  if (place === 'alerts/acts/*') return assign === undefined && priority === undefined;
  return place === 'automation/intake/rota/away/*' && person === undefined;
}

/** The usual words for waiting: of these a project has one or none. */
const USUAL = new Set([...waitingForClient, ...waitingForThirdParty]);

/** The work types that are not one site's. */
const EVERYWHERE = new Set(['sub-task']);

/** Every reference of a scheme, each once; what every site has is none. */
export function collectReferences(scheme: Scheme): Reference[] {
  const references = new Map<string, Reference>();
  mapReferences(scheme, (reference) => {
    const { kind, value } = reference;
    const isUsual =
      (kind === 'status' && USUAL.has(value)) || (kind === 'work-type' && EVERYWHERE.has(value));
    if (!isUsual && value !== '' && value !== 'began') references.set(`${kind} ${value}`, reference);
    return value;
  });
  return [...references.values()];
}
