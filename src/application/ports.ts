/**
 * What the app needs from the world, each port in a file of `ports/`. Adapters live in `src/forge`; `wiring.ts` alone chooses them.
 * Adapters throw when the world fails; an absence is `null`. Instants are epoch milliseconds.
 */
import type { Instant } from '../domain/time/instant';
import type { ClientAccounts } from './ports/accounts';
import type { Bank, Worklogs } from './ports/bank';
import type { Confluence } from './ports/confluence';
import type { IssueEffects, Turns } from './ports/effects';
import type {
  Claims,
  EvaluationQueue,
  Evaluations,
  FollowedIssues,
  FollowedMarks,
  Marks,
  Rebuilds,
  Sweeps,
  Timers,
  Watches,
} from './ports/evaluation';
import type { MonthlyPages, Rollups } from './ports/figures';
import type { IssueList, Issues, PastIssues, ReadAhead } from './ports/issues';
import type { DigestRuns, Mailboxes } from './ports/mailboxes';
import type { Alerts, AppEvents, Messages } from './ports/messages';
import type { Pages } from './ports/pages';
import type { Panels, People, Privacy, Projects, Screens, TeamGroups } from './ports/people';
import type { ReportFiles } from './ports/report-files';
import type { Reports } from './ports/reports';
import type { Schemes } from './ports/schemes';
import type { Requests, ServiceSlas } from './ports/service-desk';
import type { ServiceRecords } from './ports/services';
import type { Organizations, Proposals, SiteRecords } from './ports/site';
import type { Statements } from './ports/statements';
import type { Surveys } from './ports/surveys';

export interface Ports {
  issues: Issues;
  people: People;
  projects: Projects;
  pastIssues: PastIssues;
  issueList: IssueList;
  screens: Screens;
  panels: Panels;
  teamGroups: TeamGroups;
  site: SiteRecords;
  organizations: Organizations;
  proposals: Proposals;
  clientAccounts: ClientAccounts;
  bank: Bank;
  worklogs: Worklogs;
  services: ServiceRecords;
  serviceSlas: ServiceSlas;
  requests: Requests;
  surveys: Surveys;
  statements: Statements;
  privacy: Privacy;
  schemes: Schemes;
  confluence: Confluence;
  confluencePages: Pages;
  files: ReportFiles;
  reports: Reports;
  claims: Claims;
  marks: Marks;
  evaluations: Evaluations;
  timers: Timers;
  messages: Messages;
  sweeps: Sweeps;
  followedMarks: FollowedMarks;
  followedIssues: FollowedIssues;
  watches: Watches;
  rebuilds: Rebuilds;
  rollups: Rollups;
  monthlyPages: MonthlyPages;
  alerts: Alerts;
  mailboxes: Mailboxes;
  digestRuns: DigestRuns;
  effects: IssueEffects;
  turns: Turns;
  events: AppEvents;
  queue: EvaluationQueue;
  readAhead: ReadAhead;
  /** A short name for a text: equal texts have equal ones. */
  digest(text: string): string;
  /** The SHA-256 of a text, in hexadecimal: what `sha256sum` prints of a file that holds it. */
  sha256(text: string): string;
  /** The version of the time zone data at hand, as IANA names it. */
  timeZones: string;
  /** Whether new things may be begun on this site. */
  isLicensed(): boolean;
  now(): Instant;
  log(message: string, facts: Record<string, string | number | null>): void;
}
