import { own } from '../../common/own';
import type { ProblemView } from '../../contract/scheme';
import { findSizeProblem } from '../../domain/lint/limits';
import { problemsOf } from '../../domain/lint/problems';
import { withEveryHoliday } from '../../domain/scheme/renew';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import type { Ports } from '../ports';
import { type Refusal, refuse } from '../refusal';

/** A draft as a page sends it: a scheme that can be used, its holidays resolved, or what is wrong with it. */
export type ParsedDraft = { kind: 'usable'; scheme: Scheme } | { kind: 'wrong'; problems: ProblemView[] };

/** Reads a draft; every wrong value comes with its place and a sentence in the reader's language. */
export async function readDraft(raw: unknown, language: 'en' | 'fr', now: number): Promise<ParsedDraft> {
  const size = findSizeProblem(raw);
  if (size) return { kind: 'wrong', problems: [{ path: size.path, say: size.say[language] }] };
  const parsed = schemeSchema.safeParse(raw);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      say: own(SENTENCES, message)?.[language] ?? message,
    }));
    return { kind: 'wrong', problems };
  }
  const problems = problemsOf(parsed.data).map(({ path, say }) => ({ path, say: say[language] }));
  if (problems.length > 0) return { kind: 'wrong', problems };
  const scheme = await withEveryHoliday(parsed.data, now);
  const renewedSize = findSizeProblem(scheme);
  if (renewedSize)
    return { kind: 'wrong', problems: [{ path: renewedSize.path, say: renewedSize.say[language] }] };
  return { kind: 'usable', scheme };
}

/** What the shape of a scheme says of a wrong value, for those who do not read English or Zod. */
const SENTENCES: Record<string, { en: string; fr: string }> = {
  'say who is away': { en: 'Say who is away.', fr: 'Dites qui est absent.' },
  'an absence ends on the day it begins, or later': {
    en: 'An absence ends on the day it begins, or later.',
    fr: 'Une absence finit le jour où elle commence, ou plus tard.',
  },
  'Invalid input': {
    en: 'This is not complete: choose what is missing, or remove it.',
    fr: 'Ceci n’est pas complet\u00a0: choisissez ce qui manque, ou retirez-le.',
  },
  'Too small: expected array to have >=1 items': {
    en: 'Choose at least one.',
    fr: 'Choisissez-en au moins un.',
  },
  'write a time as HH:MM': { en: 'Write a time as HH:MM.', fr: 'Écrivez une heure sous la forme HH:MM.' },
  'only an end may be 24:00': { en: 'Only an end may be 24:00.', fr: 'Seule une fin peut être 24:00.' },
  'write a time as HH:MM, up to 24:00': {
    en: 'Write a time as HH:MM, up to 24:00.',
    fr: 'Écrivez une heure sous la forme HH:MM, jusqu’à 24:00.',
  },
  'write a date as YYYY-MM-DD': {
    en: 'Write a date as YYYY-MM-DD.',
    fr: 'Écrivez une date sous la forme AAAA-MM-JJ.',
  },
  'this date does not exist': { en: 'This date does not exist.', fr: 'Cette date n’existe pas.' },
  'this is not an IANA time zone': {
    en: 'This is not a time zone; write the place, such as America/Toronto.',
    fr: 'Ce n’est pas un fuseau horaire\u00a0; écrivez le lieu, comme America/Toronto.',
  },
};

export async function refuseUnlessAdministrator(
  ports: Pick<Ports, 'people'>,
  { projectId }: { projectId: string },
): Promise<Refusal | null> {
  if (await ports.people.canAdminister(projectId)) return null;
  return refuse('not-allowed', ({ refusals }) => refusals.scheme.notAdministrator);
}
