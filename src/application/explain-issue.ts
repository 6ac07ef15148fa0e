import type { ExplanationAnswer } from '../contract/explanation';
import { explanationOf } from './explanation';
import { judge } from './judge';
import type { Ports } from './ports';
import type { Refusal } from './refusal';
import { noSuchIssue } from './show-clocks';

/** Every number of an issue's clocks accounted for, for somebody who may see the issue. */
export async function explainIssue(
  ports: Ports,
  { issueId, accountId, language }: { issueId: string; accountId: string; language: 'en' | 'fr' },
): Promise<ExplanationAnswer | Refusal> {
  if (!(await ports.people.canBrowse(accountId, issueId))) return noSuchIssue();
  const judged = await judge(ports, issueId);
  return judged.kind === 'judged' ? explanationOf(judged, language) : noSuchIssue();
}
