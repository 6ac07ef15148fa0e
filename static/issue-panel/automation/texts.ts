import type { AutomationTexts } from '../../../locales/en/pages/panel/automation';
import { catalogueOf } from '../../shared/catalogue';

export type { AutomationTexts };

export const automationTextsIn = catalogueOf<AutomationTexts>(
  import.meta.glob('../../../locales/*/pages/panel/automation.ts', { eager: true, import: 'automation' }),
);
