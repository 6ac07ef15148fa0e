import type { RulesTexts } from '../texts';

export type AlertWords = RulesTexts['alerts'];
