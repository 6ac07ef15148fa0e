import type { DoubtsTexts } from '../../en/evidence/doubts';

export const doubts: DoubtsTexts = {
  timesMayBeWrong: 'Jira n’a pas tout dit de ce ticket, donc ces temps peuvent être faux.',
};
