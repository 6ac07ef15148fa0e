/** What the scheme page says of what tells a severity beside the priority. */
const rows = {
  labels: {
    legend: 'Labels that set a severity',
    fresh: 'New label',
    severityOf: (text: string) => `Severity of the label ${text}`,
    remove: (text: string) => `Remove the label ${text}`,
    add: 'Add the label',
  },
  channels: {
    legend: 'Channels that set a severity',
    fresh: 'New channel',
    severityOf: (text: string) => `Severity of the channel ${text}`,
    remove: (text: string) => `Remove the channel ${text}`,
    add: 'Add the channel',
  },
  words: {
    legend: 'Words in the summary that set a severity; the first match counts',
    fresh: 'New words',
    severityOf: (text: string) => `Severity of the words ${text}`,
    remove: (text: string) => `Remove the words ${text}`,
    add: 'Add the words',
  },
  floors: {
    legend: 'Labels that raise to at least a severity',
    fresh: 'New label',
    severityOf: (text: string) => `At least, with the label ${text}`,
    remove: (text: string) => `Remove the label ${text} and its severity`,
    add: 'Add the label that raises',
  },
};

export type SignalRowTexts = (typeof rows)['labels'];

export const signals = {
  before: 'Before the priority',
  field: 'Field that gives the severity (name or ID)',
  channels: 'Channel',
  channelsNote:
    'The channel of a work item is a label such as channel:email, channel:phone or channel:emergency, or the value of a field. It tells the severity where the priority names none, and before a default priority that nobody chose. Goals outside hours and who is told may ask for it too.',
  rule: 'How mail and calls get their channel',
  ruleSteps: [
    'In the space’s settings, under Automation, make a rule: when a work item is created.',
    'Add a condition that tells the way: for mail, that the reporter is the account of your mail intake, or in a service space that the request channel is email; for an emergency line, its request type or the words its mails begin with.',
    'Add the action “Edit work item”, the field Labels, with “Add” and the label channel:email, channel:phone, channel:portal or channel:emergency.',
    'Turn the rule on. The label may come some moments after the work item: it counts from receipt as long as is said below.',
  ],
  channelField: 'Field that names the channel, beside labels',
  late: 'A channel, a label or words still count from receipt when they come within',
  lateNote: 'and before the team’s first public comment',
  words: 'Summary',
  after: 'Then',
  readAs: (severity: string) => `${severity} is treated as`,
  asItself: 'itself',
  rows,
};

export type SignalTexts = typeof signals;
