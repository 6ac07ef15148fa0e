import { z } from 'zod';
import { mistakesOf, readScheme } from '../lint/mistakes';
import type { Language } from '../report/words';
import type { Scheme } from '../scheme/scheme';
import { formatInstant } from '../time/instant';
import { type Json, toCanonical } from './canonical';
import { type Compared, compareRulings } from './compare-rulings';
import { EVIDENCE_FORM, type Sha256 } from './evidence';
import { rulingOf } from './ruling';
import { evidenceShape } from './shape';
import { type EvidenceWords, evidenceWords } from './words';

/** One thing that was looked at; `agrees` is null where it is only to be known. */
export interface Checked {
  agrees: boolean | null;
  line: string;
}

/** What a file is held against: its digest as it was published, the hash, and the time zone data at hand. */
export interface Expected {
  sha256: Sha256;
  published: string | null;
  timeZones: string;
}

/** Enough to know that a file means to be evidence; null for any other file, which is no matter of verifying. */
export function readAsEvidence(text: string): Record<string, Json> | null {
  const read = z.looseObject({ evidence: z.json(), sha256: z.json() }).safeParse(JSON.parse(text));
  return read.success ? (read.data as Record<string, Json>) : null;
}

/**
 * Recomputes everything an evidence file says, from the file alone: its form, its digest, and every number of its ruling. One line
 * for each; a single altered digit makes at least one disagree.
 */
export function verifyEvidence(
  text: string,
  json: Record<string, Json>,
  against: Expected,
  language: Language,
): Checked[] {
  const words = evidenceWords[language];
  return [...checkDigests(text, json, against, words), ...checkNumbers(json, against, language)];
}

/** What holds the file together: its form, its own digest, and the one that was published. */
function checkDigests(
  text: string,
  json: Record<string, Json>,
  { sha256, published }: Expected,
  words: EvidenceWords,
) {
  const { sha256: stated, ...content } = json;
  const own = sha256(toCanonical(content));
  const whole = sha256(text);
  const lines = [
    createLine(toCanonical(json) === text, words.form, words.formBroken, words),
    createLine(stated === own, `${words.own} ${String(stated)}`, words.computed(own), words),
  ];
  if (published === null) return lines;
  return [
    ...lines,
    createLine(published === whole, `${words.told} ${published}`, words.computed(whole), words),
  ];
}

function checkNumbers(json: Record<string, Json>, { timeZones }: Expected, language: Language): Checked[] {
  const words = evidenceWords[language];
  const isKnownForm = json.evidence === EVIDENCE_FORM;
  const form = createLine(
    isKnownForm,
    `${words.version} ${String(json.evidence)}`,
    words.versionUnknown(EVIDENCE_FORM),
    words,
  );
  if (!isKnownForm) return [form];
  const read = evidenceShape.safeParse(json, { reportInput: true });
  const scheme = readEvidenceScheme(json);
  const mistakes = [
    ...(read.success ? [] : mistakesOf(read.error)),
    ...('mistakes' in scheme ? scheme.mistakes : []),
  ];
  if (!read.success || 'mistakes' in scheme)
    return [form, ...mistakes.map(({ path, say }) => createLine(false, path, say, words))];
  const { judgedAt, history, ruling } = read.data;
  const zones = { agrees: null, line: `${words.note} ${read.data.timeZones}: ${words.zones(timeZones)}` };
  const warned = read.data.warnings.map(({ say }) => ({
    agrees: null,
    line: `${words.note} ${say[language]}`,
  }));
  const sealed = history.seals.flatMap(({ at, seals }) =>
    seals.map(() => ({ agrees: null, line: `${words.note} ${words.sealed(formatInstant(at))}` })),
  );
  return [
    form,
    zones,
    ...warned,
    ...sealed,
    ...checkRuling(ruling, () => rulingOf(scheme.scheme, history, judgedAt), words),
  ];
}

function readEvidenceScheme({
  scheme,
}: Record<string, Json>): ReturnType<typeof readScheme> | { scheme: Scheme } {
  const rules = typeof scheme === 'object' && scheme !== null && 'rules' in scheme ? scheme.rules : null;
  const read = readScheme(rules);
  if (!('mistakes' in read)) return read;
  return { mistakes: read.mistakes.map(({ path, say }) => ({ path: `scheme.rules.${path}`, say })) };
}

function checkRuling(stated: Json, ruling: () => Json, words: EvidenceWords): Checked[] {
  try {
    return compareRulings(stated, ruling()).map((number) => numberLineOf(number, words));
  } catch (error) {
    return [
      createLine(
        false,
        'ruling',
        `${words.broken}: ${error instanceof Error ? error.message : String(error)}`,
        words,
      ),
    ];
  }
}

function numberLineOf({ place, said: stated, found: computed }: Compared, words: EvidenceWords): Checked {
  return createLine(
    stated === computed,
    `${place} ${stated ?? words.nothing}`,
    words.recomputed(computed ?? words.nothing),
    words,
  );
}

function createLine(agrees: boolean, what: string, instead: string, words: EvidenceWords): Checked {
  return { agrees, line: agrees ? `${words.agrees} ${what}` : `${words.differs} ${what}: ${instead}` };
}
