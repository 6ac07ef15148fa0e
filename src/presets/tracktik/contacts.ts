const urgent = ['Critical', 'Important'];
const usual = ['Low', 'None'];
const subject = (en: string, fr: string) => ({
  en: `subject “${fr}” (${en})`,
  fr: `objet «\u00a0${fr}\u00a0»`,
});
const preferredWhenUrgent =
  'Pour les problèmes dont le niveau d’incidence est Important ou Critique, le téléphone et le courriel sont les méthodes de communication préférées.';
const preferredOtherwise =
  'Pour les problèmes dont le niveau d’incidence est Bas ou Aucun, le portail de Web de soutien ou le courriel sont les méthodes de communication préférées.';
const inHours =
  'Le soutien par téléphone ou par courriel pour les problèmes dont le niveau d’incidence est Bas ou Aucun n’est disponible que pendant les heures d’ouverture.';

/** Source: tracktik, “Méthodes de communication”; its page hides the address for mail, which the desk enters. */
export const tracktikContacts = [
  { by: 'phone', to: '+1 888 670-9782', severities: urgent, clause: preferredWhenUrgent },
  {
    by: 'phone',
    to: '+1 888 454-5606',
    severities: urgent,
    note: { en: 'dial 2', fr: 'composer le 2' },
    clause: preferredWhenUrgent,
  },
  {
    by: 'mail',
    severities: urgent,
    note: subject('urgent service problem', 'Problème urgent de service'),
    clause: preferredWhenUrgent,
  },
  {
    by: 'portal',
    to: 'https://support.tracktik.com',
    severities: usual,
    clause: preferredOtherwise,
  },
  {
    by: 'mail',
    severities: usual,
    calendar: 'support',
    note: subject('service problem', 'Problème de service'),
    clause: preferredOtherwise,
  },
  { by: 'phone', to: '+1 888 670-9782', severities: usual, calendar: 'support', clause: inHours },
];
