/** The stages of the incident report on the panel. */
export const stages = {
  title: 'Stages of the incident report',
  due: (moment: string) => `due ${moment}`,
  overdue: (moment: string) => `overdue since ${moment}`,
  sent: (moment: string) => `sent ${moment}`,
  sentLate: (moment: string) => `sent ${moment}, late`,
  waits: {
    aware: 'not begun: say when you became aware of the incident',
    classified: 'not begun: say when you classified it as major',
    closing: 'counts from the closing',
    restored: 'counts from when service is restored',
    receipt: 'counts from reception',
  },
  waitsForStage: (stage: string) => `counts from “${stage}”, once sent`,
  to: (who: string) => `To: ${who}.`,
  document: 'The document is drafted for it after closing.',
  tell: { aware: 'Became aware…', classified: 'Classified as major…' },
  open: 'Open the document',
  openOf: (stage: string) => `Open the document: ${stage}`,
  markSent: 'Mark as sent',
  markSentOf: (stage: string) => `Mark as sent: ${stage}`,
  when: 'When (empty is now)',
  future: 'This has not happened yet: choose an instant that has passed.',
  record: 'Record',
  cancel: 'Cancel',
  lost: 'It could not be recorded: the connection was lost. Try again.',
  helper: 'A helper, not legal advice.',
};

export type StageTexts = typeof stages;
