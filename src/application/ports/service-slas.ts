/** What Jira Service Management’s own SLAs say. */
export interface ServiceSlas {
  /** What it answers of a request as the caller sees it; null for a work item that is no request, or that he is no agent of. */
  of(issueKey: string): Promise<unknown>;
}
