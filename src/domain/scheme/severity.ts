import { containsWords, sameName } from './same-name';
import type { Scheme } from './scheme';

/** A Jira priority as an issue or a changelog entry names it. */
export interface Priority {
  id: string | null;
  name: string | null;
}

/** What else may tell a severity: the labels an issue bears, and the words of its summary. */
export interface Signs {
  labels: readonly string[];
  summary: string;
}

/** Jira's own priorities, most urgent first, for names that are no severity of the scheme. */
const ORDERS = [
  ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  ['La plus élevée', 'Élevée', 'Moyenne', 'Faible', 'La plus faible'],
  ['Blocker', 'Critical', 'Major', 'Minor', 'Trivial'],
  ['P1', 'P2', 'P3', 'P4', 'P5'],
];

/**
 * The severity a Jira priority stands for: the one whose name or code it bears in either language, case and accents ignored; then
 * what the channel or the words of the summary say; then the priority's place in Jira's order, the first to the first and the rest
 * to the last; with nothing to go by, the scheme's default. Remaps and floors apply after.
 *
 * @example severityOf(valtech, { id: '1', name: 'Highest' }) // => 'Fatal'
 */
export function severityOf(scheme: Scheme, priority: Priority, signs: Signs = NO_SIGNS): string {
  const told = severityBefore(scheme, priority, signs);
  return floored(scheme, scheme.severityFrom.remap[told] ?? told, signs.labels);
}

const NO_SIGNS: Signs = { labels: [], summary: '' };

/** The severity before remaps and floors: the original, which is kept and shown. */
export function severityBefore(scheme: Scheme, priority: Priority, { labels, summary }: Signs): string {
  return (
    named(scheme, priority.name) ??
    scheme.severityFrom.channels[channelOf(labels) ?? ''] ??
    scheme.severityFrom.words.find(({ text }) => containsWords(summary, text))?.severity ??
    ranked(scheme, priority) ??
    scheme.severityFrom.default
  );
}

/**
 * The channel an issue came by, told by a label.
 *
 * @example channelOf(['channel:phone']) // => 'phone'
 */
export function channelOf(labels: readonly string[]): string | null {
  const label = labels.find((text) => text.startsWith('channel:'));
  return label ? label.slice('channel:'.length) : null;
}

function named(scheme: Scheme, name: string | null): string | null {
  if (!name) return null;
  const found = scheme.severities.find((severity) =>
    [severity.name, severity.fr, ...severity.codes].some((word) => sameName(word, name)),
  );
  return found?.name ?? null;
}

function ranked(scheme: Scheme, { id, name }: Priority): string | null {
  if (!name) return null;
  const place = placeOf(name, id);
  const last = scheme.severities.length - 1;
  return scheme.severities[Math.min(place, last)]?.name ?? null;
}

function placeOf(name: string, id: string | null): number {
  for (const order of ORDERS) {
    const place = order.findIndex((word) => sameName(word, name));
    if (place >= 0) return place;
  }
  const number = Number(id ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= 5 ? number - 1 : Number.POSITIVE_INFINITY;
}

/** A floor lifts a lower severity to its own and leaves a higher one: the first severity of the scheme is the highest. */
function floored(scheme: Scheme, severity: string, labels: readonly string[]): string {
  const place = (name: string) => scheme.severities.findIndex((candidate) => candidate.name === name);
  return scheme.severityFrom.floors
    .filter(({ label }) => labels.some((text) => sameName(text, label)))
    .reduce((held, floor) => (place(floor.severity) < place(held) ? floor.severity : held), severity);
}
