/** What time is counted in. */

/** A moment, in milliseconds since the epoch. */
export type Instant = number;
