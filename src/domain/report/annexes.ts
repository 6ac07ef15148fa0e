import type { Evaluation } from '../sla/clock';
import type { History, Link } from '../sla/history/history';
import { formatDay } from '../time/format-date';
import type { Instant } from '../time/instant';
import type { Language, Words } from './words';

interface Table {
  heading: string;
  columns: string[];
  rows: string[][];
}

/** A step of a report's life: what happened to the page, when, and by whom where it was a person. */
export interface ReportStep {
  at: Instant;
  step: 'drafted' | 'in-review' | 'approved' | 'taken-back' | 'published' | 'amended';
  by: string | null;
  why?: string | undefined;
}

type FormatInstant = (at: Instant) => string;

/** Who else was asked for help, from when to when, by the names the team entered; what it noted beside them stays inside. */
export function thirdPartiesTableOf(
  history: History,
  evaluation: Evaluation,
  words: Words,
  written: FormatInstant,
): Table {
  const rows: string[][] = [];
  for (const event of history.events) {
    if (event.kind !== 'app' || event.event !== 'third-party') continue;
    const { waiting, name } = event.payload;
    const open = rows.findLast(([, , until]) => until === words.stillAsked);
    if (!waiting && open) open[2] = written(event.at);
    if (waiting) rows.push([name || words.holder['third-party'], written(event.at), words.stillAsked]);
  }
  const until = evaluation.closedAt === null ? words.stillAsked : written(evaluation.closedAt);
  const ended = rows.map((row) => row.map((cell) => (cell === words.stillAsked ? until : cell)));
  return { heading: words.thirdParties, columns: [words.who, words.from, words.until], rows: ended };
}

/** The issues of the same project that are linked now: a key of another project is none of the client's business. */
export function relatedTableOf({ key, firstLinks, events }: History, words: Words): Table {
  const project = key.replace(/-\d+$/, '-');
  const links = events.reduce<Link[]>((links, event) => {
    if (event.kind !== 'link') return links;
    const remaining = links.filter((link) => link.key !== event.key || link.type !== event.type);
    return event.added ? [...remaining, event] : remaining;
  }, firstLinks);
  const own = links.filter((link) => link.key.startsWith(project));
  const rows = own.map(({ type, key: other }) => [other, type]);
  return { heading: words.related, columns: [words.issue, words.relation], rows };
}

/** What is done so that it does not happen again: the issues the team created for it, with owner and day. */
export function actionsTableOf({ events }: History, words: Words, language: Language): Table {
  const rows = events.flatMap((event) => {
    if (event.kind !== 'app' || event.event !== 'corrective-action') return [];
    const { issueKey, summary, owner, due } = event.payload;
    return [[`${issueKey} ${summary}`, owner ?? '', due === undefined ? '' : formatDay(due, language)]];
  });
  return { heading: words.actions, columns: [words.action, words.owner, words.actionDue], rows };
}

export function logTableOf(log: ReportStep[], words: Words, written: FormatInstant): Table {
  const rows = log.map(({ at, step, by, why }) => [
    written(at),
    [words.steps[step], why].filter(Boolean).join(': '),
    by ?? words.app,
  ]);
  return { heading: words.log, columns: [words.time, words.what, words.who], rows };
}
