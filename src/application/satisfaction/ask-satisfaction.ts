import { textsIn } from '../../../locales/languages';
import { monthOf } from '../../domain/figures/finished';
import { ticketOf, tokenOf } from '../../domain/satisfaction/link';
import type { SatisfactionTerms } from '../../domain/scheme/automation';
import { clientOfIssue, languageOfClient } from '../clients/client-of-issue';
import type { Effect } from '../effects/effect';
import type { EvaluatedIssue } from '../evaluation/evaluate-issue';
import type { Ports } from '../ports';

/** A closing whose client is asked how it went; null where the scheme asks nobody, or nobody was promised anything then. */
function surveyedClosingOf({ scheme, evaluation, followedSince }: EvaluatedIssue) {
  const terms = scheme.automation?.satisfaction;
  const { closedAt } = evaluation;
  return terms && closedAt !== null && closedAt >= followedSince ? { terms, closedAt } : null;
}

/** A link to the survey, once a closing, while it is of any use; none in a service project, where Jira asks by itself. */
export function surveyEffectsOf(issue: EvaluatedIssue): Effect[] {
  const closing = surveyedClosingOf(issue);
  if (!closing || issue.read.inServiceProject) return [];
  const { issueId } = issue.history;
  const ticket = ticketOf(closing.terms, { issueId, closedAt: closing.closedAt, language: 'en' });
  if (issue.now >= ticket.expiresAt) return [];
  return [
    {
      id: `survey:${closing.closedAt}`,
      kind: 'surveyed',
      run: (ports) => ask(ports, issue, closing.terms, closing.closedAt),
    },
  ];
}

/** The survey is noted before its link leaves; after a timeout the comment is found again by its key. */
async function ask(
  ports: Ports,
  issue: EvaluatedIssue,
  terms: SatisfactionTerms,
  closedAt: number,
): Promise<object> {
  const { issueId, key } = issue.history;
  const language = await languageOfClient(ports, issue);
  const about = await surveyFactsOf(ports, issue, closedAt);
  await ports.surveys.open({ issueId, closedAt }, { ...about, anonymous: terms.anonymous, answered: false });
  const token = tokenOf(
    ticketOf(terms, { issueId, closedAt, language }),
    await ports.surveys.loadMac(ports.now()),
  );
  const { invitation, link } = textsIn(language).satisfaction;
  const url = `${await ports.surveys.readAddress()}?t=${token}`;
  await ports.messages.addPublicComment(issueId, `survey:${closedAt}`, invitation(key), { text: link, url });
  return { language };
}

/** In a service project, the answer to Jira's own survey is kept as it stands on the closed issue. */
export async function saveScore(ports: Ports, issue: EvaluatedIssue): Promise<void> {
  const closing = surveyedClosingOf(issue);
  if (!closing || !issue.read.inServiceProject) return;
  const { issueId } = issue.history;
  const score = await ports.issues.scoreOf(issueId);
  if (score === null) return;
  const about = await surveyFactsOf(ports, issue, closing.closedAt);
  const issueIdOrNull = closing.terms.anonymous === 'always' ? null : issueId;
  await ports.surveys.rate(issueId, { ...about, score, issueId: issueIdOrNull });
}

async function surveyFactsOf(ports: Ports, issue: EvaluatedIssue, closedAt: number) {
  const client = await clientOfIssue(ports, issue);
  return {
    project: issue.read.project.id,
    client: client?.id ?? null,
    month: monthOf(issue.scheme, closedAt),
  };
}
