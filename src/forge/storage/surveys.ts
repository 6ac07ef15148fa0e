/**
 * What is kept of surveys, in Forge's key-value storage: `survey:{issueId}:{closing}` what was asked, and whether it was answered ·
 * `vote:{projectId}:{month}:{random}` a vote · `rated:{issueId}` where the answer to Jira's own survey is · the secret `survey-links`.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import type { SurveyName, Surveys } from '../../application/ports/surveys';
import type { Mac } from '../../domain/satisfaction/link';
import type { Survey, Vote } from '../../domain/satisfaction/vote';
import { storedClaims } from './claims';
import { readableUnder, recordOf, SCHEMA } from './records';
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

async function mac(now: number): Promise<Mac> {
  const secret = (await kvs.getSecret<string>(SECRET)) ?? (await newSecret(now));
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
}

/** Two that make it at once would sign by different ones: the second waits for its next try. */
async function newSecret(now: number): Promise<string> {
  const claim = `claim:${SECRET}`;
  if (!(await storedClaims.take(claim, now, now + CLAIM_MS)))
    throw new Error('the secret of survey links is being made');
  try {
    const known = await kvs.getSecret<string>(SECRET);
    const secret = known ?? randomBytes(32).toString('base64url');
    if (known === undefined) await kvs.setSecret(SECRET, secret);
    return secret;
  } finally {
    await storedClaims.release(claim);
  }
}

async function open(name: SurveyName, survey: Survey): Promise<void> {
  if ((await find(name)) === null) await kvs.set(keyOf(name), { schema: SCHEMA, ...survey });
}

function find(name: SurveyName): Promise<Survey | null> {
  return recordOf(keyOf(name), surveyShape);
}

async function take(name: SurveyName, vote: Vote, now: number): Promise<'taken' | 'used' | 'busy'> {
  const claim = `claim:${keyOf(name)}`;
  if (!(await storedClaims.take(claim, now, now + CLAIM_MS))) return 'busy';
  try {
    const survey = await find(name);
    if (survey === null || survey.answered) return 'used';
    const answered = { ...survey, schema: SCHEMA, answered: true };
    const kept = { schema: SCHEMA, ...vote };
    await kvs.transact().set(keyOf(name), answered).set(voteKey(vote), kept).execute();
    return 'taken';
  } finally {
    await storedClaims.release(claim);
  }
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
