import { createHash } from 'node:crypto';
import { versions } from 'node:process';
import type { Ports } from '../../application/ports';
import { readClock } from '../clock';
import { siteConfluence } from '../confluence/confluence-status';
import { issueFiles, reportPages } from '../confluence/report-places';
import { findSpace } from '../confluence/spaces';
import { jiraIssueEffects } from '../jira/effects';
import { jiraIssues } from '../jira/issues';
import { jiraMessages } from '../jira/messages/mail';
import { jiraPanels } from '../jira/panels';
import { jiraOrganizations } from '../jira/people/organization-names';
import { jiraPeople } from '../jira/people/people';
import { jiraProjects } from '../jira/projects';
import { jiraScreens } from '../jira/screens/screens';
import { issuesOf } from '../jira/search/client-issues';
import { jiraIssueList } from '../jira/search/followed-issues';
import { jiraPastIssues } from '../jira/search/past-issues';
import { projectIdsOf } from '../jira/search/project-ids';
import { jiraRequests } from '../jira/service-desk/requests';
import { jiraServiceSlas } from '../jira/service-desk/service-slas';
import { jiraWorklogs } from '../jira/worklogs';
import { isLicensed } from '../licence';
import { atlassianPrivacy } from '../privacy';
import { evaluationQueue } from '../queue';
import { storedBank } from '../storage/accounts/bank';
import { storedBindings } from '../storage/accounts/bindings';
import { storedServices } from '../storage/accounts/services';
import { storedStatements } from '../storage/accounts/statements';
import { storedSurveys } from '../storage/accounts/surveys';
import { storedEvaluations } from '../storage/ahead/evaluations';
import { storedReadAhead } from '../storage/ahead/stored-read-ahead';
import { storedAlerts } from '../storage/alerts';
import { storedEvents } from '../storage/events';
import { storedMonths, storedRollups } from '../storage/figures/rollups';
import { storedTallies } from '../storage/figures/tallies';
import { storedFollowedIssues } from '../storage/followed-issues';
import { storedDigestRuns, storedMailboxes } from '../storage/mailboxes';
import { storedRebuilds } from '../storage/rebuilds';
import { storedClaims } from '../storage/records/claims';
import { storedReports } from '../storage/reports';
import { storedSchemes } from '../storage/schemes';
import { storedFollowedMarks } from '../storage/site/followed-marks';
import { storedMarks } from '../storage/site/marks';
import { storedProposals } from '../storage/site/proposals';
import { storedSite } from '../storage/site/site';
import { storedTeamGroups } from '../storage/site/team-groups';
import { storedWatches } from '../storage/site/watches';
import { storedSweeps } from '../storage/sweeps';
import { storedTimers } from '../storage/timers';
import { storedTurns } from '../storage/turns';

/** The one composition root: every port, and the only place that reads the clock. */
export const ports: Ports = {
  issues: jiraIssues,
  people: jiraPeople,
  projects: jiraProjects,
  pastIssues: jiraPastIssues,
  serviceSlas: jiraServiceSlas,
  requests: jiraRequests,
  issueList: jiraIssueList,
  screens: jiraScreens,
  panels: jiraPanels,
  teamGroups: storedTeamGroups,
  site: storedSite,
  organizations: jiraOrganizations,
  proposals: storedProposals,
  clientAccounts: { ...storedBindings, ...storedTallies, findSpace, issuesOf, projectIdsOf },
  bank: storedBank,
  worklogs: jiraWorklogs,
  services: storedServices,
  surveys: storedSurveys,
  statements: storedStatements,
  privacy: atlassianPrivacy,
  schemes: storedSchemes,
  confluence: siteConfluence,
  confluencePages: reportPages,
  files: issueFiles,
  reports: storedReports,
  events: storedEvents,
  claims: storedClaims,
  marks: storedMarks,
  evaluations: storedEvaluations,
  timers: storedTimers,
  messages: jiraMessages,
  sweeps: storedSweeps,
  followedMarks: storedFollowedMarks,
  followedIssues: storedFollowedIssues,
  watches: storedWatches,
  rebuilds: storedRebuilds,
  rollups: storedRollups,
  monthlyPages: storedMonths,
  alerts: storedAlerts,
  mailboxes: storedMailboxes,
  digestRuns: storedDigestRuns,
  effects: jiraIssueEffects,
  turns: storedTurns,
  queue: evaluationQueue,
  readAhead: storedReadAhead,
  digest: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  timeZones: versions.tz ?? '?',
  isLicensed,
  now: readClock,
  log: (message, facts) => console.log(JSON.stringify({ message, ...facts })),
};
