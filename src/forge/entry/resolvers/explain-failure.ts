import { ForgeKvsAPIError } from '@forge/kvs';
import { type Language, textsIn } from '../../../../locales/languages';
import { createMoments } from '../../../application/report/document/moments';
import { readQuota } from '../../quota';
import { UnexpectedAnswer } from '../../request';
import { ports } from '../wiring';

/** Who reads a sentence: in which language, and where it is what time. */
export interface FailureReader {
  language: Language;
  timezone: string;
}

/**
 * What a product that refuses for a while, or does not answer, means to whoever waits for a page: until when, and that nothing is lost.
 * Null where the failure is another.
 */
export function explainFailure(error: unknown, { language, timezone }: FailureReader): string | null {
  const { requests } = textsIn(language);
  if (error instanceof ForgeKvsAPIError && error.responseDetails.status >= 500)
    return requests.noAnswer(requests.storage);
  if (!(error instanceof UnexpectedAnswer)) return null;
  const product = requests.products[error.product];
  if (error.status >= 500) return requests.noAnswer(product);
  if (error.status !== 429) return null;
  const until = findEndOfQuota(error);
  if (until === null) return requests.tooBusy(product);
  const moments = createMoments(timezone, textsIn(language));
  return requests.quotaUsedUp(product, `${moments.time(until)} ${moments.zoneName(until)}`);
}

/** When a spent hour is over, rounded up to the minute; null where another limit was met, which ends within seconds. */
function findEndOfQuota({ product, reason, retryAfterMs }: UnexpectedAnswer): number | null {
  const quota = product === 'jira' ? readQuota() : null;
  const isSpent = reason === null ? quota?.left === 0 : reason.includes('quota');
  if (!isSpent) return null;
  const end = retryAfterMs === null ? quota?.resetsAt : ports.now() + retryAfterMs;
  return end === undefined ? null : Math.ceil(end / 60_000) * 60_000;
}
