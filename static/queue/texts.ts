import type { QueueTexts } from '../../locales/en/pages/queue';
import { catalogueOf } from '../shared/catalogue';

export type { QueueTexts };

export const queueTextsIn = catalogueOf<QueueTexts>(
  import.meta.glob('../../locales/*/pages/queue.ts', { eager: true, import: 'queue' }),
);
