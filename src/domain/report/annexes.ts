import type { Evaluation } from '../sla/clock';
import type { History, Link } from '../sla/history/history';
import type { Instant } from '../time/instant';

/** A step of a report's life: what happened to the page, when, and by whom where it was a person. */
export interface ReportStep {
  at: Instant;
  step: 'drafted' | 'in-review' | 'approved' | 'taken-back' | 'published' | 'amended';
  by: string | null;
  why?: string | undefined;
}

/** Somebody else who was asked for help; `name` is null where the team entered none, `until` while they are still asked. */
export interface ThirdPartyHelp {
  name: string | null;
  from: Instant;
  until: Instant | null;
}

/** Who else was asked for help, from when to when, by the names the team entered; what it noted beside them stays inside. */
export function thirdPartyHelpOf(history: History, { closedAt }: Evaluation): ThirdPartyHelp[] {
  const help: ThirdPartyHelp[] = [];
  for (const event of history.events) {
    if (event.kind !== 'app' || event.event !== 'third-party') continue;
    const { waiting, name } = event.payload;
    const open = help.findLast(({ until }) => until === null);
    if (waiting) help.push({ name: name || null, from: event.at, until: null });
    else if (open) open.until = event.at;
  }
  return help.map((period) => ({ ...period, until: period.until ?? closedAt }));
}

/** The issues of the same project that are linked now: a key of another project is none of the client's business. */
export function relatedIssuesOf({ key, firstLinks, events }: History): Link[] {
  const project = key.replace(/-\d+$/, '-');
  const links = events.reduce<Link[]>((links, event) => {
    if (event.kind !== 'link') return links;
    const remaining = links.filter((link) => link.key !== event.key || link.type !== event.type);
    return event.added ? [...remaining, event] : remaining;
  }, firstLinks);
  return links.filter((link) => link.key.startsWith(project));
}

/** An issue that the team created so that the incident does not happen again. */
export interface CorrectiveAction {
  issueKey: string;
  summary: string;
  owner?: string | undefined;
  /** A date. */
  due?: string | undefined;
}

export function correctiveActionsOf({ events }: History): CorrectiveAction[] {
  return events.flatMap((event) =>
    event.kind === 'app' && event.event === 'corrective-action' ? [event.payload] : [],
  );
}
