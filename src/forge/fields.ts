import { getAppContext, route } from '@forge/api';
import type { IssueFields } from '../application/ports';
import { askOk } from './request';

/** The manifest's field keys, which are forever, by what they show. */
const KEYS: Record<keyof IssueFields, string> = {
  responseDue: 'response-due',
  resolutionDue: 'resolution-due',
  updateDue: 'update-due',
  reportDue: 'report-due',
  state: 'sla-state',
  severity: 'sla-severity',
};

const WORDS: Record<NonNullable<IssueFields['state']>, string> = {
  breached: 'Breached',
  'at-risk': 'At risk',
  paused: 'Paused',
  'on-track': 'On track',
  met: 'Met',
};

/** Writes all of the app's fields of an issue in one call, which leaves no entry in its changelog. */
export async function writeFields(issueId: string, fields: IssueFields): Promise<void> {
  const updates = Object.entries(valuesOf(fields)).map(([name, value]) => ({
    customField: fieldKey(KEYS[name as keyof IssueFields]),
    issueIds: [Number(issueId)],
    value,
  }));
  await askOk('jira', 'app', route`/rest/api/3/app/field/value?generateChangelog=false`, {
    method: 'POST',
    body: { updates },
  });
}

function valuesOf(fields: IssueFields): Record<keyof IssueFields, string | null> {
  return {
    responseDue: instant(fields.responseDue),
    resolutionDue: instant(fields.resolutionDue),
    updateDue: instant(fields.updateDue),
    reportDue: instant(fields.reportDue),
    state: fields.state === null ? null : WORDS[fields.state],
    severity: fields.severity || null,
  };
}

/** Jira names an app's field by app, environment and module key. */
function fieldKey(moduleKey: string): string {
  const { appAri, environmentType } = getAppContext();
  return `${appAri.appId}__${environmentType}__${moduleKey}`;
}

function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}
