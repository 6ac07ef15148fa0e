import type { StatusJson } from '../frame/avatar';
import type { Named, Visit } from '../frame/visit';
import type { AttachedFile } from './issue-files';

interface Comment {
  author: { displayName: string };
  created: string;
  body: never;
  visibility?: { value: string };
  jsdPublic?: boolean;
}

export interface IssueJson {
  id: string;
  key: string;
  fields: Record<string, unknown> & {
    summary: string;
    status: Named & StatusJson;
    priority: Named | null;
    project: { key: string; projectTypeKey?: string };
    reporter: { displayName: string } | null;
    assignee?: { accountId: string; displayName: string } | null;
    issuetype?: Named;
    description?: never;
    labels?: string[];
    attachment?: AttachedFile[];
    comment: { comments: Comment[] };
  };
}

export type IssueVisit = Visit & { issue: IssueJson };
