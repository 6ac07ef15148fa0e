import { own } from '../../../common/own';
import type { Scheme } from '../scheme';
import { containsWords, foldName, isSameName } from './compare-names';
import { type PriorityOrder, placeInOrder } from './priority-orders';

/** A Jira priority as an issue or a changelog entry names it. */
export interface Priority {
  id: string | null;
  name: string | null;
  /** Every name it bore in a history, where there are several: it was renamed. */
  names?: readonly string[] | undefined;
}

/** What else may tell a severity: labels, the words of the summary, and the fields the scheme names for severity and channel. */
export interface SeveritySignals {
  labels: readonly string[];
  summary: string;
  fieldSeverity?: string | null;
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
export function severityOf(
  scheme: Scheme,
  priority: Priority,
  signals: SeveritySignals = NO_SIGNALS,
): string {
  return applyRemapAndFloors(scheme, baseSeverityOf(scheme, priority, signals), signals.labels);
}

const NO_SIGNALS: SeveritySignals = { labels: [], summary: '' };

/** The severity before remaps and floors: the original, which is kept and shown. */
export function baseSeverityOf(scheme: Scheme, priority: Priority, signals: SeveritySignals): string {
  return (
    findSeverity(scheme, signals.fieldSeverity ?? null) ??
    byLabel(scheme, signals.labels) ??
    (signals.isUntouched ? byChannelOrWords(scheme, signals) : null) ??
    byTable(scheme, priority) ??
    byName(scheme, priority) ??
    byChannelOrWords(scheme, signals) ??
    byRank(scheme, priority, signals.priorities ?? null) ??
    scheme.severityFrom.default
  );
}

/** Whether nothing tells what a priority stands for: no table, no name, no place in an order. */
export function isUnmapped(scheme: Scheme, priority: Priority, priorities: PriorityOrder | null): boolean {
  if (!priority.name && !priority.id) return false;
  const severity =
    byTable(scheme, priority) ?? byName(scheme, priority) ?? byRank(scheme, priority, priorities);
  return severity === null;
}

/** The scheme's own table, by id first: a name may be given to another priority. */
function byTable(
  { severityFrom: { priorities } }: Scheme,
  { id, name, names = [] }: Priority,
): string | null {
  const byId = own(priorities, id);
  if (byId !== undefined) return byId;
  const entries = Object.entries(priorities);
  if (entries.length === 0) return null;
  const match = [name, ...names].flatMap(
    (candidate) => entries.find(([key]) => candidate !== null && isSameName(key, candidate)) ?? [],
  );
  return match[1] ?? null;
}

function byName(scheme: Scheme, { name, names }: Priority): string | null {
  const direct = findSeverity(scheme, name);
  if (direct !== null || !names) return direct;
  return (
    names.map((candidate) => findSeverity(scheme, candidate)).find((severity) => severity !== null) ?? null
  );
}

function byChannelOrWords({ severityFrom: from }: Scheme, signals: SeveritySignals): string | null {
  const channel = signals.channel ?? channelOf(signals.labels);
  const byChannel = channel === null ? undefined : own(from.channels, channel);
  if (byChannel !== undefined) return byChannel;
  return from.words.find(({ text }) => containsWords(signals.summary, text))?.severity ?? null;
}

/** A severity after the scheme's remaps and the floors of an issue's labels. */
function applyRemapAndFloors(scheme: Scheme, severity: string, labels: readonly string[]): string {
  return applyFloors(scheme, own(scheme.severityFrom.remap, severity) ?? severity, labels);
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
  const cached = names.get(scheme);
  if (cached) return cached;
  const index = new Map<string, string>();
  for (const { name, fr, codes } of scheme.severities)
    for (const word of [name, fr, ...codes].map(foldName)) if (!index.has(word)) index.set(word, name);
  names.set(scheme, index);
  return index;
}

function findSeverity(scheme: Scheme, name: string | null): string | null {
  return name ? (namesOf(scheme).get(foldName(name)) ?? null) : null;
}

function byLabel({ severityFrom }: Scheme, labels: readonly string[]): string | undefined {
  for (const label of labels)
    if (own(severityFrom.labels, label) !== undefined) return own(severityFrom.labels, label);
  return undefined;
}

function byRank({ severities }: Scheme, priority: Priority, priorities: PriorityOrder | null): string | null {
  const place = placeInOrder(priority, priorities);
  return place === null ? null : (severities[Math.min(place, severities.length - 1)]?.name ?? null);
}

/** A floor lifts a lower severity to its own and leaves a higher one: the first severity of the scheme is the highest. */
function applyFloors(scheme: Scheme, severity: string, labels: readonly string[]): string {
  const { floors } = scheme.severityFrom;
  if (floors.length === 0 || labels.length === 0) return severity;
  const place = (name: string) => scheme.severities.findIndex((candidate) => candidate.name === name);
  return floors
    .filter(({ label }) => labels.some((text) => isSameName(text, label)))
    .reduce(
      (highest, floor) => (place(floor.severity) < place(highest) ? floor.severity : highest),
      severity,
    );
}
