import { runAutomations } from '../../../src/application/automation/run-automations';
import { createDesk, on } from '../../domain/sla/small-desk';
import type { JiraIssue } from '../jira-issue';
import type { GivenPorts } from './fake-ports';
import { createSite, evaluate, type Site } from './followed-issue';
import { createMailing } from './memory-mail';

interface Start {
  /** What the small desk has automated, and what else is its own. */
  desk: object;
  issue?: JiraIssue;
  given?: GivenPorts;
  now?: string;
}

/** A site whose issue is owed what a desk has automated, with mails that are counted. */
export function createAutomatedSite({ desk, given = {}, ...more }: Start): Site {
  return createSite({
    scheme: createDesk(desk),
    ...more,
    given: { ...createMailing(), ...given },
  });
}

/** Runs the automations of an instant; true when something was done. */
export async function runAt(site: Site, now: string): Promise<boolean> {
  site.time.now = on(now);
  return runAutomations(site.ports, await evaluate(site));
}

/** The kinds of what was recorded, in order. */
export const recordedKindsOf = ({ events }: Site): string[] => events.told.map(({ kind }) => kind);

/** What was recorded of an effect. */
export const payloadOf = ({ events }: Site, id: string): unknown =>
  events.told.find((event) => event.id === id)?.payload;
