import { itemIn } from './changes';
import type { Entry, IssueJson } from './issue-json';
import { People } from './people';

/** Everybody who ever was the reporter of an issue: today's, and those its changelog names. */
export function reportersOf({ reporter }: IssueJson, entries: readonly Entry[]): People {
  const reporters = new People();
  if (reporter) reporters.add(reporter);
  for (const { items } of entries)
    for (const value of items) {
      if (!namesReporter(value)) continue;
      const item = itemIn(value);
      if (!item || item.isCustom) continue;
      reporters.addNamed(item.from, item.fromName);
      reporters.addNamed(item.to, item.toName);
    }
  return reporters;
}

function namesReporter(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { field, fieldId } = value as { field?: unknown; fieldId?: unknown };
  return (fieldId ?? field) === 'reporter';
}
