/** The walk through the company: six places, each with the person to be there and one line of what to do. */
import type { Tour, TourStop } from '../../running/tour';
import { ADMIN, accountOf, SITE_ADMIN } from './people';

/** Where the stops are, as the build found them. */
export interface Places {
  /** The emergency that is about to breach. */
  fatal: string;
  /** One whose resolution is breached. */
  breached: string;
  /** The page with the client's own summary. */
  clientPage: string;
}

const about = {
  en: 'This is a made-up vendor with three support desks, on a working day at 13:00. Sablier counts what each desk promised its clients, says in time what is about to be missed, and writes the incident report. Six months lie behind it; every number on it can be asked why.',
  fr: 'Voici un fournisseur inventé avec trois équipes de soutien, un jour ouvrable à 13\u00a0h. Sablier compte ce que chaque équipe a promis à ses clients, avertit à temps de ce qui va être manqué et rédige le rapport d’incident. Six mois sont derrière lui\u00a0; à chaque chiffre on peut demander pourquoi.',
};

export const tourOf = (places: Places): Tour => ({
  about,
  stops: [...agentStops(places), ...otherStops(places)],
});

function agentStops({ fatal, breached }: Places): TourStop[] {
  const as = accountOf('mara');
  return [
    {
      ...{ as, place: `/browse/${fatal}` },
      title: { en: 'A Fatal about to breach', fr: 'Un Fatal sur le point d’échouer' },
      task: {
        en: 'Look at the panel under the description: the resolution has minutes left. Press +15 min in the bar above twice, and see it breach.',
        fr: 'Regardez le panneau sous la description\u00a0: il reste quelques minutes à la résolution. Appuyez deux fois sur +15 min dans la barre du haut et voyez-la échouer.',
      },
    },
    {
      ...{ as, place: `/browse/${breached}` },
      title: { en: 'Why this number', fr: 'Pourquoi ce chiffre' },
      task: {
        en: 'Open “Why?” beside a clock: each line says when time counted, when it did not, and the sentence of the contract behind it.',
        fr: 'Ouvrez « Pourquoi\u00a0? » à côté d’un délai\u00a0: chaque ligne dit quand le temps a compté, quand il n’a pas compté, et la phrase du contrat qui le veut.',
      },
    },
    {
      ...{ as, place: `/browse/${fatal}` },
      title: { en: 'Close it and read the report', fr: 'La fermer et lire le rapport' },
      task: {
        en: 'On the panel record that the service is restored, then press Done at the right. Within a minute the panel links a draft of the report in Confluence.',
        fr: 'Dans le panneau, notez que le service est rétabli, puis appuyez sur Done à droite. En une minute, le panneau mène au brouillon du rapport dans Confluence.',
      },
    },
  ];
}

const otherStops = ({ clientPage }: Places): TourStop[] => [
  {
    ...{ as: accountOf('fern'), place: clientPage },
    title: { en: 'What the client sees', fr: 'Ce que voit le client' },
    task: {
      en: 'This is the client’s own space: goals met and missed, the time bank, and the published reports. Of other clients there is nothing here.',
      fr: 'Voici l’espace du client\u00a0: objectifs tenus et manqués, banque d’heures, rapports publiés. Des autres clients, il n’y a rien ici.',
    },
  },
  {
    ...{ as: ADMIN, place: '/projects/NEW/settings' },
    title: { en: 'Set up a desk in three minutes', fr: 'Monter une équipe en trois minutes' },
    task: {
      en: 'This project has no promise yet: choose a preset, such as AltiLogix or Velsoft, and see it tried on the project before you save.',
      fr: 'Ce projet n’a encore rien promis\u00a0: choisissez un modèle, comme AltiLogix ou Velsoft, et voyez-le essayé sur le projet avant d’enregistrer.',
    },
  },
  {
    ...{ as: SITE_ADMIN, place: '/admin/apps/admin' },
    title: { en: 'What the administrator sees', fr: 'Ce que voit l’administrateur' },
    task: {
      en: 'Health, shared calendars, clients and their spaces, who changed what, and everything as one file.',
      fr: 'L’état de santé, les calendriers partagés, les clients et leurs espaces, qui a changé quoi, et le tout en un fichier.',
    },
  },
];
