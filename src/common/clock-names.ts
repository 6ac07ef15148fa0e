/** The kinds of clock there are, in the order people read them; a clock that a scheme calls by one of these is of it. */
import { own } from './own';

export const clockNames = [
  'acknowledge',
  'response',
  'update',
  'workaround',
  'resolution',
  'report',
] as const;
export type ClockKind = (typeof clockNames)[number];

/** What a scheme calls a clock: one of the kinds, or a key of its own. */
export type ClockName = string;

/** The kind that a clock's name is, where it is one. */
export const kindOfName = (name: ClockName): ClockKind | undefined =>
  clockNames.find((kind) => kind === name);

/** Clocks with what is known of each: those called by their kind as people read them, then the others as they were written. */
export function clocksInOrder<Value>(clocks: Readonly<Record<ClockName, Value>>): [ClockName, Value][] {
  const order: readonly ClockName[] = clockNames;
  const placeOf = ([name]: [ClockName, Value]) => {
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  return Object.entries(clocks).sort((a, b) => placeOf(a) - placeOf(b));
}

/** What clocks are called in one language: each kind, and those that a scheme calls otherwise. */
export type ClockWords = Readonly<Record<ClockKind, string> & Record<ClockName, string>>;

/** Clocks that a scheme calls otherwise than by their kind, by their keys. */
export type OwnClockNames = Record<
  ClockName,
  { en: string } & { readonly [language: string]: string | undefined }
>;

/** The words of a language with the names that a scheme gives its clocks. */
export function withOwnNames(words: ClockWords, names: OwnClockNames, language: string): ClockWords {
  const inLanguage = Object.entries(names).map(([clock, name]) => [clock, own(name, language) || name.en]);
  return { ...words, ...Object.fromEntries(inLanguage) };
}

/** A clock in a reader's words; one that nobody knows any more goes by its key. */
export const clockNameIn = (words: ClockWords, clock: ClockName): string => own(words, clock) ?? clock;
