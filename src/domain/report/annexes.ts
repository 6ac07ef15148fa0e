import type { ReviewStep } from '../review';
import type { History, Link } from '../sla/history/history';

/** A step of a report's life: what happened to the page, when, and by whom where it was a person. */
export type ReportStep = ReviewStep<
  'drafted' | 'in-review' | 'approved' | 'taken-back' | 'published' | 'amended'
>;

/** The issues of the same project that are linked now: a key of another project is none of the client's business. */
export function linkedKeysOf({ key, firstLinks, events }: History): string[] {
  const project = key.replace(/-\d+$/, '-');
  const links = events.reduce<Link[]>((links, event) => {
    if (event.kind !== 'link') return links;
    const remaining = links.filter((link) => link.key !== event.key || link.type !== event.type);
    return event.added ? [...remaining, event] : remaining;
  }, firstLinks);
  return [...new Set(links.map((link) => link.key).filter((linked) => linked.startsWith(project)))];
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
