import type { SummaryTexts } from '../../locales/en/pages/summary';
import { catalogueOf } from '../shared/catalogue';

export type { SummaryTexts };

export const summaryTextsIn = catalogueOf<SummaryTexts>(
  import.meta.glob('../../locales/*/pages/summary.ts', { eager: true, import: 'summary' }),
);
