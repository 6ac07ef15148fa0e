const clause = 'Client contacts support@velsoft.com or calls the Support Helpdesk';

/** Source: velsoft, “How Support Works”; its page has no number for the helpdesk, which the desk enters. */
export const velsoftContacts = [
  { by: 'mail', to: 'support@velsoft.com', clause },
  { by: 'phone', name: { en: 'Support Helpdesk', fr: 'centre d’assistance' }, calendar: 'support', clause },
];
