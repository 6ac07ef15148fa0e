/** A scheme out of the reading of a text: what it says, read as the doubts were settled, and nothing else. */
import { withoutHidden } from '../../../common/plain-text';
import { sameInEach } from '../../own-texts';
import { waitingForClient } from '../../scheme/default-holders';
import type { Note } from '../../scheme/notes';
import { type ClockKind, type Scheme, schemeSchema } from '../../scheme/scheme';
import { defaultClocks } from '../default-clocks';
import { pointerOf } from '../file/pointer';
import { type Choices, chosenReading, type Doubt, listDoubts } from './doubts';
import { calendarsOf, SUPPORT } from './propose-calendars';
import { goalsOf } from './propose-goals';
import { quote, type Severity, severitiesOf } from './propose-severities';
import { TEXT_LANGUAGES, type TextReading } from './read-text';

export interface Proposal {
  scheme: Scheme;
  doubts: Doubt[];
}

/** What a text proposes; null where it holds no figure that belongs to a clock. */
export function proposeScheme(text: string, reading: TextReading, choices: Choices): Proposal | null {
  const doubts = listDoubts(reading);
  const severities = severitiesOf(reading);
  if (reading.figures.length === 0 || severities.length === 0) return null;
  const calendars = calendarsOf(reading, choices);
  const goals = goalsOf(text, reading, severities, choices);
  const kinds = [...new Set(Object.values(goals).flatMap((clocks) => Object.keys(clocks)))] as ClockKind[];
  const report = reportOf(text, reading, severities);
  const proposed = {
    id: 'from-a-text',
    name: sameInEach(titleOf(text)),
    source: titleOf(text),
    languages: reading.language ? [reading.language] : TEXT_LANGUAGES,
    severities,
    severityFrom: { default: severities.at(-1)?.name ?? '' },
    calendars,
    team: { roles: ['Service Desk Team', 'Developers'] },
    clocks: clocksOf([...kinds, ...(report ? (['report'] as const) : [])], choices, reading),
    goals,
    ...(report ? { report } : {}),
    notes: notesOf(text, reading, doubts, choices, severities),
  };
  return { scheme: schemeSchema.parse(withoutHidden(proposed)), doubts };
}

const titleOf = (text: string): string => (/\S[^\r\n]*/.exec(text)?.[0] ?? '').trim().slice(0, 100);

function clocksOf(
  kinds: readonly ClockKind[],
  choices: Choices,
  { pauses }: TextReading,
): Record<string, object> {
  const waits = pauses !== null || chosenReading('while-waiting', choices) === 'pauses';
  const fromTriage = chosenReading('counts-from', choices) === 'triage';
  const ofKind = (kind: ClockKind) => ({
    ...defaultClocks[kind],
    ...(fromTriage && kind !== 'acknowledge' && kind !== 'report'
      ? { start: [{ on: 'app-event', kinds: ['classified'] }] }
      : {}),
    ...(waits && (kind === 'resolution' || kind === 'workaround')
      ? { pauseInStatuses: waitingForClient }
      : {}),
  });
  return Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)]));
}

/** Who owes a report is said in the sentences around its length. */
function reportOf(text: string, { report }: TextReading, severities: Severity[]): Scheme['report'] | null {
  if (!report || report.amount.unit !== 'days') return null;
  const around = text.slice(Math.max(0, report.start - 400), report.end).toLowerCase();
  const isNamed = ({ name, codes }: Severity) =>
    [name, ...codes].some((word) => around.includes(word.toLowerCase()));
  const named = severities.filter(isNamed).map(({ name }) => name);
  return {
    severities: named.length > 0 ? named : severities.slice(0, 1).map(({ name }) => name),
    ...{ owed: 'ever' as const, from: 'closing' as const, businessDays: report.amount.value },
    ...{ calendar: SUPPORT, clause: quote(text, report) },
  };
}

/** The readings that were chosen, each at the place it is about. */
function notesOf(
  text: string,
  reading: TextReading,
  doubts: Doubt[],
  choices: Choices,
  severities: Severity[],
): Note[] {
  const pointerTo = ({ figures }: Doubt) => {
    const figure = reading.figures[figures[0] ?? -1];
    const severity = severities.find(({ key }) => key === figure?.severity) ?? severities[0];
    return figure && severity ? pointerOf(['goals', severity.name, figure.clock]) : '';
  };
  return doubts.map((doubt) => {
    const { about, reading: ours, other } = doubt;
    const chosen = chosenReading(about, choices);
    const words = doubt.words
      .slice(0, 6)
      .map((stretch) => quote(text, stretch))
      .join(' · ');
    return {
      at: pointerTo(doubt),
      text: words,
      doubt: { about, reading: chosen, other: chosen === ours ? other : ours },
    };
  });
}
