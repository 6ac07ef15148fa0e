import { inEachLanguage } from '../../locales/languages';
import { say } from '../../src/common/say';
import type { Warning } from '../../src/domain/sla/history/warnings';

/** What a warning says in every language, as evidence keeps it. */
export const explainWarning = (warning: Warning) => inEachLanguage(({ warnings }) => say(warnings, warning));
