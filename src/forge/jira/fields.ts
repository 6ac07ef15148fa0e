import { getAppContext, route } from '@forge/api';
import type { IssueFields } from '../../application/ports/issues';
import { clockNames } from '../../domain/scheme/scheme';
import { askOk } from '../request';

/** The manifest's field keys, which are forever: each clock's due instant, and what the issue comes to. */
const DUE_KEYS = clockNames.map((name) => `${name}-due`);
const KEYS = [...DUE_KEYS, 'breached-at', 'sla-state', 'sla-severity'];

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
  const updates = valuesOf(fields).map(([key, value]) => ({
    customField: fieldKeyOf(key),
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

function valuesOf({
  dueAt,
  breachedAt,
  state,
  severity,
}: IssueFields): [key: string, value: string | null][] {
  return [
    ...clockNames.map((name): [string, string | null] => [`${name}-due`, formatInstant(dueAt[name])]),
    ['breached-at', formatInstant(breachedAt)],
    ['sla-state', state === null ? null : WORDS[state]],
    ['sla-severity', severity || null],
  ];
}

/** The keys of the fields that people may want on their screens. */
export const listShownFieldKeys = (): string[] => KEYS.map((key) => `__${key}`);

/** Jira names an app's field by app, environment and module key. */
function fieldKeyOf(moduleKey: string): string {
  const { appAri, environmentType } = getAppContext();
  return `${appAri.appId}__${environmentType}__${moduleKey}`;
}

function formatInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('Z', '+0000');
}
