import { containsWords, foldName } from '../scheme/severity/compare-names';
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
    phrases: (texts) => texts.filter((text) => summaries.some((summary) => containsWords(summary, text))),
  };
}

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
