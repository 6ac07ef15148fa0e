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
import { heldConditionOf, storedClaims } from '../records/claims';
import { isDone, listReadable, recordOf } from '../records/records';
import { SCHEMA } from '../records/schema';
import { ratedShape, surveyShape, voteShape } from './survey-shapes';

const SECRET = 'survey-links';
const CLAIM_MS = 30_000;

/** Surveys and votes as the app's storage holds them. */
export const storedSurveys: Surveys = {
  loadMac,
  readAddress: () => webTrigger.getUrl('survey'),
  open,
  find,
  take,
  rate,
  listVotes,
};

const keyOf = ({ issueId, closedAt }: SurveyName) => `survey:${issueId}:${closedAt}`;
const voteKeyOf = ({ project, month }: Vote) => `vote:${project}:${month}:${randomUUID()}`;

async function loadMac(now: number): Promise<Sign> {
  const secret = (await kvs.getSecret<string>(SECRET)) ?? (await createSecret(now));
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}

/** Two that make it at once would sign by different ones: the second waits for its next try. */
async function createSecret(now: number): Promise<string> {
  const created = await withClaim(storedClaims, { key: SECRET, now, forMs: CLAIM_MS }, async () => {
    const stored = await kvs.getSecret<string>(SECRET);
    const secret = stored ?? randomBytes(32).toString('base64url');
    if (stored === undefined) await kvs.setSecret(SECRET, secret);
    return { secret };
  });
  if (created === 'held') throw new Error('the secret of survey links is being made');
  return created.secret;
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
      .set(voteKeyOf(vote), { schema: SCHEMA, ...vote });
    return (await isDone(both.check(claim.key, heldConditionOf(claim)).execute())) ? 'taken' : 'held';
  });
  return outcome === 'held' ? 'busy' : outcome;
}

/** The pointer goes first: a vote it names and that is not there is written by the next evaluation. */
async function rate(issueId: string, vote: Vote): Promise<void> {
  const place = `rated:${issueId}`;
  const pointer = ratedShape.safeParse(await kvs.get<unknown>(place)).data;
  const before = pointer && voteShape.safeParse(await kvs.get<unknown>(pointer.key)).data;
  if (before?.score === vote.score) return;
  const key = pointer?.key ?? voteKeyOf(vote);
  if (!pointer) await kvs.set(place, { schema: SCHEMA, key });
  await kvs.set(key, { ...vote, ...before, schema: SCHEMA, score: vote.score });
}

async function listVotes(projectId: string, months: string[]): Promise<Vote[]> {
  const byMonth = await Promise.all(
    months.map((month) => listReadable(`vote:${projectId}:${month}:`, voteShape)),
  );
  return byMonth.flat();
}
