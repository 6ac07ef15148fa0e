import type { History } from '../sla/history/history';

/** How many things of an issue its report leaves out, by kind; never what they say. */
export interface Withheld {
  /** Comments that are not for everybody. */
  comments: number;
  /** What the team noted beside what it recorded. */
  notes: number;
  /** Work logged, with its words. */
  worklogs: number;
  /** Fields of the issue that no report tells. */
  fields: number;
  /** Files on the issue. */
  files: number;
}

/** What a history holds that no client reads; fields and files stand on the issue alone, and are counted there. */
export function countWithheld({ events }: History): Pick<Withheld, 'comments' | 'notes' | 'worklogs'> {
  return {
    comments: events.filter((event) => event.kind === 'comment' && !event.public).length,
    notes: events.filter((event) => event.kind === 'app' && hasNote(event.payload)).length,
    worklogs: events.filter(({ kind }) => kind === 'worklog').length,
  };
}

function hasNote(payload: object): boolean {
  const { note } = payload as { note?: unknown };
  return typeof note === 'string' && note.trim() !== '';
}
