export const rebuild = {
  notAllowed: 'Only a project admin can look at its issues again.',
  running: 'A look is under way already; end it first.',
  nothingRunning: 'There is nothing under way to pause, resume or cancel.',
};

export type RebuildRefusalTexts = typeof rebuild;
