/** Source: altilogix, “l’accusé de réception suivant vous sera envoyé par courriel”. What may be missing stands in brackets. */
const textOf = (kind: { en: string; fr: string }) => ({
  fr: [
    `Nous avons bien reçu votre message pour du support ${kind.fr}[, notre personnel en a été notifié {notified}][, nous communiquerons avec vous dans les plus brefs délais (< {delay}.)].`,
    '*** SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé ***',
    '[{holiday}]',
    '[{contacts}]',
    'Merci',
    '{signature}',
  ].join('\n'),
  en: [
    `We have received your message for ${kind.en} support[, our staff has been notified of it {notified}][, we will contact you as soon as possible (< {delay}.)].`,
    '*** Please do not reply to this message, it is an automatic acknowledgement ***',
    '[{holiday}]',
    '[{contacts}]',
    'Thank you',
    '{signature}',
  ].join('\n'),
});

export const altilogixAcknowledgement = {
  texts: {
    Urgent: textOf({ en: 'urgent', fr: 'urgent' }),
    Regular: textOf({ en: 'regular', fr: 'régulier' }),
  },
  signature: {
    en: 'The technical support team of AltiLogix Inc.',
    fr: 'L’équipe de support technique d’AltiLogix Inc.',
  },
};
