import { z } from 'zod';
import { mistakesOf, readScheme } from '../lint/mistakes';
import type { Language } from '../report/words';
import type { Scheme } from '../scheme/scheme';
import { canonical, type Json } from './canonical';
import { type Compared, compared } from './compared';
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
export interface Against {
  sha256: Sha256;
  published: string | null;
  timeZones: string;
}

/** Enough to know that a file means to be evidence; null for any other file, which is no matter of verifying. */
export function meantAsEvidence(text: string): Record<string, Json> | null {
  const read = z.looseObject({ evidence: z.json(), sha256: z.json() }).safeParse(JSON.parse(text));
  return read.success ? (read.data as Record<string, Json>) : null;
}

/**
 * Recomputes everything an evidence file says, from the file alone: its form, its digest, and every number of its ruling. One line
 * for each; a single altered digit makes at least one disagree.
 */
export function verified(
  text: string,
  json: Record<string, Json>,
  against: Against,
  language: Language,
): Checked[] {
  const words = evidenceWords[language];
  return [...seals(text, json, against, words), ...numbers(json, against, language)];
}

/** What holds the file together: its form, its own digest, and the one that was published. */
function seals(
  text: string,
  json: Record<string, Json>,
  { sha256, published }: Against,
  words: EvidenceWords,
) {
  const { sha256: said, ...content } = json;
  const own = sha256(canonical(content));
  const whole = sha256(text);
  const lines = [
    line(canonical(json) === text, words.form, words.formBroken, words),
    line(said === own, `${words.own} ${String(said)}`, words.computed(own), words),
  ];
  if (published === null) return lines;
  return [...lines, line(published === whole, `${words.told} ${published}`, words.computed(whole), words)];
}

function numbers(json: Record<string, Json>, { timeZones }: Against, language: Language): Checked[] {
  const words = evidenceWords[language];
  const known = json.evidence === EVIDENCE_FORM;
  const form = line(
    known,
    `${words.version} ${String(json.evidence)}`,
    words.versionUnknown(EVIDENCE_FORM),
    words,
  );
  if (!known) return [form];
  const read = evidenceShape.safeParse(json, { reportInput: true });
  const scheme = schemeIn(json);
  const mistakes = [
    ...(read.success ? [] : mistakesOf(read.error)),
    ...('mistakes' in scheme ? scheme.mistakes : []),
  ];
  if (!read.success || 'mistakes' in scheme)
    return [form, ...mistakes.map(({ path, say }) => line(false, path, say, words))];
  const { judgedAt, history, ruling } = read.data;
  const zones = { agrees: null, line: `${words.note} ${read.data.timeZones}: ${words.zones(timeZones)}` };
  const warned = read.data.warnings.map(({ say }) => ({
    agrees: null,
    line: `${words.note} ${say[language]}`,
  }));
  return [
    form,
    zones,
    ...warned,
    ...recomputed(ruling, () => rulingOf(scheme.scheme, history, judgedAt), words),
  ];
}

function schemeIn({ scheme }: Record<string, Json>): ReturnType<typeof readScheme> | { scheme: Scheme } {
  const rules = typeof scheme === 'object' && scheme !== null && 'rules' in scheme ? scheme.rules : null;
  const read = readScheme(rules);
  if (!('mistakes' in read)) return read;
  return { mistakes: read.mistakes.map(({ path, say }) => ({ path: `scheme.rules.${path}`, say })) };
}

function recomputed(said: Json, ruling: () => Json, words: EvidenceWords): Checked[] {
  try {
    return compared(said, ruling()).map((one) => numberLine(one, words));
  } catch (error) {
    return [
      line(
        false,
        'ruling',
        `${words.broken}: ${error instanceof Error ? error.message : String(error)}`,
        words,
      ),
    ];
  }
}

function numberLine({ place, said, found }: Compared, words: EvidenceWords): Checked {
  return line(
    said === found,
    `${place} ${said ?? words.nothing}`,
    words.recomputed(found ?? words.nothing),
    words,
  );
}

function line(agrees: boolean, what: string, instead: string, words: EvidenceWords): Checked {
  return { agrees, line: agrees ? `${words.agrees} ${what}` : `${words.differs} ${what}: ${instead}` };
}
