import { ReportCard } from '../report/report-card';
import { TemplateCard } from '../report/template-card';

/** When an incident report is owed, where it goes, and what it says. */
export function ReportSection() {
  return (
    <>
      <ReportCard />
      <TemplateCard />
    </>
  );
}
