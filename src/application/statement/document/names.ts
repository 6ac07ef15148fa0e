import type { Texts } from '../../../../locales/languages';
import { type OwnClockNames, withOwnNames } from '../../../common/clock-names';
import { severityNameIn, textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { OwnText } from '../../../domain/own-texts';
import type { ContractId } from '../../../domain/scheme/contract';
import type { ClockName } from '../../../domain/scheme/scheme';
import { isWithheld } from '../../../domain/withheld-name';

/** What things are called, for a page: the file of the figures has no names. */
export interface StatementNames {
  /** Contracts by desk and id, as `SUP gold`. */
  contracts: Record<string, OwnText>;
  /** What the desks call clocks otherwise than by their kind. */
  clocks: OwnClockNames;
  /** Stages of reports by desk and id, where they have names. */
  stages: Record<string, OwnText>;
  /** The French names of severities. */
  severities: Record<string, string>;
  /** The titles of work items by key. */
  titles: Record<string, string>;
}

/** Whose promise it was; of several desks each is named. */
export function promiseNameOf(
  { contracts }: StatementNames,
  { desk, contract }: { desk: string; contract: ContractId },
  isOnlyDesk: boolean,
  { statement, meta }: Texts,
): string {
  const name = contract === null ? null : own(contracts, `${desk} ${contract}`);
  const promise =
    contract === null
      ? statement.own
      : name === undefined && isWithheld(contract)
        ? statement.earlierContract
        : statement.contract(name ? textIn(name, meta.code) : contract);
  return isOnlyDesk ? promise : `${desk}: ${promise}`;
}

/** Texts with the names of the clocks of which there are figures; one that only an earlier client was promised has none. */
export function withClockNames(texts: Texts, names: StatementNames, clocks: readonly ClockName[]): Texts {
  const { statement, meta } = texts;
  const withheld = clocks
    .filter((clock) => isWithheld(clock) && !own(names.clocks, clock))
    .map((clock) => [clock, { en: statement.earlierClock, [meta.code]: statement.earlierClock }]);
  const all = { ...names.clocks, ...Object.fromEntries(withheld) };
  return { ...texts, clocks: { ...texts.clocks, names: withOwnNames(texts.clocks.names, all, meta.code) } };
}

/** A stage as its desk calls it; one without a name goes by its id. */
export function stageNameOf(
  { stages }: StatementNames,
  { desk, stage }: { desk: string; stage: string | null },
  { clocks, meta }: Texts,
): string {
  if (stage === null) return '';
  const name = own(stages, `${desk} ${stage}`);
  if (name) return textIn(name, meta.code);
  return isWithheld(stage) ? clocks.stageOfAnother : stage;
}

export const severityOf = ({ severities }: StatementNames, name: string, { meta }: Texts): string =>
  severityNameIn({ name, fr: own(severities, name) }, meta.code);
