/** What Jira grants the app in an hour, as its answers tell it, and what this site has asked of that. */
import type { Quota } from '../application/ports/evaluation';
import { readClock } from './clock';
import { countInstallations, createPerInstallation } from './per-installation';

const HOUR = 3_600_000;

type QuotaHeaders = Omit<Quota, 'share'>;

/** What Jira last said to this site of the hour's grant to the app, and when. */
const lastQuota = createPerInstallation((): { quota: QuotaHeaders | null } => ({ quota: null }));

/**
 * Jira tells with each answer what is left of the app's hour, as `"global-app-quota";r=13600;t=600`. Its older headers,
 * `X-RateLimit-…`, tell of the burst. Of an hour that is spent it was seen to leave out the grant.
 */
export function noteQuota(headers: { get(name: string): string | null }, points: number): void {
  const before = lastQuota().quota;
  const left = parseQuota(headers, 'RateLimit', 'r');
  const limit = parseQuota(headers, 'RateLimit-Policy', 'q') ?? before?.limit ?? null;
  if (left === null || limit === null) return;
  const at = readClock();
  const untilReset = (parseQuota(headers, 'RateLimit', 't') ?? HOUR / 1_000) * 1_000;
  const spent = (before && at < before.resetsAt ? before.spent : 0) + points;
  lastQuota().quota = { limit, left, spent, at, resetsAt: at + Math.min(untilReset, HOUR) };
}

/** What this process last heard of the hour's points, and this site's part by what it knows of others; null once that hour is over. */
export function readQuota(): Quota | null {
  const { quota } = lastQuota();
  if (!quota || readClock() >= quota.resetsAt) return null;
  return { ...quota, share: shareOf(quota, countInstallations()) };
}

/** What of the hour is gone and was not asked here counts as another customer's beyond this part: the answers to other processes tell no more. */
const STRANGE = 0.05;

/** A site's part of the hour in a process that serves so many. */
export function shareOf(
  { limit, left, spent }: Pick<Quota, 'limit' | 'left' | 'spent'>,
  installations: number,
): number {
  const askedElsewhere = limit - left - spent;
  return limit / Math.max(installations, askedElsewhere > limit * STRANGE ? 2 : 1);
}

/** What is left, the grant, and the seconds until the next. */
const PARAMETERS = { r: /;\s*r=(\d+)/, q: /;\s*q=(\d+)/, t: /;\s*t=(\d+)/ };

/** A parameter of a structured header, which Jira also sends as a beta. */
function parseQuota(
  headers: { get(name: string): string | null },
  name: string,
  parameter: keyof typeof PARAMETERS,
): number | null {
  const value = headers.get(`Beta-${name}`) ?? headers.get(name) ?? '';
  const number = PARAMETERS[parameter].exec(value)?.[1];
  return number === undefined ? null : Number(number);
}
