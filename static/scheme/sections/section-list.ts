import type { ReactElement } from 'react';
import type { SectionTexts } from '../draft/texts';
import type { PageState } from '../draft/use-page';
import { AlertSection } from './alerts';
import { AutomationSection } from './automation';
import { ClockSection } from './clocks';
import { ContractSection } from './contracts';
import { ExchangeSection } from './exchange';
import { HourSection } from './hours';
import { PeopleSection } from './people';
import { PreviewSection } from './preview';
import { PromiseSection } from './promises';
import { ReportSection } from './report';
import { VersionSection } from './versions';

export type SectionId = keyof SectionTexts['titles'];

export interface Section {
  id: SectionId;
  /** The places of a scheme that are changed here; the longest that fits decides. */
  places: readonly string[];
  Body(page: PageState): ReactElement;
}

/** The sections in their order: a line and a component each. What no other has is the first one's. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'promises',
    places: ['goals', 'severities', 'severityFrom', 'targets', 'report.severities', 'report.businessDays'],
    Body: PromiseSection,
  },
  { id: 'contracts', places: ['contracts', 'follows', 'credits'], Body: ContractSection },
  { id: 'hours', places: ['calendars'], Body: HourSection },
  {
    id: 'clocks',
    places: [
      'clocks',
      'holders',
      'onSeverityChange',
      'warnShare',
      'severityHeldFor',
      'backdateAtMost',
      'agreedDates',
      'movedIssues',
    ],
    Body: ClockSection,
  },
  { id: 'alerts', places: ['alerts'], Body: AlertSection },
  {
    id: 'people',
    places: [
      'team',
      'contactMethods',
      'ids',
      'automation.intake.rota',
      'automation.intake.assigns',
      'automation.intake.managerWatches',
      'automation.ladder',
    ],
    Body: PeopleSection,
  },
  { id: 'report', places: ['report', 'languages'], Body: ReportSection },
  { id: 'automation', places: ['automation'], Body: AutomationSection },
  { id: 'preview', places: [], Body: PreviewSection },
  { id: 'versions', places: [], Body: VersionSection },
  { id: 'exchange', places: ['notes'], Body: ExchangeSection },
];
