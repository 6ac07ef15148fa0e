import { ContractOfIssue } from '../contracts/contract-of-issue';
import { Contracts } from '../contracts/contracts';
import { Followed } from '../contracts/followed';
import { Credits } from '../credits/credits';
import type { PageState } from '../draft/use-page';

/** Which issues have clocks, and the promises of their own that some of them have. */
export function ContractSection({ lastChecked }: PageState) {
  return (
    <>
      <Followed />
      <Contracts findings={lastChecked?.findings ?? []} />
      <Credits />
      <ContractOfIssue />
    </>
  );
}
