import { type Language, textsIn } from '../../../locales/languages';
import { say } from '../../common/say';
import type { DoubtsView } from '../../contract/explanation';
import { warningsOf } from '../../domain/sla/history/warnings-of';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';

/** Where the team is known everybody else is the client, the reporter named or not. */
const HARMLESS = new Set(['no-reporter']);

/**
 * What is missing or uncertain in what Jira told of an issue, so that its times may be wrong. A reader who is not of the team learns
 * that it is so: the reasons speak of comments and entries that may not be for everybody.
 */
export function doubtsOf(
  { scheme, history }: EvaluatedIssue,
  language: Language,
  canWork: boolean,
): DoubtsView | null {
  const warnings = warningsOf(scheme, history).filter(({ code }) => !HARMLESS.has(code));
  if (warnings.length === 0) return null;
  return {
    say: textsIn(language).doubts.timesMayBeWrong,
    reasons: canWork ? warnings.map((warning) => say(textsIn(language).warnings, warning)) : [],
  };
}
