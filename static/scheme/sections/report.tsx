import { ReportCard } from '../report/report-card';

/** When an incident report is owed, and where it goes. */
export function ReportSection() {
  return <ReportCard />;
}
