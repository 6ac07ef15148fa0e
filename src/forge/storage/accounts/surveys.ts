/**
 * What is kept of surveys, in Forge's key-value storage: `survey:{issueId}:{closing}` what was asked, and whether it was answered ·
 * `vote:{projectId}:{month}:{random}` a vote · `rated:{issueId}` where the answer to Jira's own survey is · the secret `survey-links`.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import { withClaim } from '../../../application/claims';
import type { SurveyName, Surveys } from '../../../application/ports/surveys';
import type { Sign } from '../../../domain/satisfaction/link';
import type { Survey, Vote } from '../../../domain/satisfaction/vote';
import { isHeld, storedClaims } from '../claims';
import { isDone, readableUnder, recordOf, SCHEMA } from '../records';
import { ratedShape, surveyShape, voteShape } from './survey-shapes';

const SECRET = 'survey-links';
const CLAIM_MS = 30_000;

/** Surveys and votes as the app's storage holds them. */
export const storedSurveys: Surveys = {
  mac,
  address: () => webTrigger.getUrl('survey'),
  open,
  find,
  take,
  rate,
  votes,
};

const keyOf = ({ issueId, closedAt }: SurveyName) => `survey:${issueId}:${closedAt}`;
const voteKey = ({ project, month }: Vote) => `vote:${project}:${month}:${randomUUID()}`;

async function mac(now: number): Promise<Sign> {
  const secret = (await kvs.getSecret<string>(SECRET)) ?? (await newSecret(now));
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}

/** Two that make it at once would sign by different ones: the second waits for its next try. */
async function newSecret(now: number): Promise<string> {
  const made = await withClaim(storedClaims, { key: SECRET, now, forMs: CLAIM_MS }, async () => {
    const known = await kvs.getSecret<string>(SECRET);
    const secret = known ?? randomBytes(32).toString('base64url');
    if (known === undefined) await kvs.setSecret(SECRET, secret);
    return { secret };
  });
  if (made === 'held') throw new Error('the secret of survey links is being made');
  return made.secret;
}

async function open(name: SurveyName, survey: Survey): Promise<void> {
  if ((await find(name)) === null) await kvs.set(keyOf(name), { schema: SCHEMA, ...survey });
}

function find(name: SurveyName): Promise<Survey | null> {
  return recordOf(keyOf(name), surveyShape);
}

async function take(name: SurveyName, vote: Vote, now: number): Promise<'taken' | 'used' | 'busy'> {
  const key = keyOf(name);
  const outcome = await withClaim(storedClaims, { key, now, forMs: CLAIM_MS }, async (claim) => {
    const survey = await find(name);
    if (survey === null || survey.answered) return 'used';
    const answered = { ...survey, schema: SCHEMA, answered: true };
    const both = kvs
      .transact()
      .set(key, answered)
      .set(voteKey(vote), { schema: SCHEMA, ...vote });
    return (await isDone(both.check(claim.key, isHeld(claim)).execute())) ? 'taken' : 'held';
  });
  return outcome === 'held' ? 'busy' : outcome;
}

/** The pointer goes first: a vote it names and that is not there is written by the next pass. */
async function rate(issueId: string, vote: Vote): Promise<void> {
  const place = `rated:${issueId}`;
  const known = ratedShape.safeParse(await kvs.get<unknown>(place)).data;
  const before = known && voteShape.safeParse(await kvs.get<unknown>(known.key)).data;
  if (before?.score === vote.score) return;
  const key = known?.key ?? voteKey(vote);
  if (!known) await kvs.set(place, { schema: SCHEMA, key });
  await kvs.set(key, { ...vote, ...before, schema: SCHEMA, score: vote.score });
}

async function votes(projectId: string, months: string[]): Promise<Vote[]> {
  const told = await Promise.all(
    months.map((month) => readableUnder(`vote:${projectId}:${month}:`, voteShape)),
  );
  return told.flat();
}
