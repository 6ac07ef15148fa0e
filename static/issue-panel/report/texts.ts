import type { ReportContentTexts } from '../../../locales/en/pages/report';
import { catalogueOf } from '../../shared/catalogue';

export type { ReportContentTexts };

export const contentTextsIn = catalogueOf<ReportContentTexts>(
  import.meta.glob('../../../locales/*/pages/report.ts', { eager: true, import: 'content' }),
);
