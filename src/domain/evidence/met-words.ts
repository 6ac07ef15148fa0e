import { containsWords, foldName } from '../scheme/severity/compare-names';
import type { History, Named } from '../sla/history/history';

/** The words that an issue ever bore, of each kind that a scheme may ask about. */
export interface MetWords {
  statuses(names: readonly string[]): string[];
  /** Exactly as the issue has them. */
  hasLabel(name: string): boolean;
  labels(names: readonly string[]): string[];
  /** Whether the issue had a priority that bears this name or id. */
  hasPriority(nameOrId: string): boolean;
  /** Any value that any field had, and the names of its priorities. */
  values(names: readonly string[]): string[];
  channels(names: readonly string[]): string[];
  linkTypes(names: readonly string[]): string[];
  clients(ids: readonly string[]): string[];
  organizations(names: readonly string[]): string[];
  components(names: readonly string[]): string[];
  workTypes(names: readonly string[]): string[];
  phrases(texts: readonly string[]): string[];
}

export function metWordsOf(history: History): MetWords {
  const { events } = history;
  const labels = [
    history.firstLabels,
    ...events.flatMap((event) => (event.kind === 'labels' ? [event.to] : [])),
  ];
  const values = [
    ...Object.values(history.firstFields).flat(),
    ...events.flatMap((event) => (event.kind === 'field' && event.to !== null ? [event.to] : [])),
  ];
  const had = [
    history.firstPriority,
    ...events.flatMap((event) => (event.kind === 'priority' ? [event.to] : [])),
  ];
  const named = had.flatMap(({ name, names = [] }) => [name ?? [], names].flat());
  const priorities = matchNames([...named, ...had.flatMap(({ id }) => id ?? [])]);
  const links = [
    ...history.firstLinks.map(({ type }) => type),
    ...events.flatMap((event) => (event.kind === 'link' ? [event.type] : [])),
  ];
  const exact = new Set([...labels.flat(), ...values]);
  const summaries = summariesOf(history);
  return {
    statuses: matchNames(statusesOf(history)),
    hasLabel: (name) => exact.has(name),
    labels: matchNames(labels.flat()),
    hasPriority: (nameOrId) => priorities([nameOrId]).length > 0,
    values: matchNames([...values, ...named]),
    channels: (names) => names.filter((name) => exact.has(name) || exact.has(`channel:${name}`)),
    linkTypes: (names) => names.filter((name) => links.some((type) => containsWords(type, name))),
    ...placesMetBy(history),
    phrases: (texts) => texts.filter((text) => summaries.some((summary) => containsWords(summary, text))),
  };
}

/** What a contract may ask: whose the issue ever was, its components and its work types; a type of sub-tasks is met by its nature. */
function placesMetBy(
  history: History,
): Pick<MetWords, 'clients' | 'organizations' | 'components' | 'workTypes'> {
  const { events, firstWorkType } = history;
  const appEvents = events.filter((event) => event.kind === 'app');
  const clients = appEvents.flatMap((event) =>
    event.event === 'client-changed' ? event.payload.client : [],
  );
  const organizations = appEvents.flatMap((event) =>
    event.event === 'organization-changed' ? event.payload.organizations : [],
  );
  const components = events.flatMap((event) => (event.kind === 'components' ? event.component : []));
  const types = events.flatMap((event) => (event.kind === 'work-type' ? [event.from, event.to] : []));
  const allTypes = [...(firstWorkType ? [firstWorkType] : []), ...types];
  const clientIds = new Set([history.client, ...clients]);
  return {
    clients: (ids) => ids.filter((id) => clientIds.has(id)),
    organizations: matchNames(textsOf([...history.organizations, ...organizations])),
    components: matchNames(textsOf([...history.firstComponents, ...components])),
    workTypes: matchNames(['sub-task', ...textsOf(allTypes)]),
  };
}

const textsOf = (things: readonly Named[]): string[] =>
  things.flatMap(({ id, name }) => [id, name].flatMap((text) => text ?? []));

/** By name, and by id. */
function statusesOf({ firstStatus, events }: History): string[] {
  const every = [
    firstStatus,
    ...events.flatMap((event) => (event.kind === 'status' ? [event.from, event.to] : [])),
  ];
  return every.flatMap(({ id, name, names = [] }) => [id ?? [], name ?? [], names].flat());
}

function summariesOf({ firstSummary, events }: History): string[] {
  return [
    firstSummary,
    ...events.flatMap((event) => (event.kind === 'summary' ? [event.from, event.to] : [])),
  ];
}

function matchNames(words: readonly string[]): (names: readonly string[]) => string[] {
  const foldedWords = new Set(words.map(foldName));
  return (names) => names.filter((name) => foldedWords.has(foldName(name)));
}
