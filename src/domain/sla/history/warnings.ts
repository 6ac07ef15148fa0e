/** Why a past status is taken for done or not: by its name, by a resolution set with it, or by nothing. */
export type Guess = 'name' | 'resolution' | 'unknown';

/** Something that is missing or uncertain in what Jira told, so that a clock may be wrong. A `total` is null where Jira only says that there is more. */
export type Warning =
  | { code: 'no-changelog' | 'no-comments' | 'closing-unknown' | 'no-reporter' }
  | { code: 'partial-changelog' | 'partial-comments'; here: number; total: number | null }
  | { code: 'more-issues'; total: number | null }
  | { code: 'closed-without-history'; field: string }
  | { code: 'guessed-status'; name: string; guess: Guess }
  | { code: 'unmapped-priority'; name: string; severity: string }
  | { code: 'no-author' | 'no-identity'; commentId: string }
  | { code: 'contradiction'; field: 'status' | 'priority' | 'labels' | 'summary'; entryId: string | null };
