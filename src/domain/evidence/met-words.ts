import { containsWords, folded } from '../scheme/same-name';
import type { History } from '../sla/history/history';

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
  phrases(texts: readonly string[]): string[];
}

export function metWords(history: History): MetWords {
  const { events } = history;
  const labels = [history.firstLabels, ...events.flatMap((one) => (one.kind === 'labels' ? [one.to] : []))];
  const values = [
    ...Object.values(history.firstFields).flat(),
    ...events.flatMap((one) => (one.kind === 'field' && one.to !== null ? [one.to] : [])),
  ];
  const had = [history.firstPriority, ...events.flatMap((one) => (one.kind === 'priority' ? [one.to] : []))];
  const named = had.flatMap(({ name, names = [] }) => [name ?? [], names].flat());
  const priorities = among([...named, ...had.flatMap(({ id }) => id ?? [])]);
  const links = [
    ...history.firstLinks.map(({ type }) => type),
    ...events.flatMap((one) => (one.kind === 'link' ? [one.type] : [])),
  ];
  const exact = new Set([...labels.flat(), ...values]);
  const summaries = summariesOf(history);
  return {
    statuses: among(statusesOf(history)),
    hasLabel: (name) => exact.has(name),
    labels: among(labels.flat()),
    hasPriority: (nameOrId) => priorities([nameOrId]).length > 0,
    values: among([...values, ...named]),
    channels: (names) => names.filter((name) => exact.has(name) || exact.has(`channel:${name}`)),
    linkTypes: (names) => names.filter((name) => links.some((type) => containsWords(type, name))),
    phrases: (texts) => texts.filter((text) => summaries.some((summary) => containsWords(summary, text))),
  };
}

/** By name, and by id. */
function statusesOf({ firstStatus, events }: History): string[] {
  const every = [firstStatus, ...events.flatMap((one) => (one.kind === 'status' ? [one.from, one.to] : []))];
  return every.flatMap(({ id, name, names = [] }) => [id ?? [], name ?? [], names].flat());
}

function summariesOf({ firstSummary, events }: History): string[] {
  return [firstSummary, ...events.flatMap((one) => (one.kind === 'summary' ? [one.from, one.to] : []))];
}

function among(words: readonly string[]): (names: readonly string[]) => string[] {
  const known = new Set(words.map(folded));
  return (names) => names.filter((name) => known.has(folded(name)));
}
