/** When what failed, or waits for its turn, is handed over again. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import { tellTrouble } from '../../application/each';
import { isSpent } from '../../application/evaluation/turn';
import type { Ports } from '../../application/ports';
import { UnexpectedAnswer } from '../request';

const PUT_OFF = 'put off by Jira';

/** Why Jira refuses in an hour that is spent; whoever waits for the next one does not ask to hear it. */
const SPENT = 'jira-quota-global-based';

const FIRST_RETRY_SECONDS = 30;
const LAST_RETRY_SECONDS = 480;

export async function tellWhenSpent(ports: Ports): Promise<void> {
  if (isSpent(ports)) await tellTrouble(ports, PUT_OFF, SPENT);
}

/** Each try waits twice as long as the one before, and no less than Jira asks for, which the health tells. */
export async function secondsToRetry(
  ports: Ports,
  retries: number,
  error: unknown,
): Promise<{ seconds: number; isBusy: boolean }> {
  const backOff = Math.min(FIRST_RETRY_SECONDS * 2 ** retries, LAST_RETRY_SECONDS);
  if (!(error instanceof UnexpectedAnswer && error.status === 429))
    return { seconds: backOff, isBusy: false };
  await tellTrouble(ports, PUT_OFF, error.reason ?? 'no reason told');
  return { seconds: Math.max(backOff, (error.retryAfterMs ?? 0) / 1_000), isBusy: true };
}

export const again = (retryAfter: number, retryData: { owed?: boolean; begun?: boolean }): InvocationError =>
  new InvocationError({
    retryAfter,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData,
  });
