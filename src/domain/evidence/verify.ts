import type { LocalText } from '../../common/local-text';
import * as z from '../../common/zod';
import { type Mistake, mistakesOf, readSchemeAgain } from '../lint/problems/mistakes';
import type { IssueScheme } from '../scheme/versions/versions';
import { formatInstant, type Instant } from '../time/instant';
import { type Json, toCanonical } from './canonical';
import { type Compared, compareRulings } from './compare-rulings';
import { EVIDENCE_FORM, type Sha256 } from './evidence';
import { rulingOf } from './ruling';
import { evidenceShape } from './shape';

/** One thing that was looked at; `agrees` is null where it is only to be known. */
export type Check = { agrees: boolean | null } & (
  | { code: 'form' }
  | { code: 'own-digest' | 'published-digest'; stated: string; computed: string }
  | { code: 'form-version'; stated: string; known: number }
  | { code: 'mistake'; mistake: Mistake }
  | { code: 'time-zones'; stated: string; here: string }
  | { code: 'warning'; text: LocalText }
  | { code: 'sealed'; at: string }
  | { code: 'broken'; error: unknown }
  | { code: 'number'; place: string; stated: string | null; computed: string | null }
);

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
 * Recomputes everything an evidence file says, from the file alone: its form, its digest, and every number of its ruling. One check
 * for each; a single altered digit makes at least one disagree.
 */
export function verifyEvidence(text: string, json: Record<string, Json>, against: Expected): Check[] {
  return [...checkDigests(text, json, against), ...checkNumbers(json, against)];
}

/** What holds the file together: its form, its own digest, and the one that was published. */
function checkDigests(text: string, json: Record<string, Json>, { sha256, published }: Expected): Check[] {
  const { sha256: stated, ...content } = json;
  const own = sha256(toCanonical(content));
  const whole = sha256(text);
  const checks: Check[] = [
    { code: 'form', agrees: toCanonical(json) === text },
    { code: 'own-digest', agrees: stated === own, stated: String(stated), computed: own },
  ];
  if (published === null) return checks;
  return [
    ...checks,
    { code: 'published-digest', agrees: published === whole, stated: published, computed: whole },
  ];
}

function checkNumbers(json: Record<string, Json>, { timeZones }: Expected): Check[] {
  const isKnownForm = json.evidence === EVIDENCE_FORM;
  const stated = String(json.evidence);
  const form: Check = { code: 'form-version', agrees: isKnownForm, stated, known: EVIDENCE_FORM };
  if (!isKnownForm) return [form];
  const read = evidenceShape.safeParse(json, { reportInput: true });
  const scheme = readEvidenceScheme(read.success ? read.data.scheme : { rules: rulesIn(json), earlier: [] });
  const mistakes = [
    ...(read.success ? [] : mistakesOf(read.error)),
    ...('mistakes' in scheme ? scheme.mistakes : []),
  ];
  if (!read.success || 'mistakes' in scheme)
    return [form, ...mistakes.map((mistake): Check => ({ code: 'mistake', agrees: false, mistake }))];
  const { judgedAt, history, ruling } = read.data;
  return [
    form,
    ...notesOf(read.data, timeZones),
    ...checkRuling(ruling, () => rulingOf(scheme.scheme, history, judgedAt)),
  ];
}

/** What is only to be known of a file: with which data of time zones it was written, its warnings, and what was sealed. */
function notesOf({ timeZones, warnings, history }: z.infer<typeof evidenceShape>, here: string): Check[] {
  const sealed = history.seals.flatMap(({ at, seals }) => seals.map(() => formatInstant(at)));
  return [
    { code: 'time-zones', agrees: null, stated: timeZones, here },
    ...warnings.map(({ say }): Check => ({ code: 'warning', agrees: null, text: say })),
    ...sealed.map((at): Check => ({ code: 'sealed', agrees: null, at })),
  ];
}

const rulesIn = ({ scheme }: Record<string, Json>): unknown =>
  typeof scheme === 'object' && scheme !== null && 'rules' in scheme ? scheme.rules : null;

interface EvidenceScheme {
  rules: unknown;
  earlier: readonly { until: Instant; rules: unknown }[];
}

/** The scheme of a file with those that judged before it, the last first. */
export function readEvidenceScheme({ rules, earlier }: EvidenceScheme, place = 'scheme'): ReadScheme {
  const read = readSchemeAgain(rules);
  if ('mistakes' in read)
    return {
      mistakes: read.mistakes.map((mistake) => ({ ...mistake, path: `${place}.rules.${mistake.path}` })),
    };
  const [last, ...rest] = earlier;
  if (!last) return read;
  const before = readEvidenceScheme({ rules: last.rules, earlier: rest }, `${place}.earlier`);
  if ('mistakes' in before) return before;
  return { scheme: { ...read.scheme, before: { until: last.until, scheme: before.scheme } } };
}

type ReadScheme = { scheme: IssueScheme } | { mistakes: Mistake[] };

function checkRuling(stated: Json, ruling: () => Json): Check[] {
  try {
    return compareRulings(stated, ruling()).map(numberCheckOf);
  } catch (error) {
    return [{ code: 'broken', agrees: false, error }];
  }
}

const numberCheckOf = ({ place, said: stated, found: computed }: Compared): Check => ({
  ...{ code: 'number', agrees: stated === computed },
  ...{ place, stated, computed },
});
