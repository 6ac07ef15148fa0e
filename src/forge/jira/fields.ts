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
export const writeFields = (issueId: string, fields: IssueFields): Promise<void> =>
  writeFieldsOfMany([{ issueId, fields }]);

/** The same of many issues: those of one value together, since Jira takes each field of an issue once. */
export async function writeFieldsOfMany(left: { issueId: string; fields: IssueFields }[]): Promise<void> {
  if (left.length === 0) return;
  const place = route`/rest/api/3/app/field/value?generateChangelog=false&generateAppEvents=false`;
  await askOk('jira', 'app', place, { method: 'POST', body: { updates: updatesOf(left) } });
}

interface Update {
  customField: string;
  issueIds: number[];
  value: string | null;
}

function updatesOf(left: { issueId: string; fields: IssueFields }[]): Update[] {
  const updates = new Map<string, Update>();
  for (const { issueId, fields } of left)
    for (const [key, value] of valuesOf(fields)) {
      const name = JSON.stringify([key, value]);
      const update = updates.get(name) ?? { customField: fieldKeyOf(key), issueIds: [], value };
      updates.set(name, { ...update, issueIds: [...update.issueIds, Number(issueId)] });
    }
  return [...updates.values()];
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
