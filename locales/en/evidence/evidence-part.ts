/** What a published page says of its evidence. */
export const evidencePart = {
  heading: 'Evidence',
  file: (name: string) => `Every number of this report can be recomputed from the attached file: ${name}.`,
  digest: 'SHA-256 of that file: ',
  check: 'To check both offline: ',
  proves:
    'The check shows that the file agrees with itself and with this digest. It does not show that Jira recorded these facts: compare them with the history of the work item in Jira.',
};

export type EvidencePartTexts = typeof evidencePart;
