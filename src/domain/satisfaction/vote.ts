import { z } from 'zod';
import { type Refused, refused } from '../refused';
import type { Ticket } from './link';
import { type SatisfactionTerms, scoreSchema } from './terms';

/** A vote as it is kept. An anonymous one holds no issue and no day, and nothing links it to the survey that was answered. */
export const voteSchema = z.object({
  client: z.string(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  score: scoreSchema,
  issueId: z.string().nullable(),
});
export type Vote = z.infer<typeof voteSchema>;

/** What the form sends back; `anonymous` is the client's wish. */
export const ballotSchema = z.object({
  score: z.coerce.number().pipe(scoreSchema),
  anonymous: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** A vote that is taken in: the vote to keep, and the survey to mark as answered, two records that nothing joins. */
export interface Taken {
  vote: Vote;
  answered: string;
}

/** Takes in a vote by a link; a link that was used before is refused with a sentence, whatever it says now. */
export function takeVote(
  terms: SatisfactionTerms,
  { surveyId, issueId }: Ticket,
  ballot: Ballot,
  known: { client: string; month: string; answered: ReadonlySet<string> },
): Taken | Refused {
  if (known.answered.has(surveyId)) return used;
  const anonymous = terms.anonymous === 'always' || (terms.anonymous === 'as-wished' && ballot.anonymous);
  const { client, month } = known;
  return {
    vote: { client, month, score: ballot.score, issueId: anonymous ? null : issueId },
    answered: surveyId,
  };
}

const used = refused('Your answer was recorded before; thank you.', 'Votre réponse est déjà notée; merci.');

const jiraAnswer = z.looseObject({ rating: scoreSchema });

/** The vote that Jira's own survey holds in its satisfaction field, or null where nobody has answered. */
export function voteFromJira(
  field: unknown,
  about: { client: string; month: string; issueId: string },
): Vote | null {
  const answer = jiraAnswer.safeParse(field);
  return answer.success ? { ...about, score: answer.data.rating } : null;
}
