/** What checking an evidence file says, line by line, and what the lines together prove. */
export const evidence = {
  agrees: 'agrees   ',
  differs: 'DISAGREES',
  note: 'note     ',
  form: 'canonical form',
  formBroken: 'these facts in canonical form are another text',
  own: 'the file’s own digest',
  told: 'the digest you were given',
  computed: (hex: string) => `recomputed ${hex}`,
  version: 'form of evidence',
  versionUnknown: (formVersion: number) => `this tool reads form ${formVersion}`,
  zones: (here: string) => `time zone data; recomputed with ${here}`,
  sealed: (at: string) => `a result of ${at}; later changes of teams, names or comments do not alter it`,
  recomputed: (value: string) => `recomputed ${value}`,
  nothing: 'nothing',
  broken: 'cannot be recomputed',
  whole: (all: number) => `All ${all} lines agree.`,
  not: (bad: number, all: number) => `${bad} of ${all} lines ${bad === 1 ? 'disagrees' : 'disagree'}.`,
  proves:
    'This shows that the file agrees with itself: each number follows from the facts and the scheme in it.',
  provesPublished: 'It is also the file whose digest you were given.',
  provesNot:
    'It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
  unsealed:
    'Without --sha256, the file could have been changed as a whole, with its facts, its numbers and its own digest.',
  compare: (hex: string) => `SHA-256 of this file: ${hex}. Compare it with the one on the published page.`,
};

export type EvidenceTexts = typeof evidence;
