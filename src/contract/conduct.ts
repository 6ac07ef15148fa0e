/** What the team sees of an issue beside its clocks: who was told, who called, how long the client has been silent, where it stands. */

export interface PersonView {
  id: string;
  name: string;
}

/** Whether the caller is on its client's list; null where no client is known. */
export interface CallerView {
  name: string;
  client: string;
  standing: 'authorised' | 'flagged' | 'no-list';
}

export interface IntakeView {
  acknowledgedAt: number | null;
  told: PersonView[];
  /** How many more should have been told. */
  missing: number;
  assigned: { to: PersonView; how: 'in-turn' | 'least-loaded' | 'by-hand'; at: number } | null;
  watcher: PersonView | null;
}

/** For those who work on the issue alone. Instants are epoch milliseconds. */
export interface ConductView {
  caller: CallerView | null;
  /** Null where the scheme says nothing of how an issue is received. */
  intake: IntakeView | null;
}
