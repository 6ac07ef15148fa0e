import type { BylineTexts } from '../../locales/en/pages/report';
import { catalogueOf } from '../shared/catalogue';

export type { BylineTexts };

export const bylineTextsIn = catalogueOf<BylineTexts>(
  import.meta.glob('../../locales/*/pages/report.ts', { eager: true, import: 'byline' }),
);
