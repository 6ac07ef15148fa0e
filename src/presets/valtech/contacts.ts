const byPhone = {
  by: 'phone',
  calendar: 'business',
  clause: 'You can also reach our team during normal business hours by phone:',
};

/** Source: valtech, “Method of Communication” and “Preferred Communication Method”. */
export const valtechContacts = [
  {
    by: 'mail',
    to: 'commerce-emergency@valtech.com',
    severities: ['Fatal', 'Critical'],
    clause: 'Communicate via commerce-emergency@valtech.com',
  },
  {
    by: 'portal',
    name: { en: 'Jira', fr: 'Jira' },
    severities: ['Minor'],
    note: { en: 'to your assigned development team', fr: 'à votre équipe de développement attitrée' },
    clause: 'Communicate with your assigned development team via Jira',
  },
  { ...byPhone, to: '450-979-7620 option 2' },
  { ...byPhone, to: '1 877 979-2276', name: { en: 'toll-free', fr: 'sans frais' } },
];
