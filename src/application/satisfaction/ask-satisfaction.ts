import { monthOf } from '../../domain/figures/finished';
import { ticketOf, tokenOf } from '../../domain/satisfaction/link';
import type { SatisfactionTerms } from '../../domain/satisfaction/terms';
import { surveyWords } from '../../domain/satisfaction/words';
import type { Deed } from '../automation/run-automations';
import { clientOfIssue, languageFor } from '../clients/client-of-issue';
import type { Judged } from '../evaluation/judge';
import type { Ports } from '../ports';

/** A closing whose client is asked how it went; null where the scheme asks nobody, or nobody was promised anything then. */
function askedClosing({ scheme, evaluation, followedSince }: Judged) {
  const terms = scheme.conduct?.satisfaction;
  const { closedAt } = evaluation;
  return terms && closedAt !== null && closedAt >= followedSince ? { terms, closedAt } : null;
}

/** A link to the survey, once a closing, while it is of any use; none in a service project, where Jira asks by itself. */
export function surveyDeeds(judged: Judged): Deed[] {
  const closing = askedClosing(judged);
  if (!closing || judged.read.inServiceProject) return [];
  const { issueId } = judged.history;
  const ticket = ticketOf(closing.terms, { issueId, closedAt: closing.closedAt, language: 'en' });
  if (judged.now >= ticket.expiresAt) return [];
  return [
    {
      id: `survey:${closing.closedAt}`,
      kind: 'surveyed',
      run: (ports) => ask(ports, judged, closing.terms, closing.closedAt),
    },
  ];
}

/** The survey is noted before its link leaves; after a timeout the comment is found again by its key. */
async function ask(
  ports: Ports,
  judged: Judged,
  terms: SatisfactionTerms,
  closedAt: number,
): Promise<object> {
  const { issueId, key } = judged.history;
  const language = await languageFor(ports, judged);
  const about = await aboutOf(ports, judged, closedAt);
  await ports.surveys.open({ issueId, closedAt }, { ...about, anonymous: terms.anonymous, answered: false });
  const token = tokenOf(
    ticketOf(terms, { issueId, closedAt, language }),
    await ports.surveys.mac(ports.now()),
  );
  const { invitation, link } = surveyWords[language];
  const url = `${await ports.surveys.address()}?t=${token}`;
  await ports.mail.say(issueId, `survey:${closedAt}`, invitation(key), { text: link, url });
  return { language };
}

/** In a service project, the answer to Jira's own survey is kept as it stands on the closed issue. */
export async function keepScore(ports: Ports, judged: Judged): Promise<void> {
  const closing = askedClosing(judged);
  if (!closing || !judged.read.inServiceProject) return;
  const { issueId } = judged.history;
  const score = await ports.issues.scoreOf(issueId);
  if (score === null) return;
  const about = await aboutOf(ports, judged, closing.closedAt);
  const named = closing.terms.anonymous === 'always' ? null : issueId;
  await ports.surveys.rate(issueId, { ...about, score, issueId: named });
}

async function aboutOf(ports: Ports, judged: Judged, closedAt: number) {
  const client = await clientOfIssue(ports, judged);
  return {
    project: judged.read.project.id,
    client: client?.id ?? null,
    month: monthOf(judged.scheme, closedAt),
  };
}
