import type { BulkTexts } from '../../../locales/en/pages/queue';
import { catalogueOf } from '../../shared/catalogue';

export type { BulkTexts };

export const bulkTextsIn = catalogueOf<BulkTexts>(
  import.meta.glob('../../../locales/*/pages/queue.ts', { eager: true, import: 'bulk' }),
);
