import type { ExchangeTexts } from '../../../locales/en/exchange';
import type { LetterTexts } from '../../../locales/en/letter';
import type { AutomationTexts } from '../../../locales/en/pages/scheme/automation';
import type {
  ConditionTexts,
  SignalRowTexts,
  SignalTexts,
} from '../../../locales/en/pages/scheme/conditions';
import type {
  ContactEditTexts,
  ContractEditTexts,
  CreditTexts,
} from '../../../locales/en/pages/scheme/contracts';
import type { ExchangePageTexts } from '../../../locales/en/pages/scheme/exchange';
import type { SchemeTexts } from '../../../locales/en/pages/scheme/page';
import type { PlaceTexts, SectionTexts } from '../../../locales/en/pages/scheme/places';
import type { RulesTexts, SeverityTexts } from '../../../locales/en/pages/scheme/rules';
import type { StageEditTexts, TemplateTexts } from '../../../locales/en/pages/scheme/stages';
import type {
  ClientsTexts,
  CopyingTexts,
  ForWhomTexts,
  NewerVersionTexts,
  RebuildTexts,
} from '../../../locales/en/pages/scheme/versions';
import { catalogueOf } from '../../shared/catalogue';

export type {
  AutomationTexts,
  ClientsTexts,
  ConditionTexts,
  ContractEditTexts,
  CopyingTexts,
  ExchangePageTexts,
  ForWhomTexts,
  NewerVersionTexts,
  PlaceTexts,
  RebuildTexts,
  RulesTexts,
  SchemeTexts,
  SectionTexts,
  SeverityTexts,
  SignalRowTexts,
  SignalTexts,
};

export const schemeTextsIn = catalogueOf<SchemeTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/page.ts', { eager: true, import: 'scheme' }),
);
export const automationTextsIn = catalogueOf<AutomationTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/automation.ts', { eager: true, import: 'automation' }),
);
export const stageEditTextsIn = catalogueOf<StageEditTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/stages.ts', { eager: true, import: 'stageEdits' }),
);
export const rebuildTextsIn = catalogueOf<RebuildTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/versions.ts', { eager: true, import: 'rebuild' }),
);
export const clientsTextsIn = catalogueOf<ClientsTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/versions.ts', { eager: true, import: 'clients' }),
);
export const newerVersionTextsIn = catalogueOf<NewerVersionTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/versions.ts', { eager: true, import: 'newerVersion' }),
);
export const conditionsTextsIn = catalogueOf<ConditionTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/conditions.ts', { eager: true, import: 'conditions' }),
);
export const placesTextsIn = catalogueOf<PlaceTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/places.ts', { eager: true, import: 'places' }),
);
export const rulesTextsIn = catalogueOf<RulesTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/rules.ts', { eager: true, import: 'rules' }),
);
export const severitiesTextsIn = catalogueOf<SeverityTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/rules.ts', { eager: true, import: 'severities' }),
);
export const copyingTextsIn = catalogueOf<CopyingTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/versions.ts', { eager: true, import: 'copying' }),
);
export const forWhomTextsIn = catalogueOf<ForWhomTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/versions.ts', { eager: true, import: 'forWhom' }),
);
export const signalsTextsIn = catalogueOf<SignalTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/conditions.ts', { eager: true, import: 'signals' }),
);
export const sectionTextsIn = catalogueOf<SectionTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/places.ts', { eager: true, import: 'sections' }),
);
export const templateTextsIn = catalogueOf<TemplateTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/stages.ts', { eager: true, import: 'template' }),
);
/** What is said of texts and their doubts, on the page and on the command line. */
export const readingTextsIn = catalogueOf<ExchangeTexts>(
  import.meta.glob('../../../locales/*/exchange.ts', { eager: true, import: 'exchange' }),
);
export const exchangeTextsIn = catalogueOf<ExchangePageTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/exchange.ts', { eager: true, import: 'exchange' }),
);
/** What a report says by itself: what stands where a template leaves its words out. */
export const letterTextsIn = catalogueOf<LetterTexts>(
  import.meta.glob('../../../locales/*/letter.ts', { eager: true, import: 'letter' }),
);
export const contactEditTextsIn = catalogueOf<ContactEditTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/contracts.ts', { eager: true, import: 'contact' }),
);
export const creditTextsIn = catalogueOf<CreditTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/contracts.ts', { eager: true, import: 'credits' }),
);
export const contractEditTextsIn = catalogueOf<ContractEditTexts>(
  import.meta.glob('../../../locales/*/pages/scheme/contracts.ts', { eager: true, import: 'contracts' }),
);
