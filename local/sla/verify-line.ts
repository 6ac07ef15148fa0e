import { type Language, type Texts, textsIn } from '../../locales/languages';
import { explainMistake } from '../../src/application/scheme/document/explain-mistake';
import { textIn } from '../../src/common/local-text';
import { toPlainLine } from '../../src/common/plain-text';
import type { Check } from '../../src/domain/evidence/verify';
import { explainError } from './explain-error';

/** A check as a line: what was looked at, and where it disagrees, what would be right. The file's own words cannot make another line. */
export function lineOf(check: Check, language: Language): string {
  const { evidence } = textsIn(language);
  const [what, instead] = wordsOf(check, language).map(toPlainLine);
  if (check.agrees === null) return `${evidence.note} ${what}`;
  return check.agrees ? `${evidence.agrees} ${what}` : `${evidence.differs} ${what}: ${instead}`;
}

function wordsOf(check: Check, language: Language): [what: string, instead: string] {
  const texts = textsIn(language);
  const { evidence } = texts;
  switch (check.code) {
    case 'form':
      return [evidence.form, evidence.formBroken];
    case 'own-digest':
      return [`${evidence.own} ${check.stated}`, evidence.computed(check.computed)];
    case 'published-digest':
      return [`${evidence.told} ${check.stated}`, evidence.computed(check.computed)];
    case 'form-version':
      return [`${evidence.version} ${check.stated}`, evidence.versionUnknown(check.known)];
    case 'mistake':
      return [check.mistake.path, explainMistake(check.mistake, texts)];
    case 'broken':
      return ['ruling', `${evidence.broken}: ${explainError(check.error)}`];
    case 'number':
      return numberWordsOf(check, texts);
    default:
      return [noteOf(check, language), ''];
  }
}

type Numbered = Extract<Check, { code: 'number' }>;

const numberWordsOf = ({ place, stated, computed }: Numbered, { evidence }: Texts): [string, string] => [
  `${place} ${stated ?? evidence.nothing}`,
  evidence.recomputed(computed ?? evidence.nothing),
];

function noteOf(
  check: Extract<Check, { code: 'time-zones' | 'warning' | 'sealed' }>,
  language: Language,
): string {
  const { evidence } = textsIn(language);
  if (check.code === 'warning') return textIn(check.text, language);
  if (check.code === 'sealed') return evidence.sealed(check.at);
  return `${check.stated}: ${evidence.zones(check.here)}`;
}
