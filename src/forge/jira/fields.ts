import { getAppContext, route } from '@forge/api';
import type { IssueFields } from '../../application/ports/issues';
import { askOk } from '../request';

/** The manifest's field keys, which are forever, by what they show. */
const KEYS: Record<keyof IssueFields, string> = {
  acknowledgeDue: 'acknowledge-due',
  responseDue: 'response-due',
  updateDue: 'update-due',
  workaroundDue: 'workaround-due',
  resolutionDue: 'resolution-due',
  reportDue: 'report-due',
  breachedAt: 'breached-at',
  state: 'sla-state',
  severity: 'sla-severity',
};

const WORDS: Record<NonNullable<IssueFields['state']>, string> = {
  breached: 'Breached',
  'at-risk': 'At risk',
  paused: 'Paused',
  'on-track': 'On track',
  met: 'Met',
  unknown: 'Unknown',
};

/** Writes all of the app's fields of an issue in one call, which leaves no entry in its changelog and wakes no app. */
export async function writeFields(issueId: string, fields: IssueFields): Promise<void> {
  const updates = Object.entries(valuesOf(fields)).map(([name, value]) => ({
    customField: fieldKeyOf(KEYS[name as keyof IssueFields]),
    issueIds: [Number(issueId)],
    value,
  }));
  await askOk(
    'jira',
    'app',
    route`/rest/api/3/app/field/value?generateChangelog=false&generateAppEvents=false`,
    {
      method: 'POST',
      body: { updates },
    },
  );
}

/** Sets the pager's field, and lets the changelog tell it: a rule of Jira Automation on this field runs. */
export async function writePagerField(issueId: string, text: string): Promise<void> {
  const update = { customField: fieldKeyOf('sla-pager'), issueIds: [Number(issueId)], value: text };
  await askOk('jira', 'app', route`/rest/api/3/app/field/value?generateChangelog=true`, {
    method: 'POST',
    body: { updates: [update] },
  });
}

function valuesOf(fields: IssueFields): Record<keyof IssueFields, string | null> {
  return {
    acknowledgeDue: formatInstant(fields.acknowledgeDue),
    responseDue: formatInstant(fields.responseDue),
    updateDue: formatInstant(fields.updateDue),
    workaroundDue: formatInstant(fields.workaroundDue),
    resolutionDue: formatInstant(fields.resolutionDue),
    reportDue: formatInstant(fields.reportDue),
    breachedAt: formatInstant(fields.breachedAt),
    state: fields.state === null ? null : WORDS[fields.state],
    severity: fields.severity || null,
  };
}

/** The keys of the fields that people may want on their screens. */
export const listShownFieldKeys = (): string[] => Object.values(KEYS).map((key) => `__${key}`);

/** Jira names an app's field by app, environment and module key. */
function fieldKeyOf(moduleKey: string): string {
  const { appAri, environmentType } = getAppContext();
  return `${appAri.appId}__${environmentType}__${moduleKey}`;
}

function formatInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}
