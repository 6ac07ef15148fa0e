/** What each action of the manifest asks for, for the form in which a rule fills it in. */

export type ActionInput =
  | 'issue'
  | 'project'
  | 'clock'
  | 'within'
  | 'channel'
  | 'date'
  | 'note'
  | 'at'
  | 'language';

/** What a rule starts with: the work item, or its space, that set it off. */
export const INPUT_DEFAULTS: Partial<Record<ActionInput, string>> = {
  issue: '{{issue.key}}',
  project: '{{project.key}}',
};

const REQUIRED: readonly ActionInput[] = ['issue', 'project', 'date'];
export const isRequired = (input: ActionInput): boolean => REQUIRED.includes(input);

export const ACTION_INPUTS: Record<string, readonly ActionInput[]> = {
  'explain-clock': ['issue', 'clock', 'language'],
  'list-due': ['project', 'within', 'language'],
  'record-contact': ['issue', 'channel', 'note', 'at', 'language'],
  'record-workaround': ['issue', 'note', 'at', 'language'],
  'record-restored': ['issue', 'note', 'at', 'language'],
  'agree-date': ['issue', 'date', 'clock', 'note', 'language'],
  'report-state': ['issue', 'language'],
};
