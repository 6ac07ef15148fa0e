import { type Texts, textsIn } from '../../../locales/languages';
import type { ClosingGround } from '../../domain/scheme/closing/closing';
import { severityNameOf } from '../../domain/scheme/severity/severity-name';
import { termsOf } from '../../domain/scheme/versions/terms';
import { missingGrounds } from '../../domain/sla/closing-grounds';
import { deskLanguagesOf } from '../desk-language';
import { type EvaluatedIssue, evaluateIssue } from '../evaluation/evaluate-issue';
import { mayFollow } from '../licence';
import type { Ports } from '../ports';

/**
 * Why an issue may not be moved to a status, by the scheme in force today; null where it may. Jira does not tell who reads it: it is
 * said in each of the desk's languages.
 */
export async function refusedToClose(
  ports: Ports,
  { issue: idOrKey, status }: { issue: string; status: string },
): Promise<string | null> {
  const issue = await evaluateIssue(ports, idOrKey);
  if (issue.kind !== 'evaluated' || !(await mayFollow(ports, issue.read.id))) return null;
  if (((await ports.issues.categoryOf(issue.projectId, status)) ?? 'done') !== 'done') return null;
  const terms = termsOf(issue.current, issue.evaluation.contract);
  const history = await ports.issues.historyOf(issue.read, issue.current, issue.recorded);
  const grounds = missingGrounds(terms, issue.evaluation, history);
  return grounds.length === 0 ? null : sayMissing(issue, grounds);
}

function sayMissing({ current, evaluation }: EvaluatedIssue, grounds: ClosingGround[]): string {
  const languages = deskLanguagesOf(current);
  return (languages.length === 0 ? (['en'] as const) : languages)
    .map((language) => {
      const severity = severityNameOf(current, evaluation.severity, language);
      const { closing } = textsIn(language).refusals;
      return closing.lacking(severity, sayGrounds(closing, grounds));
    })
    .join(' ');
}

/** How many grounds Jira's sentence has room for. */
const MOST_GROUNDS = 8;

function sayGrounds(texts: ClosingTexts, grounds: ClosingGround[]): string[] {
  const rest = grounds.length - MOST_GROUNDS;
  const more = rest > 0 ? [texts.more(rest)] : [];
  return [...grounds.slice(0, MOST_GROUNDS).map((ground) => sayGround(texts, ground)), ...more];
}

type ClosingTexts = Texts['refusals']['closing'];

const sayGround = (texts: ClosingTexts, ground: ClosingGround): string =>
  ground === 'restored' ? texts.restored : texts.field(ground.field);
