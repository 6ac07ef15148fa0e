import type { Instant } from './units';

/** A quarter of a year, numbered on from the first of the year 0; what is compiled at once. */
export type Quarter = number;

/** The quarter of an instant, or of a wall's reading written as if it were UTC. */
export function quarterOf(at: Instant): Quarter {
  const date = new Date(at);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The first instant of a quarter in UTC. */
export function quarterStartOf(quarter: Quarter): Instant {
  return new Date(0).setUTCFullYear(yearOf(quarter), (quarter - yearOf(quarter) * 4) * 3);
}

/** The year of a quarter. */
export function yearOf(quarter: Quarter): number {
  return Math.floor(quarter / 4);
}
