import { containsWords, isSameName } from '../scheme/severity/compare-names';
import { type BillingTerms, type WorkType, workTypes } from './terms';
import type { BilledIssue, WorklogJson } from './worklog';

/** The key of the worklog property in which the panel keeps a work type chosen by hand. */
const WORK_PROPERTY = 'sablier-work';

/**
 * The work type of a worklog: the one chosen by hand, where the work is logged, else on the issue; else planned or on site by the
 * words of its comment, urgent by the issue's severity. Planned work is never urgent. Source: altilogix, "(ou pour du travail planifié à l’avance)".
 */
export function workTypeOf({ signs }: BillingTerms, worklog: WorklogJson, issue: BilledIssue): WorkType {
  const chosen = worklog.properties?.find(({ key }) => key === WORK_PROPERTY)?.value;
  const byHand = workTypes.find((type) => type === (chosen as { type?: unknown } | null | undefined)?.type);
  if (byHand) return byHand;
  const text = textOf(worklog.comment);
  const chosenInWords =
    workTypes.find((type) => containsWords(text, signOf(type))) ??
    workTypes.find((type) => issue.labels.some((label) => isSameName(label, signOf(type))));
  if (chosenInWords) return chosenInWords;
  const matchesAny = (words: string[]) => words.some((word) => containsWords(text, word));
  const place = matchesAny(signs.onSite) ? 'on-site' : 'phone';
  if (matchesAny(signs.planned)) return `planned-${place}`;
  const urgent = signs.urgentSeverities.some((name) => isSameName(name, issue.severity));
  return `${urgent ? 'urgent' : 'regular'}-${place}`;
}

/**
 * What chooses a work type by hand: in the comment of a worklog for that work, or as a label for all work on the issue.
 *
 * @example signOf('urgent-on-site') // => 'work:urgent-on-site'
 */
export const signOf = (type: WorkType): string => `work:${type}`;

/** Whether the terms keep an issue's work out of the bank. */
export function isExcluded({ excluded }: BillingTerms, { type, labels }: BilledIssue): boolean {
  if (!excluded) return false;
  const byType = excluded.issueTypes.some((name) => isSameName(name, type));
  return byType || excluded.labels.some((name) => labels.some((label) => isSameName(name, label)));
}

/**
 * The signs found in a worklog's comment, and nothing else of it: enough to tell its work type again.
 *
 * @example signsIn('Replaced the switch on site', ['on site', 'planned']) // => 'on site'
 */
export function findSigns(comment: unknown, signs: readonly string[]): string {
  const text = textOf(comment);
  return signs.filter((sign) => containsWords(text, sign)).join(', ');
}

/** The words of a document, or of the plain text that older answers carry. They are read here and kept nowhere. */
function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (typeof body !== 'object' || body === null) return '';
  const { text, content } = body as { text?: unknown; content?: unknown };
  const inner = Array.isArray(content) ? content.map(textOf).join(' ') : '';
  return typeof text === 'string' ? text : inner;
}
