import { own } from '../../common/own';
import { type PriorityOrder, placeInOrder } from './priority-orders';
import { containsWords, folded, sameName } from './same-name';
import type { Scheme } from './scheme';

/** A Jira priority as an issue or a changelog entry names it. */
export interface Priority {
  id: string | null;
  name: string | null;
  /** Every name it bore in a history, where there are several: it was renamed. */
  names?: readonly string[] | undefined;
}

/** What else may tell a severity: labels, the words of the summary, and the fields the scheme names for severity and channel. */
export interface Signs {
  labels: readonly string[];
  summary: string;
  named?: string | null;
  channel?: string | null;
  /** Whether nobody chose the priority: it is the project's default, and the issue has had it since it was created. */
  isUntouched?: boolean;
  /** The project's priorities in its own order. */
  priorities?: PriorityOrder | null;
}

/**
 * The severity a Jira priority stands for: what the scheme's own table says of it; the one whose name or code it bears in either
 * language, case and accents ignored; then what the channel or the words of the summary say; then the priority's place in the
 * project's order, the first to the first and the rest to the last; with nothing to go by, the scheme's default. A field or a label
 * that the scheme names speaks before the priority; channel and words too, while nobody chose it. Remaps and floors apply after.
 *
 * @example severityOf(valtech, { id: '1', name: 'Highest' }) // => 'Fatal'
 */
export function severityOf(scheme: Scheme, priority: Priority, signs: Signs = NO_SIGNS): string {
  return heldTo(scheme, severityBefore(scheme, priority, signs), signs.labels);
}

const NO_SIGNS: Signs = { labels: [], summary: '' };

/** The severity before remaps and floors: the original, which is kept and shown. */
export function severityBefore(scheme: Scheme, priority: Priority, signs: Signs): string {
  return (
    named(scheme, signs.named ?? null) ??
    labelled(scheme, signs.labels) ??
    (signs.isUntouched ? byChannelOrWords(scheme, signs) : null) ??
    byTable(scheme, priority) ??
    byName(scheme, priority) ??
    byChannelOrWords(scheme, signs) ??
    ranked(scheme, priority, signs.priorities ?? null) ??
    scheme.severityFrom.default
  );
}

/** Whether nothing tells what a priority stands for: no table, no name, no place in an order. */
export function isUnmapped(scheme: Scheme, priority: Priority, priorities: PriorityOrder | null): boolean {
  if (!priority.name && !priority.id) return false;
  const told = byTable(scheme, priority) ?? byName(scheme, priority) ?? ranked(scheme, priority, priorities);
  return told === null;
}

/** The scheme's own table, by id first: a name may be given to another priority. */
function byTable(
  { severityFrom: { priorities } }: Scheme,
  { id, name, names = [] }: Priority,
): string | null {
  const byId = own(priorities, id);
  if (byId !== undefined) return byId;
  const entries = Object.entries(priorities);
  const bears = [name, ...names].flatMap(
    (one) => entries.find(([key]) => one !== null && sameName(key, one)) ?? [],
  );
  return bears[1] ?? null;
}

function byName(scheme: Scheme, { name, names }: Priority): string | null {
  const own = named(scheme, name);
  if (own !== null || !names) return own;
  return names.map((one) => named(scheme, one)).find((severity) => severity !== null) ?? null;
}

function byChannelOrWords({ severityFrom: from }: Scheme, signs: Signs): string | null {
  const channel = signs.channel ?? channelOf(signs.labels);
  const byChannel = channel === null ? undefined : own(from.channels, channel);
  if (byChannel !== undefined) return byChannel;
  return from.words.find(({ text }) => containsWords(signs.summary, text))?.severity ?? null;
}

/** A severity after the scheme's remaps and the floors of an issue's labels. */
function heldTo(scheme: Scheme, severity: string, labels: readonly string[]): string {
  return floored(scheme, own(scheme.severityFrom.remap, severity) ?? severity, labels);
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

const names = new WeakMap<Scheme, Map<string, string>>();

/** The severities of a scheme by every name and code they bear; of two that share one, the higher has it. */
function namesOf(scheme: Scheme): Map<string, string> {
  const known = names.get(scheme);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { name, fr, codes } of scheme.severities)
    for (const word of [name, fr, ...codes].map(folded)) if (!made.has(word)) made.set(word, name);
  names.set(scheme, made);
  return made;
}

function named(scheme: Scheme, name: string | null): string | null {
  return name ? (namesOf(scheme).get(folded(name)) ?? null) : null;
}

function labelled({ severityFrom }: Scheme, labels: readonly string[]): string | undefined {
  for (const label of labels)
    if (own(severityFrom.labels, label) !== undefined) return own(severityFrom.labels, label);
  return undefined;
}

function ranked({ severities }: Scheme, priority: Priority, priorities: PriorityOrder | null): string | null {
  const place = placeInOrder(priority, priorities);
  return place === null ? null : (severities[Math.min(place, severities.length - 1)]?.name ?? null);
}

/** A floor lifts a lower severity to its own and leaves a higher one: the first severity of the scheme is the highest. */
function floored(scheme: Scheme, severity: string, labels: readonly string[]): string {
  const { floors } = scheme.severityFrom;
  if (floors.length === 0 || labels.length === 0) return severity;
  const place = (name: string) => scheme.severities.findIndex((candidate) => candidate.name === name);
  return floors
    .filter(({ label }) => labels.some((text) => sameName(text, label)))
    .reduce((held, floor) => (place(floor.severity) < place(held) ? floor.severity : held), severity);
}
