import type { ClientFormTexts, ProposalTexts } from '../../../locales/en/pages/clients';
import { catalogueOf } from '../catalogue';

export type { ClientFormTexts, ProposalTexts };

export const clientFormTextsIn = catalogueOf<ClientFormTexts>(
  import.meta.glob('../../../locales/*/pages/clients.ts', { eager: true, import: 'clientForm' }),
);
export const proposalTextsIn = catalogueOf<ProposalTexts>(
  import.meta.glob('../../../locales/*/pages/clients.ts', { eager: true, import: 'proposals' }),
);
