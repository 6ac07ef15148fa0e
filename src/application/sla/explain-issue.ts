import type { Language } from '../../../locales/languages';
import type { ExplanationAnswer } from '../../contract/explanation';
import { evaluateIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';
import { noSuchIssue, type Refusal } from '../refusal';
import { asReaderReads } from './as-owner-reads';
import { doubtsOf } from './doubts';
import { explanationOf } from './explanation';
import { toReaders } from './hide-internal';

/** Every number of an issue's clocks accounted for, for somebody who may see the issue. */
export async function explainIssue(
  ports: Ports,
  { issueId, accountId, language }: { issueId: string; accountId: string; language: Language },
): Promise<ExplanationAnswer | Refusal> {
  if (!(await ports.people.canBrowse(issueId))) return noSuchIssue();
  const [issue, canWork] = await Promise.all([evaluateIssue(ports, issueId), ports.people.canWork(issueId)]);
  if (issue.kind !== 'evaluated') return noSuchIssue();
  const doubts = doubtsOf(issue, language, canWork);
  if (!canWork) {
    const shown = await asReaderReads(ports, issue, accountId);
    return toReaders({ ...explanationOf(shown, language), doubts }, issue.history);
  }
  const explained = { ...explanationOf(issue, language), doubts };
  const isOtherwise = explained.clocks.some(({ cycles }) =>
    cycles.some(({ otherwise }) => otherwise !== null),
  );
  const mayJudgeAgain = isOtherwise && (await ports.people.canAdminister(issue.read.project.id));
  return { ...explained, mayJudgeAgain };
}
