/** What a scheme names that people may delete or rename in Jira. */
import { waitingForClient, waitingForThirdParty } from '../../domain/scheme/default-holders';
import type { Scheme } from '../../domain/scheme/scheme';

/** The statuses its clocks' conditions name, each once; of the usual words for waiting a project has one or none, and they are left out. */
export function collectStatuses({ clocks }: Scheme): string[] {
  const usual = new Set([...waitingForClient, ...waitingForThirdParty]);
  return [...new Set(statusesIn(clocks))].filter((name) => !usual.has(name));
}

function statusesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(statusesIn);
  const { on, is, to, from, in: among } = node as Record<string, unknown>;
  const named = on === 'status' || is === 'status' ? [to, from, among].flat() : [];
  const here = named.filter((name) => typeof name === 'string');
  return [...here, ...Object.values(node).flatMap(statusesIn)];
}

/** The people its rota, its ladder and its alerts name, as accounts, addresses or names, each once. */
export function collectPeople({ automation, alerts }: Scheme): string[] {
  const rota = automation?.intake?.rota;
  const shifts = (rota?.shifts ?? []).flatMap(({ people }) => people);
  const steps = (automation?.ladder?.steps ?? []).flatMap(({ people }) => people);
  return [...new Set([...shifts, ...(rota?.backup ?? []), ...steps, ...(alerts?.to.people ?? [])])];
}

/** The calendars it counts in and does not have, as an imported one may. */
export function collectMissingCalendars(scheme: Scheme): string[] {
  const named = [
    ...calendarsIn(scheme.goals),
    ...calendarsIn(scheme.report),
    ...calendarsIn(scheme.automation),
  ];
  return [...new Set(named)].filter((name) => !Object.hasOwn(scheme.calendars, name));
}

function calendarsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { calendar } = node as { calendar?: unknown };
  return [...(typeof calendar === 'string' ? [calendar] : []), ...Object.values(node).flatMap(calendarsIn)];
}
