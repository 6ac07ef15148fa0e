import { own } from '../../common/own';
import * as z from '../../common/zod';
import { scoreSchema } from './terms';

/** A vote as it is kept. An anonymous one holds no issue and no day, and nothing links it to the survey that was answered. */
export const voteFields = {
  project: z.string(),
  /** The client as the administration entered it; null where none is known. */
  client: z.string().nullable(),
  /** The month of the closing, where the desk is. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  score: scoreSchema,
  issueId: z.string().nullable(),
};
export type Vote = z.infer<z.ZodObject<typeof voteFields>>;

/** A survey that was sent: what a vote by its link will say, and whether one was given. */
export const surveyFields = {
  project: z.string(),
  client: z.string().nullable(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  anonymous: z.enum(['as-wished', 'always']),
  answered: z.boolean(),
};
export type Survey = z.infer<z.ZodObject<typeof surveyFields>>;

/** What the form sends back; `anonymous` is the client's wish. */
export const ballotSchema = z.object({
  score: z.string().regex(/^\d$/).transform(Number).pipe(scoreSchema),
  anonymous: z
    .literal('on')
    .transform(() => true)
    .optional()
    .default(false),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** The vote that a ballot gives: about its issue only where neither the scheme nor the client wants it kept apart. */
export function voteOf({ project, client, month, anonymous }: Survey, issueId: string, ballot: Ballot): Vote {
  const apart = anonymous === 'always' || ballot.anonymous;
  return { project, client, month, score: ballot.score, issueId: apart ? null : issueId };
}

/** The type of the field in which a service project of Jira keeps the answer to its own survey. */
const FEEDBACK = 'com.atlassian.servicedesk:sd-request-feedback';
const jiraIssue = z.looseObject({
  fields: z.record(z.string(), z.unknown()),
  schema: z.record(z.string(), z.looseObject({ custom: z.string().optional() })).default({}),
});
const jiraAnswer = z.looseObject({ rating: scoreSchema });

/** The score that Jira's own survey holds in its satisfaction field, or null where nobody has answered. */
export function scoreFromJira(issue: unknown): number | null {
  const { fields, schema } = jiraIssue.parse(issue);
  const feedback = Object.entries(schema).flatMap(([id, { custom }]) => (custom === FEEDBACK ? [id] : []));
  const [answer] = feedback.flatMap((id) => jiraAnswer.safeParse(own(fields, id)).data ?? []);
  return answer?.rating ?? null;
}
