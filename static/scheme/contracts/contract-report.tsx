import type { Path } from '../draft/draft';
import { severityNameOf, useEditing } from '../draft/editing';
import { contractEditTextsIn } from '../draft/texts';
import type { Contract } from '../draft/use-contract-name';
import { FieldProblem, NumberField, PickSeveral, Tick } from '../fields/automation-fields';
import { ContractScope } from '../goals/contract-scope';
import { defaultReportOf } from '../report/default-report';
import { ReportFields } from '../report/report-card';

/** The incident report that a contract owes of its own; it begins as the scheme's. */
export function ContractReport({ contract, path }: { contract: Contract; path: Path }) {
  const editing = useEditing();
  const { reader, scheme } = editing;
  const words = contractEditTextsIn(reader.language);
  const calendars = Object.keys({ ...scheme.calendars, ...contract.calendars });
  const severities = scheme.severities.map(({ name }) => [name, severityNameOf(editing, name)] as const);
  return (
    <section aria-label={words.report} className="rules automation">
      <Tick
        label={words.ownReport}
        path={[...path, 'report']}
        on={scheme.report ?? defaultReportOf(scheme)}
      />
      <FieldProblem path={[...path, 'report']} />
      {contract.report ? (
        <ContractScope contract={contract} path={path}>
          <PickSeveral legend={words.reportFor} path={['report', 'severities']} options={severities} />
          {contract.report.stages ? null : (
            <NumberField label={words.reportDays} path={['report', 'businessDays']} />
          )}
          <ReportFields calendars={calendars} />
        </ContractScope>
      ) : null}
    </section>
  );
}
