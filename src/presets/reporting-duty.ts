import type { OwnText } from '../domain/own-texts';
import type { ReportStage } from '../domain/scheme/report-stages';

/** What a law asks of whoever must report an incident early, as stages that a scheme may take over. */
export interface ReportingDuty {
  id: string;
  name: OwnText;
  /** What a person has to know before taking it over. */
  note: OwnText;
  /** The provisions, and where their text is. */
  sources: { title: string; url: string }[];
  stages: ReportStage[];
  /** Worked by hand from the text, in UTC: what happened, and when each stage is due then. */
  examples: ReportingExample[];
}

interface ReportingExample {
  aware?: string;
  classified?: string;
  restored?: string;
  published?: Record<string, string>;
  due: Record<string, string>;
}
