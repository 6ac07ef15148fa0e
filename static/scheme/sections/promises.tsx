import type { PageState } from '../draft/use-page';
import { Goals } from '../goals/goals';
import { MissingPriorities } from '../severities/missing-priorities';
import { Severities } from '../severities/severities';
import { SeverityList } from '../severities/severity-list';

/** How long each severity may take, what the severities are, and which priority stands for which. */
export function PromiseSection({ answer, mapping, reload }: PageState) {
  return (
    <>
      <Goals mapping={mapping} />
      <SeverityList />
      <Severities mapping={mapping} />
      <MissingPriorities mapping={mapping} mayCreate={answer.mayCreatePriorities} reload={reload} />
    </>
  );
}
