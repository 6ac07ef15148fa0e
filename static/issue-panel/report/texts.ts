import type {
  BylineTexts,
  ReportCardTexts,
  ReportContentTexts,
  StageTexts,
} from '../../../locales/en/pages/report';
import { catalogueOf } from '../../shared/catalogue';

export type { BylineTexts, ReportContentTexts };

export const contentTextsIn = catalogueOf<ReportContentTexts>(
  import.meta.glob('../../../locales/*/pages/report.ts', { eager: true, import: 'content' }),
);
export const bylineTextsIn = catalogueOf<BylineTexts>(
  import.meta.glob('../../../locales/*/pages/report.ts', { eager: true, import: 'byline' }),
);
export const stageTextsIn = catalogueOf<StageTexts>(
  import.meta.glob('../../../locales/*/pages/report.ts', { eager: true, import: 'stages' }),
);
export const cardTextsIn = catalogueOf<ReportCardTexts>(
  import.meta.glob('../../../locales/*/pages/report.ts', { eager: true, import: 'reportCard' }),
);
