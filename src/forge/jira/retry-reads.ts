/** Reads of the person who is calling that wait when Jira has too much to do, as long as it says. */
import type { Route } from '@forge/api';
import { askOk, UnexpectedAnswer } from '../request';

/** A page's call has 25 seconds: what Jira puts off for longer is told to the page, which asks again. */
const LONGEST_MS = 8_000;
/** Where Jira does not say how long. */
const USUAL_MS = 1_000;

export async function askPatiently(route: Route, tries = 2): Promise<unknown> {
  try {
    return await askOk('jira', 'user', route);
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer) || error.status !== 429 || tries === 0) throw error;
    const wait = error.retryAfterMs ?? USUAL_MS;
    if (wait > LONGEST_MS) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return askPatiently(route, tries - 1);
  }
}
