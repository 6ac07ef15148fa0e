import { createHash } from 'node:crypto';
import { versions } from 'node:process';
import type { Ports } from '../application/ports';
import { storedAccounts } from './accounts';
import { storedBank } from './bank';
import { jiraDeeds } from './deeds';
import { storedEvents } from './events';
import { jiraIssues } from './jira';
import { jiraKeptIssues } from './kept-issues';
import { jiraMail } from './mail';
import { jiraPanels } from './panels';
import { jiraPastIssues } from './past-issues';
import { jiraPeople } from './people';
import { atlassianPrivacy } from './privacy';
import { jiraProjects } from './projects';
import { followQueue } from './queue';
import { storedRebuilds } from './rebuilds';
import { issueFiles, reportPages } from './report-places';
import { storedMonths, storedRollups } from './rollups';
import { jiraScreens } from './screens';
import { storedServices } from './service-records';
import { storedSite } from './site-records';
import { storedAlerts, storedClaims, storedReports, storedSchemes, storedSweeps } from './storage';
import { storedSurveys } from './surveys';
import { storedTeamGroups } from './team-groups';
import { storedTimers } from './timers';
import { storedTurns } from './turns';
import { jiraWorklogs } from './worklogs';

/** The one composition root: every port, and the only place that reads the clock. */
export const ports: Ports = {
  issues: jiraIssues,
  people: jiraPeople,
  projects: jiraProjects,
  pastIssues: jiraPastIssues,
  keptIssues: jiraKeptIssues,
  screens: jiraScreens,
  panels: jiraPanels,
  teamGroups: storedTeamGroups,
  site: storedSite,
  accounts: storedAccounts,
  bank: storedBank,
  worklogs: jiraWorklogs,
  services: storedServices,
  surveys: storedSurveys,
  privacy: atlassianPrivacy,
  schemes: storedSchemes,
  pages: reportPages,
  files: issueFiles,
  reports: storedReports,
  events: storedEvents,
  claims: storedClaims,
  timers: storedTimers,
  mail: jiraMail,
  sweeps: storedSweeps,
  rebuilds: storedRebuilds,
  rollups: storedRollups,
  months: storedMonths,
  alerts: storedAlerts,
  deeds: jiraDeeds,
  turns: storedTurns,
  queue: followQueue,
  digest: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22),
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  timeZones: versions.tz ?? '?',
  now: () => Date.now(),
  log: (message, facts) => console.log(JSON.stringify({ message, ...facts })),
};
