const afterHours = {
  calendar: 'support',
  works: 'closed',
  clause:
    'If you reach us after hours, you can leave a voicemail and we will reach out to you within 30 minutes of your call.',
};
const voicemail = {
  en: 'leave a voicemail: we call back within 30 minutes',
  fr: 'laissez un message vocal\u00a0: nous rappelons dans les 30\u00a0minutes',
};
const support = { en: 'hit 1 for support', fr: 'faites le 1 pour le soutien' };

/** Source: vircom, “Contact Method”; its page hides the addresses for mail, which the desk enters. */
export const vircomContacts = [
  {
    by: 'phone',
    to: '+1 888 484-7266',
    name: { en: 'toll free', fr: 'sans frais' },
    note: support,
    calendar: 'support',
    clause: 'Toll Free +1 888 484-7266 (Hit 1 for support)',
  },
  {
    by: 'phone',
    to: '+1 514 845-8474',
    name: { en: 'direct', fr: 'ligne directe' },
    calendar: 'support',
    clause: 'Direct +1 514 845-8474 (skips the general menus)',
  },
  {
    by: 'phone',
    to: '+1 888 484-7266',
    name: { en: 'toll free', fr: 'sans frais' },
    note: voicemail,
    ...afterHours,
  },
  {
    by: 'mail',
    name: { en: 'emergencies', fr: 'urgences' },
    calendar: 'support',
    works: 'closed',
    note: { en: 'we call back within 30 minutes', fr: 'nous rappelons dans les 30\u00a0minutes' },
    clause:
      'Our technicians will call you back within 30 minutes if it’s outside of business hours or during a holiday.',
  },
  { by: 'mail', clause: 'By Email' },
  {
    by: 'mail',
    name: { en: 'escalations', fr: 'escalades' },
    note: { en: 'to talk to a manager', fr: 'pour parler à un gestionnaire' },
    clause:
      'If you are not satisfied and wish to talk to a manager, or need a ticket escalated for any reason.',
  },
];
