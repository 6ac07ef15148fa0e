/** How the app does on a site, as its administrators read it. */

/** How the app does: when it last swept, what is owed or late, and what went wrong with the ids people were shown. */
export interface HealthView {
  sweptAt: number | null;
  owedReports: number;
  lateTimers: number;
  /** Issues whose change has been noted and whose look is under way. */
  queued: number;
  /** Mails of which nobody knows whether they left; a hundred at most are told. */
  unsureMails: { issueId: string; key: string; at: number }[];
  /** Notes to the team that Jira let the app leave for nobody, by project. */
  refusedNotes: RefusedNotesView[];
  /**
   * What Jira last told of the points of the hour, which all customers of the app share, and what this site asked of them; null where it
   * told nothing.
   */
  quota: { limit: number; left: number; spent: number; at: number; resetsAt: number } | null;
  /** The looks at many issues that are under way, by project. */
  rebuilds: RunningRebuild[];
  /** Whether reports can be pages, and the keys of the spaces that were found in the last day to keep no draft to the team. */
  confluence: { standing: 'ready' | 'absent' | 'not-connected'; unrestricted: string[] };
  troubles: { id: string; at: number; name: string; message: string }[];
  missing: MissingView[];
}

export interface RunningRebuild {
  key: string;
  done: number;
  total: number;
  /** When it will be done, going on as it has; null before its first step has ended. */
  endsAt: number | null;
}

/** Something that a record names and that is not there any more; everything else goes on without it. */
export interface MissingView {
  what:
    | 'project'
    | 'version'
    | 'client-project'
    | 'client'
    | 'role'
    | 'group'
    | 'status'
    | 'calendar'
    | 'account'
    | 'space'
    | 'organization';
  name: string;
  /** Who names it: a project, a client. */
  of: string;
}

/** Why they are refused: the app is in no role or group of the team. `role` is the one it can be let into, by its name today. */
export interface RefusedNotesView {
  projectId: string;
  project: string;
  role: string | null;
  notes: number;
  at: number;
}
