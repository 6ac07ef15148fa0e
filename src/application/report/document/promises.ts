import type { ClockKind } from '../../../common/clock-names';
import type { SlaPromise, SlaResult } from '../../../domain/report/sla-results';
import type { ContractId } from '../../../domain/scheme/contract';
import { kindOf } from '../../../domain/scheme/scheme';
import { contractNameOf } from '../../../domain/scheme/versions/terms';
import { isOfFormerOwner } from '../../../domain/sla/contract-owner';
import { spellLength, writeLength } from './lengths';
import { type Letter, nameSeverity } from './letter';

/** The promises have words of their own; the report's own clock is in no letter. */
type Promised = Exclude<ClockKind, 'report'>;

/**
 * What was promised, in the client's words, and why it is not what the contract's table says where it is not.
 *
 * @example writePromise(letter, result) // => 'first answer within 30 minutes (answered while Critical)'
 */
export function writePromise(letter: Letter, { clock, promise, reason }: SlaResult): string {
  const kind = kindOf(letter.incident.scheme, clock) as Promised;
  const words = writeGoal(letter, kind, promise);
  const why = reason && writeReason(letter, kind, reason);
  return why ? `${words} (${why})` : words;
}

function writeGoal({ texts, moments }: Letter, clock: Promised, promise: SlaPromise): string {
  const { promises, agreed, lengths } = texts.letter;
  switch (promise.code) {
    case 'agreed':
      return agreed[clock](moments.full(promise.by));
    case 'business-days':
      return promises[clock](lengths.businessDays(promise.days));
    case 'hours':
      return promises[clock](lengths.inHours(spellLength(promise.length, texts, 'hour')));
    case 'elapsed':
      return promises[clock](spellLength(promise.length, texts));
  }
}

function writeReason(letter: Letter, clock: Promised, reason: NonNullable<SlaResult['reason']>): string {
  const { reasons } = letter.texts.letter;
  if (reason.code === 'severity') return reasons[clock](nameSeverity(letter, reason.severity));
  return reason.code === 'outside-hours'
    ? reasons[reason.code]
    : writeContractReason(letter, reason.contract);
}

/** One that was somebody else's is not named: the issue was not yet this client's. */
function writeContractReason({ incident, texts }: Letter, id: ContractId): string {
  const { reasons } = texts.letter;
  const { scheme, history } = incident;
  if (id === null || isOfFormerOwner(scheme, id, history)) return reasons.contract;
  return reasons.underContract(contractNameOf(scheme, id, texts.meta.code));
}

/** How long it took, and how much longer than promised, in short; of one that was closed, that it was. */
export function writeResult(letter: Letter, result: SlaResult): { taken: string; late: string } {
  const { promise, late } = result;
  const isOfHours = promise.code === 'hours' || promise.code === 'business-days';
  const taken = writeTaken(letter, result, writeLength(result.taken, letter.texts, isOfHours));
  return { taken, late: writeLength(late, letter.texts, isOfHours) };
}

function writeTaken(
  { texts }: Letter,
  { clock, missed, times, ...result }: SlaResult,
  length: string,
): string {
  const { levels } = texts.letter;
  if (clock === 'update')
    return missed > 0 ? levels.longestOf(length, missed, times) : levels.longest(length);
  return result.isMet && result.endedByClosing ? levels.closedAfter(length) : length;
}

export const capitalise = (words: string): string =>
  words.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
