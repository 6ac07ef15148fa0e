/** How often one issue may be written: Jira refuses more with 429, whoever writes. */
import type { Database } from '../../common/db';
import { Rate, Rates } from '../../http/rates';
import { type Call, type Operation, Refused, type SiteContext } from '../../product/product';
import { findIssue } from '../index/issue-index';

const ON_ISSUE = /^(POST|PUT|DELETE) \/rest\/api\/[23]\/issue\/\{issueIdOrKey\}/;
const SHORT = { most: 20, length: 2_000 };
const LONG = { most: 100, length: 30_000 };
/** A letter about an issue leaves the issue as it was. */
const NOTIFICATION = /\/notify$/;

const rates = new WeakMap<Database, Rates>();

function ratesOf(db: Database): Rates {
  const dbRates =
    rates.get(db) ?? new Rates([new Rate(SHORT.most, SHORT.length), new Rate(LONG.most, LONG.length)]);
  rates.set(db, dbRates);
  return dbRates;
}

/** Refuses the write that is one too many for its issue within two seconds, or within thirty. */
export function limitRate({ route }: Operation, { params }: Call, context: SiteContext): void {
  if (!ON_ISSUE.test(route) || NOTIFICATION.test(route)) return;
  const issue = findIssue(context.db, params.issueIdOrKey ?? '');
  if (!issue) return;
  const wait = ratesOf(context.db).take(issue.id, context.now());
  if (wait === 0) return;
  const headers = {
    'Retry-After': String(Math.ceil(wait / 1_000)),
    'RateLimit-Reason': 'jira-per-issue-on-write',
  };
  throw new Refused(429, 'Rate limit exceeded: too many writes on this issue.', { headers });
}
