/** Severities in a text: what names one at the beginning of a line or a cell. */

export interface SeverityMark {
  /** What the text knows it by: a code such as P1, or its name. */
  key: string;
  code: string | null;
  name: string | null;
  /** How much of the line it takes. */
  length: number;
}

const ENGLISH =
  'critical|fatal|blocker|emergency|urgent|major|high|important|serious|medium|moderate|normal|standard|minor|low|trivial|none|informational|outage|inconvenience|work stoppage|routine|non[- ]urgent';
const FRENCH =
  'critique|bloquante?|urgente?s?|non[- ]urgente?s?|majeure?|[ée]lev[ée]e?|haute?|moyenne?|normale?|mineure?|basse?|faible|bas|aucune?|r[ée]guli[eè]re?';
const NAME = `(?:${FRENCH}|${ENGLISH})`;
const KIND =
  '(?:severity|sev|priority|priorité|gravité|sévérité|criticité|level|niveau|catégorie|category|class|p|s)';
const CODE = `(?:(?:severity|priority|priorité|gravité|sévérité|support) (?:level |niveau )?|(?:sev|level|niveau)[ -]?|[ps]-?)(?<code>[0-5])(?!\\d)`;
const NOUN =
  '(?:(?: (?:emergency|priority|severity|issues?|incidents?|problems?|impact|level|requests?|cases?|tickets?|incidence|priorité))*)';

const BULLET = /^[\s>*•·\-–—|]*(?:\d{1,2}[.)] ?|\d{1,2}-(?=[A-Z]))?\s*/u;
/** A code, and perhaps what it is called: "P1 - Critical Issue", "Severity 2", "Priorité 1 (urgent)". */
const BY_CODE = new RegExp(`^${CODE}(?:[ :()\\-]{0,3}(?<name>${NAME})\\b${NOUN})?`, 'iu');
/** A name, and perhaps its code: "Urgent (P0)", "High Priority". */
const BY_NAME = new RegExp(
  `^(?:(?:priority|priorité|severity|gravité|sévérité)[ :-]{1,3})?(?<name>${NAME})${NOUN}(?: ?\\(${CODE}\\))?`,
  'iu',
);
/** What may follow a name for it to be one: the end, a mark, a length, or a cell glued to it. */
const AFTER_NAME =
  /^(?:\s*$|\s*[:|\t(;*·•-]|\s*<?\s*\d|\p{Lu}|\s+(?:\p{Lu}|definition|d[ée]finition|within|by))/u;

/** The severity a line or a cell begins with; null where it begins with none. */
export function readSeverityMark(line: string): SeverityMark | null {
  const lead = BULLET.exec(line)?.[0].length ?? 0;
  const rest = line.slice(lead);
  const coded = BY_CODE.exec(rest);
  if (coded) return toMark(coded, lead);
  const named = BY_NAME.exec(rest);
  if (!named || /^(?:support|business|hours)\b/i.test(rest.slice(named[0].length).trimStart())) return null;
  return AFTER_NAME.test(rest.slice(named[0].length)) ? toMark(named, lead) : null;
}

function toMark({ 0: words, groups = {} }: RegExpExecArray, lead: number): SeverityMark {
  const letter = /^s/i.test(words) && !/^sév/i.test(words) ? 'S' : 'P';
  const code = groups.code === undefined ? null : `${/sev/i.test(words) ? 'S' : letter}${groups.code}`;
  const name = groups.name === undefined ? null : toName(groups.name);
  return { key: code ?? (name ?? '').toLowerCase(), code, name, length: lead + words.length };
}

const toName = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;

/** Phrases of prose that say of which severity a sentence is. */
const IN_PROSE: [RegExp, string][] = [
  [/non[- ]urgents?|support régulier/i, 'non urgent'],
  [/(?<!non[- ])urgents?\b/i, 'urgent'],
];

/** The severity a sentence of prose is about, of those that prose may name; null for none. */
export const severityInProse = (sentence: string): string | null =>
  IN_PROSE.find(([words]) => words.test(sentence))?.[1] ?? null;

/** The kinds of columns that hold bare numbers of severities. */
export const LEVEL_HEAD = new RegExp(`^(?:${KIND})(?: level)?$`, 'i');

/** A French name in whichever gender. */
export const foldKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/-/g, ' ').replace(/e?s?$/, '');
