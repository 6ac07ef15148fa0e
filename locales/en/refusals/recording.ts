export const recording = {
  notSpaceAdmin: 'Only an administrator of this space can evaluate a finished SLA again.',
  noSuchTicket: 'You can’t see an issue of this key, or it no longer exists.',
  noSuchStep: 'The scheme’s ladder has no such step.',
  notAllowed: 'Only people who may edit this issue can record this.',
  reversedDates: 'This ends before it begins: choose an end that is later than the beginning.',
  impossible:
    'This cannot be recorded: an instant in it lies outside the years 1990 to 2199, or something is missing.',
  beforeReceipt: 'The issue had not been received yet: choose an instant after its creation.',
  tooOld: (hours: number) =>
    `This happened more than ${hours} hours ago: choose a later instant, or write a comment. The scheme sets how far back.`,
  future: 'This has not happened yet: choose an instant that has passed.',
  busy: 'Somebody is recording something on this issue at this very moment. Try again.',
  noSuchIssue: 'You can’t see this issue, or it no longer exists.',
};

export type RecordingRefusalTexts = typeof recording;
