import type { RulesWords } from '../words/words-rules';

export type AlertWords = RulesWords['alerts'];
