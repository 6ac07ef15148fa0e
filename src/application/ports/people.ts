/** People, and what a project has that rights and schemes speak of. */
import type { Language } from '../../../locales/languages';
import type { Scheme } from '../../domain/scheme/scheme';
import type { Instant } from '../../domain/time/instant';
import type { Claim } from './evaluation';
import type { Project } from './issues';

/** Somebody or some group to choose: what a scheme keeps, and what people read. */
export interface Named {
  id: string;
  name: string;
}

/** The caller is whoever is calling the app from one of its pages: outside such a call nobody is, and what asks for one fails. */
export interface People {
  /** Whether the caller may see the issue. */
  canBrowse(issueId: string): Promise<boolean>;
  /** The id of an issue by its key or id, where the caller may see it; null where there is none for him. */
  findIssue(keyOrId: string): Promise<string | null>;
  /** Whether the caller may see the issue of this key; one that is gone is seen by nobody. */
  canBrowseKey(issueKey: string): Promise<boolean>;
  /** Whether the caller may work on the issue: edit it, and so record what was done. */
  canWork(issueId: string): Promise<boolean>;
  /** Whether the caller may create issues in the project. */
  canCreate(projectId: string): Promise<boolean>;
  /** Whether the caller administers the project. */
  canAdminister(projectId: string): Promise<boolean>;
  /** Which of these projects the caller works in: edits its issues. */
  listWorkable(projectIds: string[]): Promise<string[]>;
  /** Whether the caller administers the site. */
  canAdministerSite(): Promise<boolean>;
  /** A person's name as others see it; null when Jira doesn't say. */
  nameOf(accountId: string): Promise<string | null>;
  /** Whether an account was deactivated, or is unknown to Jira. */
  hasLeft(accountId: string): Promise<boolean>;
  /** A person's address; null where he shows it to nobody. */
  addressOf(accountId: string): Promise<string | null>;
  /** The language a person reads; null when Jira doesn't say. */
  languageOf(accountId: string): Promise<Language | null>;
  /** The zone a person lives in; null when Jira doesn't say. */
  timeZoneOf(accountId: string): Promise<string | null>;
  /** The one person with this account id, address or exact name; null when there is none, or more than one. */
  findPerson(text: string): Promise<string | null>;
  /** People to choose from, ten at most, by the beginning of a name, as the caller sees them. */
  searchPeople(text: string): Promise<Named[]>;
  /** The same for those whom a project's issues can be assigned to. */
  searchAssignable(projectId: string, text: string): Promise<Named[]>;
  /** The same for groups, by a part of their name. */
  searchGroups(text: string): Promise<Named[]>;
  /** The members of the scheme's team in a project, as account ids. */
  teamOf(projectId: string, scheme: Scheme): Promise<string[]>;
  /** The members of a group, as account ids; one that is gone has none. */
  membersOf(group: { name: string; id: string | null }): Promise<string[]>;
  /** How many people are in a group, by its id where it is known; null when Jira has it no longer. */
  countGroup(group: { name: string; id: string | null }): Promise<number | null>;
  /** The roles of a project as they are called today. */
  rolesOf(projectId: string): Promise<Named[]>;
  /** Those groups that Jira has today, of some that are asked for by id or by name. */
  listGroups(wanted: { ids: string[]; names: string[] }): Promise<Named[]>;
  /** The account under which the app itself acts. */
  ownAccount(): Promise<string>;
}

/** As many as anybody has to name: more are one group in Jira. */
export const MOST_TEAM_GROUPS = 20;

/** The groups whose members are of the team in every project. */
export interface TeamGroups {
  list(): Promise<TeamGroup[]>;
  /** False where the claim is lost, and nothing was saved. */
  save(groups: TeamGroup[], claim: Claim): Promise<boolean>;
}

/** Kept by its id beside its name; one that was kept by the first releases has its name alone. */
export interface TeamGroup {
  name: string;
  id: string | null;
}

/** What a project has of its own that a scheme speaks of. */
export interface ProjectFacts {
  id: string;
  key: string;
  name: string;
  /** In the project's own order; the default is what an issue gets that is given none. */
  priorities: { id: string; name: string; isDefault: boolean }[];
  statuses: { id: string; name: string; category: 'new' | 'indeterminate' | 'done' }[];
  roles: string[];
  /** Whether its team manages it: roles, types of work and statuses are its own. */
  isTeamManaged?: boolean;
}

export interface Projects {
  /** What the project's own priorities, statuses and roles are. */
  factsOf(projectId: string): Promise<ProjectFacts>;
  /** Creates a priority as this Jira administrator, coloured by its place among those that are created; false when Jira refuses. */
  createPriority(
    priority: { name: string; description: string },
    rank: { at: number; of: number },
  ): Promise<boolean>;
  /** Says on the project itself whether it follows a scheme: product events come from those that do. */
  markFollowed(projectId: string, follows: boolean): Promise<void>;
  /** Says on the project itself whether a ticket of it is waited for: its product events come too. */
  markWaitedFor(projectId: string, waits: boolean): Promise<void>;
  /** Puts an account into a role of a project, as the administrator who is calling; false when Jira refuses. */
  addToRole(projectId: string, roleId: string, member: string): Promise<boolean>;
  /** Those of these projects that the caller administers. */
  listAdministered(projectIds: string[]): Promise<Project[]>;
  /** A project by its key or id, where the caller may see it; null where there is none for him. */
  findProject(keyOrId: string): Promise<Project | null>;
  /** The projects the caller sees, fifty at most. */
  listVisible(): Promise<Project[]>;
}

/** A screen of Jira, and the app's fields that are not on it. */
export interface ScreenFacts {
  id: string;
  name: string;
  lacks: string[];
}

/** Jira's screens, read and changed with the rights of a person who administers Jira. */
export interface Screens {
  /** Some screens from this one on, and where the next begin; null when these were the last. */
  list(from: number): Promise<{ screens: ScreenFacts[]; next: number | null }>;
  /** The screens on which each project shows its issues, by ids; a project whose screens Jira keeps elsewhere is left out. */
  screensOf(projectIds: string[]): Promise<Map<string, string[]>>;
  addFields(screenId: string): Promise<void>;
}

/** The app's panel on all issues of a project, ordered with the rights of a person who administers Jira. */
export interface Panels {
  /** The task that puts it there. */
  pin(projectId: string): Promise<string>;
  outcomeOf(task: string): Promise<'done' | 'under-way' | 'failed'>;
  /** What is known from here: Jira tells no app where its panel is shown. */
  savePinned(projectId: string): Promise<void>;
  isPinned(projectId: string): Promise<boolean>;
}

export interface Privacy {
  /** Of these accounts, those that were closed since; asking is how an app tells Atlassian which accounts it keeps. */
  listClosed(accountIds: string[], at: Instant): Promise<string[]>;
}
