import type { Texts } from '../../../../locales/languages';
import { severityNameIn, textIn } from '../../../common/local-text';
import { own } from '../../../common/own';
import type { OwnText } from '../../../domain/own-texts';
import type { ContractId } from '../../../domain/scheme/contract';

/** What things are called, for a page: the file of the figures has no names. */
export interface StatementNames {
  /** Contracts by desk and id, as `SUP gold`. */
  contracts: Record<string, OwnText>;
  /** The French names of severities. */
  severities: Record<string, string>;
  /** The titles of work items by key. */
  titles: Record<string, string>;
}

export const NO_NAMES: StatementNames = { contracts: {}, severities: {}, titles: {} };

/** Whose promise it was; of several desks each is named. */
export function promiseNameOf(
  { contracts }: StatementNames,
  { desk, contract }: { desk: string; contract: ContractId },
  isOnlyDesk: boolean,
  { statement, meta }: Texts,
): string {
  const name = contract === null ? null : own(contracts, `${desk} ${contract}`);
  const promise =
    contract === null ? statement.own : statement.contract(name ? textIn(name, meta.code) : contract);
  return isOnlyDesk ? promise : `${desk}: ${promise}`;
}

export const severityOf = ({ severities }: StatementNames, name: string, { meta }: Texts): string =>
  severityNameIn({ name, fr: own(severities, name) }, meta.code);
