import { systemField, textIn } from './changes';
import type { Entry, IssueJson } from './issue-json';
import { People } from './people';
import type { Json } from './read-json';

/** Everybody who ever was the reporter of an issue: today's, and those its changelog names. */
export function reportersOf({ reporter }: IssueJson, entries: readonly Entry[]): People {
  const reporters = new People();
  if (reporter) reporters.add(reporter);
  for (const { items } of entries)
    for (const value of items) {
      if (typeof value !== 'object' || value === null) continue;
      const item = value as Json;
      if (systemField(item) !== 'reporter') continue;
      reporters.addNamed(textIn(item.from), textIn(item.fromString));
      reporters.addNamed(textIn(item.to), textIn(item.toString));
    }
  return reporters;
}
