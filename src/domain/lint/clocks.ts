import type { Condition } from '../scheme/conditions';
import type { Scheme } from '../scheme/scheme';
import { formatInstant, type Instant } from '../time/instant';
import type { Finding } from './lint';

/** Clocks that what starts them also stops: such a clock says nothing. */
export function lintClocks(scheme: Scheme, at: Instant): Finding[] {
  return Object.entries(scheme.clocks).flatMap(([name, { start, stop, clause }]) => {
    const begins = new Set(start.flatMap(waysOf));
    if (!stop.flatMap(waysOf).some((way) => begins.has(way))) return [];
    const when = formatInstant(at);
    const say = {
      en: `The ${name} clock stops at what starts it: a cycle begun ${when} can end ${when}.`,
      fr: `L’horloge ${name} s’arrête à ce qui la démarre\u00a0: un cycle commencé à ${when} peut finir à ${when}.`,
    };
    const change = {
      en: `Give clocks.${name}.stop a condition of its own.`,
      fr: `Donnez à clocks.${name}.stop une condition à elle.`,
    };
    return [{ code: 'same-start-stop', path: `clocks.${name}.stop`, clause, example: at, say, change }];
  });
}

/** The ways in which a condition is met, as texts: any of several kinds or names is one way each, and their order says nothing. */
function waysOf(condition: Condition): string[] {
  if ('any' in condition) return condition.any.flatMap(waysOf);
  const lists = Object.entries(condition).filter(([, value]) => Array.isArray(value));
  const [[name, values] = ['', []], ...otherLists] = lists as [string, unknown[]][];
  if ('all' in condition || 'not' in condition || otherLists.length > 0 || values.length === 0)
    return [toSortedText(condition)];
  return values.map((value) => toSortedText({ ...condition, [name]: [value] }));
}

function toSortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedText).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, item]) => `${name}:${toSortedText(item)}`);
  return `{${members.sort().join()}}`;
}
