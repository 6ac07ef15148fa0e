import type { Cell } from '../../../domain/document/adf';
import { bulletList, link, paragraph, space, table, text } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { correctiveActionsOf } from '../../../domain/report/annexes';
import { RECURRENCE_DAYS, type RelatedIncident } from '../../../domain/report/recurrence';
import { formatDay } from '../../../domain/time/format-date';
import type { Letter } from './letter';

/** How often it happened before, counted, with the title of each; nothing where nothing recurred. */
export function writeRecurrence(letter: Letter): Node[] {
  const { related = [] } = letter.incident;
  if (related.length === 0) return [];
  const counted = letter.texts.letter.related.counted(related.length, RECURRENCE_DAYS);
  return [paragraph(counted), bulletList(related.map((incident) => writeIncident(letter, incident)))];
}

function writeIncident({ incident, moments }: Letter, { key, summary, at }: RelatedIncident): Node[] {
  const title = `${key}: ${summary}`;
  const { siteUrl } = incident;
  return [
    siteUrl ? link(title, `${siteUrl}/browse/${key}`) : text(title),
    space,
    text(`(${moments.date(at)})`),
  ];
}

/** What is done so that it does not happen again; a column that no action has anything for is left out. */
export function writeActions({ incident, texts }: Letter): Node[] {
  const actions = correctiveActionsOf(incident.history);
  if (actions.length === 0) return [];
  const { action, owner, due } = texts.letter.actions;
  const columns: [string, (string | undefined)[]][] = [
    [action, actions.map(({ issueKey, summary }) => `${issueKey} ${summary}`)],
    [owner, actions.map((each) => each.owner)],
    [due, actions.map((each) => each.due && formatDay(each.due, texts.meta.intl))],
  ];
  const filled = columns.filter(([, values]) => values.some(Boolean));
  const rows = actions.map((_, at) => filled.map(([, values]): Cell => values[at] || []));
  return [
    table(
      filled.map(([name]) => name),
      rows,
    ),
  ];
}
