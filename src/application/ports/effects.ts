/** What the app does to an issue on the desk's behalf. */
import type { Instant } from '../../domain/time/instant';

/** A ticket for a third party: where it goes, the issue it is for, and what it says. */
export interface TicketOrder {
  projectId: string;
  forIssueId: string;
  forKey: string;
  /** Where that issue is; empty where the site's address is not known. */
  forUrl: string;
  askId: string;
  summary: string;
  /** Each line is a paragraph. */
  text: string;
  /** It has the highest priority of its project, where the project's screens have priorities. */
  emergency?: boolean;
  /** Who has it, and by which day; left out where the project's screens have no such fields. */
  assignee?: string | undefined;
  due?: string | undefined;
}

/** That an issue is finished, or gone; `at` is null where nobody knows since when. */
export interface Finish {
  at: Instant | null;
}

/** What the app does to an issue on the desk's behalf; false is Jira's refusal, which is no failure. */
export interface IssueEffects {
  assign(issueId: string, accountId: string): Promise<boolean>;
  /** Assigns it as the caller, or to nobody; false when Jira does not let him. */
  assignAsCaller(issueId: string, accountId: string | null): Promise<boolean>;
  watch(issueId: string, accountId: string): Promise<boolean>;
  /** Gives the issue a priority by its name; false when Jira refuses. */
  setPriority(issueId: string, priority: string): Promise<boolean>;
  /** Moves the issue to the first status within reach that finishes it; false when there is none, or Jira refuses. */
  finish(issueId: string): Promise<boolean>;
  /** Moves a finished issue back to a status, else to one within reach that is not finished; false when there is none, or Jira refuses. */
  reopen(issueId: string, statusId: string | null): Promise<boolean>;
  /** The ticket that was created for this asking, as far as Jira's search has caught up; null when there is none. */
  findTicket(ticket: TicketOrder): Promise<string | null>;
  /** Creates a ticket for a third party; null when Jira refuses. */
  openTicket(ticket: TicketOrder): Promise<string | null>;
  /** Links a ticket to the issue it is for, once. */
  linkTicket(ticket: TicketOrder, issueKey: string): Promise<void>;
  /** Since when an issue is finished; null is one that is not. */
  finishOf(issueKey: string): Promise<Finish | null>;
  /** The project of an issue; null where the app sees no such issue. */
  projectOf(issueKey: string): Promise<string | null>;
  /** How many unfinished issues of a project somebody has. */
  loadOf(projectId: string, accountId: string): Promise<number>;
}

/** Whose turn it was last in a project, and to whom its newest issues were to be given. */
export interface Turn {
  accountId: string | null;
  given: { issueId: string; accountId: string }[];
}

export interface Turns {
  lastTurnOf(projectId: string): Promise<Turn>;
  /** Notes whose turn an issue was, before it is given. */
  take(projectId: string, turn: Turn, assignment: { issueId: string; accountId: string }): Promise<void>;
}
