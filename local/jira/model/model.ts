/** What the site's Jira keeps. */
import { listCached } from '../../documents/documents';
import type { SiteContext } from '../../product/product';

export interface User {
  accountId: string;
  displayName: string;
  accountType: 'atlassian' | 'customer' | 'app';
  timeZone: string;
  locale: string;
  groups: string[];
  /** A guest of one space of Confluence, who has a licence of no product. */
  guest?: boolean;
  /** He left: the account was deactivated. */
  left?: boolean;
  /** Left out where he shows it to nobody. */
  email?: string;
}

export interface Role {
  id: number;
  members: string[];
  groups?: string[];
}

export interface Project {
  id: string;
  key: string;
  name: string;
  /** Absent is a software project. */
  type?: 'software' | 'service_desk';
  /** Who has a role: people, and every member of a group. */
  roles: Record<string, Role>;
  browsers: string[];
  admins: string[];
  /** The priorities of its own scheme by their ids, in its order, and the one an issue gets that is given none; absent is all there are. */
  priorities?: { ids: string[]; standard: string };
  /** What a service project has besides: `type` says that it is one. */
  desk?: Desk;
  /** Its team manages it: its roles, types and statuses are its own, and it has the fields that were added to it. */
  teamManaged?: { fields: string[] };
  /** The apps' validators that its workflow has on the transitions to a status. */
  validators?: { statusId: string; key: string }[];
}

export interface Named {
  id: string;
  name: string;
}

/** The desk of a service project, whose portal has the same number. */
export interface Desk {
  id: string;
  requestTypes: RequestType[];
  /** The accounts that were let in one by one; the members of its organizations are customers besides. */
  customers: string[];
  /** By their ids. */
  organizations: string[];
}

/** What customers may ask for; each becomes a type of issue. */
export interface RequestType extends Named {
  description: string;
  issueTypeId: string;
}

export interface Organization extends Named {
  created: number;
  /** Account ids. */
  members: string[];
}

/** What belongs to one team-managed project alone names it; what all others share names none. */
interface Scoped extends Named {
  scope?: string;
}

export interface Status extends Scoped {
  category: 'new' | 'indeterminate' | 'done';
}

/** A step of a request's workflow that waits for people to approve it. */
export interface Approval {
  id: string;
  name: string;
  created: number;
  completed: number | null;
  approvers: { accountId: string; decision: 'pending' | 'approved' | 'declined' }[];
}

export interface Issue {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  summary: string;
  description: unknown;
  labels: string[];
  /** By their ids. */
  components?: string[];
  statusId: string;
  priorityId: string;
  reporter: string;
  assignee: string | null;
  /** A day without a time. */
  dueDate?: string | null;
  resolution: string | null;
  resolvedAt: number | null;
  created: number;
  updated: number;
  /** When its category of status changed, where no entry tells: it was imported. */
  categoryChangedAt?: number;
  /** What its client answered to the survey of a service project. */
  rating?: number;
  /** With which organizations a request is shared. */
  organizations?: Named[];
  /** What its customer asked for; an issue of a service project that has none stands on no portal. */
  requestTypeId?: string;
  /** Customers whom it concerns besides its reporter. */
  participants?: string[];
  /** Who is or was asked to approve it. */
  approvals?: Approval[];
  appFields: Record<string, unknown>;
}

export interface ChangeItem {
  field: string;
  /** The same as `field` unless said. */
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface Change {
  id: string;
  author: string;
  created: number;
  items: ChangeItem[];
}

export const ISSUE_TYPES: Named[] = [
  { id: '10001', name: 'Incident' },
  { id: '10002', name: 'Service request' },
  { id: '10003', name: 'Task' },
];

export const RESOLUTION: Named = { id: '10000', name: 'Done' };

export const statusesOf = (context: SiteContext): readonly Status[] =>
  listCached<Status>(context.db, 'status');
/** Those among which the issues of a project move. */
export const statusesIn = (context: SiteContext, project: Project): Status[] =>
  statusesOf(context).filter(isIn(project));

/** Every type of work there is; several may bear one name. */
export const issueTypesOf = (context: SiteContext): Scoped[] => [
  ...ISSUE_TYPES,
  ...listCached<Scoped>(context.db, 'issue-type'),
];
export const issueTypesIn = (context: SiteContext, project: Project): Scoped[] =>
  issueTypesOf(context).filter(isIn(project));

const isIn =
  ({ id, teamManaged }: Project) =>
  ({ scope }: Scoped): boolean =>
    scope === (teamManaged ? id : undefined);

export const prioritiesOf = (context: SiteContext): readonly Named[] =>
  listCached<Named>(context.db, 'priority');
/** The priorities an issue of a project may have, in the project's order. */
export function prioritiesOfProject(context: SiteContext, { priorities }: Project): readonly Named[] {
  const every = prioritiesOf(context);
  return priorities
    ? priorities.ids.flatMap((id) => every.find((candidate) => candidate.id === id) ?? [])
    : every;
}

/** The one an issue gets that is given none. */
export const defaultPriorityOf = (context: SiteContext, project: Project): string =>
  project.priorities?.standard ?? prioritiesOfProject(context, project).at(-1)?.id ?? '';

export const projectsOf = (context: SiteContext): readonly Project[] =>
  listCached<Project>(context.db, 'project');

export const nameOf = (list: readonly Named[], id: string): string | null =>
  list.find((candidate) => candidate.id === id)?.name ?? null;
