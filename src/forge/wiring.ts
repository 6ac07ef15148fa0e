import { createHash } from 'node:crypto';
import { versions } from 'node:process';
import type { Ports } from '../application/ports';
import { storedAccounts } from './accounts';
import { siteConfluence } from './confluence-standing';
import { jiraDeeds } from './deeds';
import { jiraIssues } from './jira';
import { jiraKeptIssues } from './kept-issues';
import { jiraMail } from './mail';
import { jiraPanels } from './panels';
import { jiraPastIssues } from './past-issues';
import { jiraPeople } from './people';
import { atlassianPrivacy } from './privacy';
import { jiraProjects } from './projects';
import { followQueue } from './queue';
import { issueFiles, reportPages } from './report-places';
import { jiraScreens } from './screens';
import { storedAlerts } from './storage/alerts';
import { storedBank } from './storage/bank';
import { storedClaims } from './storage/claims';
import { storedEvents } from './storage/events';

import { storedFollowedMarks } from './storage/followed-marks';
import { storedMarks } from './storage/marks';

import { storedRebuilds } from './storage/rebuilds';
import { storedReports } from './storage/reports';
import { storedMonths, storedRollups } from './storage/rollups';
import { storedSchemes } from './storage/schemes';
import { storedServices } from './storage/services';
import { storedSite } from './storage/site';
import { storedSurveys } from './storage/surveys';
import { storedSweeps } from './storage/sweeps';
import { storedTeamGroups } from './storage/team-groups';
import { storedTimers } from './storage/timers';
import { storedTurns } from './storage/turns';
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
  confluence: siteConfluence,
  pages: reportPages,
  files: issueFiles,
  reports: storedReports,
  events: storedEvents,
  claims: storedClaims,
  marks: storedMarks,
  timers: storedTimers,
  mail: jiraMail,
  sweeps: storedSweeps,
  followedMarks: storedFollowedMarks,
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
