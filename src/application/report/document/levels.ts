import { bar, type Cell, heading, space, status, table, text } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import {
  type Party,
  type ResponsibleTime,
  responsibleTimesOf,
} from '../../../domain/report/responsible-times';
import { type SlaResult, slaResultsOf } from '../../../domain/report/sla-results';
import { writeLength } from './lengths';
import type { Letter } from './letter';
import { capitalise, writePromise, writeResult } from './promises';

/** Each promise with its result in the client's words, and under them whose turn it was for how long. */
export function writeLevels(letter: Letter): Node[] {
  const { scheme, evaluation, now } = letter.incident;
  const results = slaResultsOf(scheme, evaluation, now);
  if (results.length === 0) return [];
  return [writeResults(letter, results), ...writeTurns(letter, responsibleTimesOf(scheme, evaluation, now))];
}

function writeResults(letter: Letter, results: SlaResult[]): Node {
  const { levels } = letter.texts.letter;
  const hasWaits = results.some(({ waits }) => waits.length > 0);
  const rows = results.map((result): Cell[] => [
    capitalise(writePromise(letter, result)),
    capitalise(writeResult(letter, result).taken),
    ...(hasWaits ? [writeWaits(letter, result)] : []),
    writeVerdict(letter, result),
  ]);
  const waited = hasWaits ? [levels.waited] : [];
  return table([levels.promise, levels.taken, ...waited, levels.result], rows);
}

function writeWaits({ texts }: Letter, { waits }: SlaResult): Cell {
  const { levels } = texts.letter;
  const lines = waits.map(({ cause, length }) => levels.waits[cause](writeLength(length, texts)));
  return lines.length > 0 ? lines.join('; ') : [];
}

/** The verdict as a word in a colour, and beside it by how much. */
function writeVerdict(letter: Letter, result: SlaResult): Cell {
  const { levels } = letter.texts.letter;
  const verdict = result.isMet ? status(levels.kept, 'green') : status(levels.missed, 'red');
  if (result.isUnanswered) return [verdict, space, text(levels.unanswered)];
  return result.late > 0 ? [verdict, space, text(levels.by(writeResult(letter, result).late))] : verdict;
}

/** Colours of Confluence's own palette, which it shows in its dark theme too. */
const COLORS: Record<Party, string> = {
  us: '#4C9AFF',
  client: '#FFC400',
  'third-party': '#998DD9',
  nobody: '#B3BAC5',
};

/** A bar of the whole time, and the same in a table for whoever does not see its colours. */
function writeTurns({ texts }: Letter, times: ResponsibleTime[]): Node[] {
  const { levels, parties } = texts.letter;
  const whole = times.reduce((sum, { length }) => sum + length, 0);
  if (whole === 0) return [];
  const write = (length: number) => writeLength(length, texts);
  const stretches = times.map(({ party, length }) => ({
    ...{ share: length / whole, color: COLORS[party], words: write(length) },
  }));
  const rows = times.map(({ party, length }): Cell[] => [
    { words: parties[party], background: COLORS[party] },
    write(length),
  ]);
  return [
    heading(3, levels.whoseTurn(write(whole))),
    bar(stretches),
    table([levels.party, levels.time], rows),
  ];
}
