import { LANGUAGES, textsIn } from '../../../../locales/languages';
import { say } from '../../../common/say';
import { type Cell, link, paragraph, space, table, text } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { type TimelineLine, type Turn, timelineOf } from '../../../domain/report/timeline';
import { isSameName } from '../../../domain/scheme/severity/compare-names';
import { type Quoted, quoteFirstSentence, quoteWhole } from './first-sentence';
import { type Letter, nameSeverity } from './letter';

/** Most of a line is what happened. */
const WIDTHS = [190, 110, 460];

/** The timeline as a table, under a line that names the zone its times are of. */
export function writeTimeline(letter: Letter): Node[] {
  const { history, evaluation } = letter.incident;
  const lines = timelineOf(history, evaluation).filter(({ what }) => isShown(letter, what));
  const { timeline } = letter.texts.letter;
  const zones = new Set(lines.map(({ at }) => letter.moments.zoneName(at)));
  const isOneZone = zones.size === 1;
  const rows = lines.map((line, at) => rowOf(letter, line, lines[at - 1], isOneZone));
  const [zone = ''] = zones;
  const place = letter.moments.zone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return [
    ...(isOneZone ? [paragraph(timeline.zone(zone, place))] : []),
    table([timeline.time, timeline.who, timeline.what], rows, WIDTHS),
  ];
}

/** A status is told where the client's language has a word for it: whatever else a project calls one says nothing to a client. */
const isShown = (letter: Letter, what: Turn): boolean =>
  what.code !== 'status-to' || nameStatus(letter, what.status) !== null;

function rowOf(
  letter: Letter,
  line: TimelineLine,
  before: TimelineLine | undefined,
  isOneZone: boolean,
): Cell[] {
  const { moments, texts } = letter;
  const isNewDay = before === undefined || !moments.isSameDay(before.at, line.at);
  const zone = isOneZone ? '' : ` ${moments.zoneName(line.at)}`;
  const when = isNewDay ? moments.full(line.at) : `${moments.time(line.at)}${zone}`;
  return [when, texts.letter.parties[line.side], writeTurn(letter, line.what)];
}

function writeTurn(letter: Letter, turn: Turn): Cell {
  const { timeline } = letter.texts.letter;
  if (turn.code === 'said') return writeWords(letter, turn);
  if (turn.code === 'reported' || turn.code === 'severity-to')
    return say(timeline.turns, { ...turn, severity: nameSeverity(letter, turn.severity) });
  if (turn.code === 'status-to')
    return say(timeline.turns, { ...turn, status: nameStatus(letter, turn.status) ?? '' });
  return say(timeline.turns, turn);
}

/** What somebody said in public, shortened, with the way to all of it where the site's address is known. */
function writeWords(letter: Letter, turn: Extract<Turn, { code: 'said' }>): Cell {
  const { incident, texts } = letter;
  const { text: quoted, isShortened } = quote(letter, turn.text);
  const words = say(texts.letter.timeline.turns, { ...turn, text: quoted });
  if (!isShortened || !incident.siteUrl) return words;
  const address = `${incident.siteUrl}/browse/${incident.history.key}?focusedCommentId=${turn.commentId}`;
  return [text(words), space, link(texts.letter.timeline.more, address)];
}

const quote = ({ terms, texts }: Letter, words: string): Quoted =>
  terms.report?.comments === 'full' ? quoteWhole(words) : quoteFirstSentence(words, texts.meta.intl);

type StatusNames = Letter['texts']['letter']['timeline']['statuses'];

/** What the client's language calls a usual status, by whichever language the project names it in; null for any other. */
function nameStatus({ texts }: Letter, name: string): string | null {
  for (const language of LANGUAGES) {
    const statusNames = Object.entries(textsIn(language).letter.timeline.statuses);
    const code = statusNames.find(([, names]) => names.some((each) => isSameName(each, name)))?.[0];
    if (code) return texts.letter.timeline.statuses[code as keyof StatusNames][0] ?? null;
  }
  return null;
}
