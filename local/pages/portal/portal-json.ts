/** What the service desk’s REST tells the portal’s pages. */
import type { Visit } from '../frame/visit';

export interface List<Value> {
  values: Value[];
}

interface PersonJson {
  accountId: string;
  displayName: string;
}

interface DateJson {
  epochMillis: number;
}

export interface DeskJson {
  id: string;
  projectKey: string;
  projectName: string;
}

export interface RequestTypeJson {
  id: string;
  name: string;
  description: string;
}

export interface RequestJson {
  issueKey: string;
  summary: string;
  serviceDeskId: string;
  reporter: PersonJson;
  createdDate: DateJson;
  currentStatus: { status: string; statusCategory: string };
  requestFieldValues: { fieldId: string; value: string }[];
  serviceDesk: DeskJson;
  requestType: RequestTypeJson;
  participants: List<PersonJson>;
}

export type RequestVisit = Visit & { request: RequestJson };

export interface CommentJson {
  author: PersonJson;
  body: string;
  created: DateJson;
}

export const DESK_API = '/rest/servicedeskapi';

/** In the form in which Jira’s own pages colour a state. */
export const toLozenge = ({ currentStatus: { status, statusCategory } }: RequestJson) => ({
  name: status,
  statusCategory: { key: statusCategory.toLowerCase() },
});
