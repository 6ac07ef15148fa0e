export const automation = {
  jiraSilent: 'Jira did not say whether it took the ticket. Try again in a minute: it is looked for first.',
  jiraRefused:
    'Jira did not take the ticket: the project may need fields that the app cannot fill in, or does not let it in.',
  notAllowed: 'Only people who may edit this issue can ask a third party.',
  notAllowedThere: 'You may not create issues in that project.',
  notAgreeable:
    'There is nothing here that you can agree to: it was agreed already, replaced, or is not yours to agree to.',
  notEscalatable: 'This request cannot be escalated: it is closed, or nobody is named for it.',
};

export type AutomationRefusalTexts = typeof automation;
