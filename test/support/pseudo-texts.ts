/**
 * The texts of a language that nobody speaks, made of English in memory: every letter that a catalogue says has an accent, whatever is
 * put into a sentence stays as it was. What is written with them shows by its plain letters what no catalogue said.
 */
import { type Texts, textsIn } from '../../locales/languages';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ'];

const accent = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] as string);

function translate(value: unknown): unknown {
  if (typeof value === 'string') return reveal(accent(value));
  if (typeof value === 'function') return (...facts: unknown[]) => translate(value(...facts.map(hide)));
  return mapInside(value, translate);
}

/** What was put into sentences, each by the number of its mark: a mark has no letters, and so is not translated. */
const hidden: string[] = [];

function hide(fact: unknown): unknown {
  if (typeof fact === 'string') return fact === '' ? fact : `\uE000${hidden.push(fact) - 1}\uE001`;
  if (typeof fact === 'function') return (...facts: unknown[]) => hide(fact(...facts.map(show)));
  return mapInside(fact, hide);
}

const show = (fact: unknown) => (typeof fact === 'string' ? reveal(fact) : fact);

const reveal = (text: string) =>
  text.replace(/\uE000(\d+)\uE001/g, (_mark, place: string) => hidden[Number(place)] as string);

function mapInside(value: unknown, map: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(inner)]));
}

/** Dates are Russian, so that they have no plain letter either. */
export const pseudoTexts: Texts = {
  ...(translate(textsIn('en')) as Texts),
  meta: { ...textsIn('en').meta, code: 'qps', intl: 'ru' },
};
