import type { Counts } from '../../domain/figures/counts';

/** What an issue adds to one of the desk's months: for everybody, or for one client alone. */
export interface RollupPart {
  projectId: string;
  client: string | null;
  month: string;
  generation: number;
  counts: Counts;
}

/** The finished clocks of many issues by project, client and month; read in one look whatever their number. */
export interface Rollups {
  /** The counts that are kept up: those that are shown, and while a project is counted anew, the new ones after them. */
  generationsOf(projectId: string): Promise<number[]>;
  /** Begins to count a project's issues anew, for each is about to be looked at again. */
  restart(projectId: string): Promise<void>;
  /** Shows the new counts in place of the old ones. */
  finish(projectId: string): Promise<void>;
  /** Gives up the new counts. */
  cancel(projectId: string): Promise<void>;
  /** Makes an issue add exactly these parts and no others, however often and by whomever it is asked. */
  replace(issueId: string, parts: RollupPart[]): Promise<void>;
  /** The months of a project from one to another, both included, with what they have. */
  listMonths(
    projectId: string,
    client: string | null,
    from: string,
    to: string,
  ): Promise<{ month: string; counts: Counts }[]>;
}

/** The months whose pages have been written, the last one a project. */
export interface MonthlyPages {
  readLast(projectId: string): Promise<string | null>;
  saveLast(projectId: string, month: string): Promise<void>;
}
