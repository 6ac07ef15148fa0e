import type { AppEventKind } from '../scheme/app-event-kinds';
import { BEGAN, leavesOf } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { containsWords, foldName } from '../scheme/severity/compare-names';
import type { Named, WorkType } from '../sla/history/history';
import type { Pseudonyms } from './pseudonyms';

/** What stands in evidence where an issue's own words are withheld. No scheme speaks of it. */
export const WITHHELD = '~';

/** The words of a scheme that an issue's words are compared with: the only ones that evidence lets out. */
export interface ReleasedWords {
  labels(labels: readonly string[]): string[];
  field(field: string, name: string, value: string): string;
  /** The scheme's words found in a link's. */
  linkType(type: string): string;
  /** What stands for the scheme's phrases found in a summary; summaries that differ stay different. */
  summary(text: string): string;
  /** Whether a clock listens to this kind of thing that people tell the app. */
  listensTo(kind: AppEventKind): boolean;
  /** Whether the scheme asks about a field of this name. */
  asksFor(field: string): boolean;
  /** What the scheme names among things of a kind. */
  named(kind: NamedKind, things: readonly Named[]): Named[];
  /** A client by its id, where the scheme names it. */
  client(id: string | null): string | null;
  /** A work type: its name where the scheme names it, and whether it is one of sub-tasks. */
  workType(type: WorkType): WorkType;
  readsLinks: boolean;
  readsSummary: boolean;
}

/** An issue's words as a scheme sees them: one it names stays, any other is withheld, and the clocks come out the same. */
export function releasedWordsOf(scheme: Scheme, names: Pseudonyms): ReleasedWords {
  const leaves = conditionsOf(scheme).flatMap(leavesOf);
  const linked = leaves.flatMap((leaf) => ('types' in leaf ? [leaf.types ?? []] : []));
  const readsLinks = leaves.some((leaf) => ('on' in leaf ? leaf.on : leaf.is) === 'linked');
  const kinds = new Set<AppEventKind>([
    ...ALWAYS,
    ...leaves.flatMap((leaf) => ('kinds' in leaf ? leaf.kinds : [])),
    ...leaves.flatMap(eventsTellingOf),
  ]);
  const phrases = scheme.severityFrom.words.map(({ text }) => text);
  return {
    labels: labelReleaserOf(scheme, leaves),
    field: fieldReleaserOf(scheme, leaves),
    linkType: (type) => findPhrases(type, linked.flat()),
    summary: summaryReleaserOf(phrases, names),
    listensTo: (kind) => kinds.has(kind),
    asksFor: (field) =>
      leaves.some((leaf) => 'field' in leaf && leaf.field === field) || isSignal(scheme, field),
    named: (kind, things) => selectNamed(leaves, kind, things),
    client: (id) => selectNamed(leaves, 'client', [{ id, name: null }])[0]?.id ?? null,
    workType: (type) =>
      selectNamed(leaves, 'work-type', [type]).length > 0 ? type : { ...type, id: null, name: null },
    readsLinks,
    readsSummary: phrases.length > 0,
  };
}

/** What every clock takes in, whatever its scheme says. */
const ALWAYS: AppEventKind[] = ['restored', 'third-party', 'agreed-date', 'correction'];

function conditionsOf({ clocks, holders, contracts, follows }: Scheme) {
  const rules = Object.values(clocks).flatMap(({ start, stop, restart, cancel, pause }) => [
    ...[start, stop, restart, cancel].flat(),
    ...pause,
  ]);
  const states = [...holders, ...contracts].map(({ when }) => when);
  return [...rules, ...states, ...(follows ? [follows] : [])];
}

type Leaf = ReturnType<typeof leavesOf>[number];

const isSignal = ({ severityFrom: { field, channelField } }: Scheme, name: string) =>
  name === field || name === channelField;

/** The recorded events that tell what a condition asks. */
function eventsTellingOf(leaf: Leaf): AppEventKind[] {
  if ('on' in leaf) return leaf.on === 'date' && leaf.field === BEGAN ? ['began'] : [];
  if (leaf.is === 'client') return ['client-changed'];
  return leaf.is === 'organization' ? ['organization-changed'] : [];
}

type NamedKind = 'client' | 'organization' | 'work-type' | 'component';

function selectNamed<Thing extends Named>(
  leaves: readonly Leaf[],
  kind: NamedKind,
  things: readonly Thing[],
): Thing[] {
  const values = leaves.flatMap((leaf) => ('is' in leaf && leaf.is === kind ? leaf.in : []));
  const names = new Set(values.map(foldName));
  const isNamed = (text: string | null) => text !== null && names.has(foldName(text));
  return things.filter(({ id, name }) => isNamed(id) || isNamed(name));
}

function labelReleaserOf(scheme: Scheme, leaves: Leaf[]): ReleasedWords['labels'] {
  const { labels, floors } = scheme.severityFrom;
  const conditionLabels = leaves.flatMap((leaf) => ('is' in leaf && leaf.is === 'label' ? leaf.in : []));
  const named = new Set(
    [...Object.keys(labels), ...floors.map(({ label }) => label), ...conditionLabels].map(foldName),
  );
  const channels = channelsOf(scheme);
  return (issueLabels) =>
    issueLabels.flatMap((label) => {
      if (named.has(foldName(label))) return [label];
      if (!label.startsWith('channel:')) return [];
      return [channels.has(label.slice('channel:'.length)) ? label : `channel:${WITHHELD}`];
    });
}

function channelsOf({ severityFrom, goals }: Scheme): Set<string> {
  const rules = Object.values(goals).flatMap((clocks) => Object.values(clocks));
  return new Set([
    ...Object.keys(severityFrom.channels),
    ...rules.flatMap(({ outside }) => outside?.channels ?? []),
  ]);
}

function fieldReleaserOf(scheme: Scheme, leaves: Leaf[]): ReleasedWords['field'] {
  const { field: severityField, channelField } = scheme.severityFrom;
  const names = new Set(
    scheme.severities.flatMap(({ name, fr, codes }) => [name, fr, ...codes]).map(foldName),
  );
  const channels = channelsOf(scheme);
  const conditionFields = leaves.flatMap((leaf) =>
    'field' in leaf && (!('on' in leaf) || leaf.on === 'field')
      ? [{ field: leaf.field, values: ('on' in leaf ? leaf.to : leaf.in) ?? [] }]
      : [],
  );
  return (field, name, value) => {
    const isField = (candidate: string | undefined) => candidate === field || candidate === name;
    const isReleased =
      value === '' ||
      (isField(severityField) && names.has(foldName(value))) ||
      (isField(channelField) && channels.has(value)) ||
      conditionFields.some(
        (condition) =>
          isField(condition.field) && condition.values.some((word) => foldName(word) === foldName(value)),
      );
    return isReleased ? value : WITHHELD;
  };
}

function summaryReleaserOf(phrases: readonly string[], names: Pseudonyms): ReleasedWords['summary'] {
  const phrasesOf = (text: string) =>
    phrases
      .filter((phrase) => containsWords(text, phrase))
      .map(names.phrase)
      .join(' ');
  const released = new Map<string, string>([['', '']]);
  return (text) => {
    const result = released.get(text) ?? `${WITHHELD.repeat(released.size)} ${phrasesOf(text)}`;
    released.set(text, result);
    return result;
  };
}

function findPhrases(text: string, phrases: readonly string[]): string {
  return phrases.filter((words) => containsWords(text, words)).join(` ${WITHHELD} `) || WITHHELD;
}
