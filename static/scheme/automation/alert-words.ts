import type { RulesTexts } from '../draft/texts';

export type AlertWords = RulesTexts['alerts'];
