import type { Scheme } from './scheme';

/** A Jira priority as an issue or a changelog entry names it. */
export interface Priority {
  id: string | null;
  name: string | null;
}

const ORDERS = [
  ['highest', 'high', 'medium', 'low', 'lowest'],
  ['blocker', 'critical', 'major', 'minor', 'trivial'],
];

/**
 * The severity a Jira priority stands for: the one whose name or code it bears in either language, case and accents ignored; other
 * names by their place in Jira's order, the first to the first and the rest to the last; no priority, the scheme's default.
 *
 * @example severityOf(valtech, { id: '1', name: 'Highest' }) // => 'Fatal'
 */
export function severityOf(scheme: Scheme, priority: Priority): string {
  const name = plain(priority.name ?? '');
  if (name === '') return scheme.severityFrom.default;
  const named = scheme.severities.find((severity) => [severity.name, severity.fr, ...severity.codes].some((word) => plain(word) === name));
  if (named) return named.name;
  const place = placeOf(name, priority.id);
  const last = scheme.severities.length - 1;
  return scheme.severities[Math.min(place, last)]?.name ?? scheme.severityFrom.default;
}

function placeOf(name: string, id: string | null): number {
  const known = ORDERS.map((order) => order.indexOf(name)).find((place) => place >= 0);
  if (known !== undefined) return known;
  const number = Number(id);
  return Number.isInteger(number) && number >= 1 && number <= 5 ? number - 1 : Number.POSITIVE_INFINITY;
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
