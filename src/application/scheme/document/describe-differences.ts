import type { Texts } from '../../../../locales/languages';
import { type Difference, differencesBetween, isObject, type Values } from '../../../common/differences';
import { isLocalText, textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { Scheme } from '../../../domain/scheme/scheme';
import { contractNameOf } from '../../../domain/scheme/versions/terms';
import { parseDuration } from '../../../domain/time/duration';
import { formatDuration } from '../../../domain/time/format-length';
import { namePlace } from './name-place';

/** What differs between two schemes, a sentence each; none where they say the same. */
export function describeDifferences(before: Scheme, after: Scheme, texts: Texts): string[] {
  const named = { ...after, contracts: [...after.contracts, ...before.contracts] };
  return differencesBetween([], before, after).map((difference) => sentenceOf(named, difference, texts));
}

function sentenceOf(scheme: Scheme, { path, was, is }: Difference, texts: Texts): string {
  const { differences } = texts.exchange;
  const place = namePlace(scheme, path, texts);
  const orders = path.join('.') === 'contracts.order' ? [was, is].filter(isListOfTexts) : [];
  const [before, after] = orders.map((ids) => nameContracts(scheme, ids, texts));
  if (before !== undefined && after !== undefined) return differences.changed(place, before, after);
  if (was === undefined) return differences.added(place, formatValue(is, path, texts));
  if (is === undefined) return differences.removed(place, formatValue(was, path, texts));
  return differences.changed(place, formatValue(was, path, texts), formatValue(is, path, texts));
}

const isListOfTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const nameContracts = (scheme: Scheme, ids: readonly string[], { meta }: Texts): string =>
  ids.map((id) => contractNameOf(scheme, id, meta.code)).join(', ');

function formatValue(value: unknown, path: string[], texts: Texts): string {
  const { differences } = texts.exchange;
  if (value === undefined || value === null || value === '') return differences.nothing;
  if (typeof value === 'boolean') return value ? differences.yes : differences.no;
  if (Array.isArray(value)) return formatList(value, path, texts);
  if (isObject(value)) return formatMembers(value, path, texts);
  if (typeof value === 'number') return formatNumber(value, path, texts);
  return formatText(String(value), texts);
}

function formatText(text: string, { units }: Texts): string {
  const length = /^PT?\d/.test(text) ? parseDuration(text) : null;
  return length === null ? text : formatDuration(length, units);
}

const SHARES = ['warnShare', 'targets'];

function formatNumber(value: number, path: string[], { exchange, meta }: Texts): string {
  if (SHARES.includes(path[0] ?? ''))
    return new Intl.NumberFormat(meta.code, { style: 'percent' }).format(value);
  const isDays = ['aim', 'breach', 'businessDays'].includes(path.at(-1) ?? '');
  return isDays ? exchange.differences.days(value) : String(value);
}

function formatList(list: unknown[], path: string[], texts: Texts): string {
  if (list.length === 0) return texts.exchange.differences.nothing;
  const isInterval = (item: unknown) => Array.isArray(item) && item.every((end) => typeof end === 'string');
  return list
    .map((item) => (isInterval(item) ? (item as string[]).join('–') : formatValue(item, path, texts)))
    .join(', ');
}

function formatMembers(value: Values, path: string[], texts: Texts): string {
  if (isLocalText(value)) return String(textIn(value as { en: unknown }, texts.meta.code));
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) =>
      `${own(texts.places, key) ?? key} ${formatValue(item, [...path, key], texts)}`.trim(),
    )
    .join(', ');
}
