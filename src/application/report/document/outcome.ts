import { panel } from '../../../domain/document/adf';
import type { Node } from '../../../domain/document/node';
import { type SlaResult, slaResultsOf } from '../../../domain/report/sla-results';
import type { ReportStage } from '../../../domain/scheme/report-stages';
import { writeLength } from './lengths';
import { deskOf, type Letter } from './letter';
import { writePromise, writeResult } from './promises';

/** The opening: what happened to whom and until when, in two sentences; then each promise, and whether it was kept. */
export function writeOutcome(letter: Letter): Node[] {
  const { scheme, evaluation, now } = letter.incident;
  if (letter.incident.stage) return writeStageOpening(letter, letter.incident.stage);
  const results = slaResultsOf(scheme, evaluation, now);
  const lines = [writeStory(letter, results), ...results.map((result) => writeVerdict(letter, result))];
  return [panel(kindOf(results), lines)];
}

/** For whoever receives an early stage: what happened, to whom it goes and by which duty; what a client was promised is between the two. */
function writeStageOpening(letter: Letter, { to, clause }: ReportStage): Node[] {
  const { stageTo, stageClause } = letter.texts.letter.record;
  const lines = [
    writeStory(letter, []),
    ...(to ? [stageTo(to)] : []),
    ...(clause ? [stageClause(clause)] : []),
  ];
  return [panel('info', lines)];
}

function kindOf(results: SlaResult[]): 'info' | 'success' | 'warning' {
  if (results.length === 0) return 'info';
  return results.every(({ isMet: isKept }) => isKept) ? 'success' : 'warning';
}

function writeStory(letter: Letter, results: SlaResult[]): string {
  const { incident, texts, moments } = letter;
  const { history, stage } = incident;
  const client = incident.client ?? (stage ? texts.letter.opening.someClient : null);
  const { opening, quote } = texts.letter;
  const write = history.reporterSide === 'team' ? opening.detected : opening.reported;
  const began = write(moments.full(history.receivedAt), client, deskOf(letter), quote(history.summary));
  const unanswered = results.some((result) => result.isUnanswered) ? opening.unanswered : '';
  return [began, writeEnd(letter), unanswered].filter(Boolean).join(' ');
}

/** Restored as it was recorded; else a workaround; else closed, for nobody said when the service was back. */
function writeEnd({ incident, texts, moments }: Letter): string {
  const { history, evaluation } = incident;
  const { receivedAt } = history;
  const { opening } = texts.letter;
  const write = (at: number, sentence: (at: string, lasted: string) => string) =>
    sentence(moments.since(at, receivedAt), writeLength(at - receivedAt, texts));
  const { restoredAt, closedAt } = evaluation;
  if (restoredAt !== null) return write(restoredAt, opening.restored);
  const workaround = history.events.find((event) => event.kind === 'app' && event.event === 'workaround');
  const ends = [
    ...(workaround ? [write(workaround.at, opening.workaround)] : []),
    ...(closedAt === null ? [] : [write(closedAt, opening.closed)]),
  ];
  return ends.join(' ');
}

function writeVerdict(letter: Letter, result: SlaResult): string {
  const { opening } = letter.texts.letter;
  const promise = writePromise(letter, result);
  const { taken, late } = writeResult(letter, result);
  if (result.isUnanswered)
    return result.isMet ? opening.closedUnanswered({ promise, taken }) : opening.neverAnswered(promise);
  if (result.isMet) return opening.kept({ promise, taken });
  return result.clock === 'update'
    ? opening.missedGap({ promise, taken })
    : opening.missed({ promise, taken, late });
}
