import { languageOf, textsIn } from '../../../locales/languages';
import { readToken } from '../../domain/satisfaction/link';
import { ballotSchema, voteOf } from '../../domain/satisfaction/vote';
import type { Ports } from '../ports';

/** What somebody who follows a survey's link is shown: an output of the web trigger, by its key in the manifest. */
export type SurveyOutput = `${'ask' | 'apart' | 'thanks' | 'used' | 'late' | 'again'}-${string}` | 'not-ours';

/** A request at the address of surveys: the token of its link, and what a form sent with it. */
export interface SurveyRequest {
  method: string;
  token: string;
  form: Record<string, string>;
}

/** Votes by POST alone, for mail scanners open links; a link that is old, used up or not ours is told so and changes nothing. */
export async function answerSurvey(
  ports: Ports,
  { method, token, form }: SurveyRequest,
): Promise<SurveyOutput> {
  const now = ports.now();
  const ticket = readToken(token, await ports.surveys.loadMac(now));
  const survey = ticket && (await ports.surveys.find(ticket));
  if (!ticket || !survey) return 'not-ours';
  const { issueId } = ticket;
  const { surveyForm } = textsIn(languageOf(ticket.language)).meta;
  if (survey.answered) return `used-${surveyForm}`;
  if (now >= ticket.expiresAt) return `late-${surveyForm}`;
  const ballot = ballotSchema.safeParse(form);
  const formKind = survey.anonymous === 'always' ? 'apart' : 'ask';
  if (method !== 'POST' || !ballot.success) return `${formKind}-${surveyForm}`;
  const vote = voteOf(survey, issueId, ballot.data);
  const outcome = await ports.surveys.take(ticket, vote, now).catch((error: unknown) => {
    ports.log('vote not kept', { error: String(error) });
    return 'busy' as const;
  });
  return `${({ taken: 'thanks', used: 'used', busy: 'again' } as const)[outcome]}-${surveyForm}`;
}
