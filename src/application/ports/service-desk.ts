/** What Jira Service Management tells: who may see a request on its portal, and what its own SLAs say. */

/** The people of a request, by their accounts, and the organizations it is shared with, by their ids. */
export interface RequestPeople {
  issueId: string;
  reporter: string | null;
  participants: string[];
  /** Who is or was asked to approve it: the portal shows it to them. */
  approvers: string[];
  organizations: string[];
}

export interface Requests {
  /** Whose a request is, as the app itself reads it; null where there is no such request of a service project. */
  peopleOf(issueKey: string): Promise<RequestPeople | null>;
  /** The ids of the organizations that somebody is a member of; none where Jira tells the app nothing of it. */
  organizationsOf(accountId: string): Promise<string[]>;
}

/** What Jira’s own SLAs say of a request. */
export interface ServiceSlas {
  /** What it answers of a request as the caller sees it; null for a work item that is no request, or that he is no agent of. */
  of(issueKey: string): Promise<unknown>;
}
