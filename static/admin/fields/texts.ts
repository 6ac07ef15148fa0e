import type { AdminTexts, ConfluenceTexts, PresetTexts } from '../../../locales/en/pages/admin/site';
import { catalogueOf } from '../../shared/catalogue';

export type { AdminTexts, ConfluenceTexts, PresetTexts };

export const adminTextsIn = catalogueOf<AdminTexts>(
  import.meta.glob('../../../locales/*/pages/admin/site.ts', { eager: true, import: 'admin' }),
);
export const confluenceTextsIn = catalogueOf<ConfluenceTexts>(
  import.meta.glob('../../../locales/*/pages/admin/site.ts', { eager: true, import: 'confluence' }),
);
export const presetsTextsIn = catalogueOf<PresetTexts>(
  import.meta.glob('../../../locales/*/pages/admin/site.ts', { eager: true, import: 'presets' }),
);
