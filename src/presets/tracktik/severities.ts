import { own } from '../../common/own';

const alsoCalled: Record<string, string[]> = { Low: ['Basse'], None: ['Aucune', 'Aucune incidence'] };

const severity = (
  [name, fr]: [string, string],
  definition: { en: string; fr: string },
  signs: { en: string[]; fr: [string, ...string[]] },
) => ({
  name,
  fr,
  codes: own(alsoCalled, name) ?? [],
  definition,
  examples: { en: signs.en.join('\n'), fr: signs.fr.join('\n') },
  clause: signs.fr[0],
});

/** Source: tracktik, “Classifications de gravité”: each with the signs it is told by. */
export const tracktikSeverities = [
  severity(
    ['Critical', 'Critique'],
    {
      en: 'The Client’s system is gravely degraded and several users cannot reach its basic functions, with a direct effect on the Client’s operational processes.',
      fr: 'Le système du Client est gravement dégradé, plusieurs utilisateurs ne sont pas en mesure d’accéder aux fonctions de base, ce qui présente une incidence directe sur les processus opérationnels du Client.',
    },
    {
      en: [
        'Services are inaccessible or gravely degraded.',
        'Most users are affected.',
        'The problem affects the Clients’ operational processes.',
      ],
      fr: [
        'Les services sont inaccessibles ou gravement dégradés.',
        'La plupart des utilisateurs sont touchés.',
        'Le problème a une incidence sur les processus opérationnels des Clients.',
      ],
    },
  ),
  severity(
    ['Important', 'Important'],
    {
      en: 'The Client’s system is available but degraded and cannot process the Client’s inquiries (some functions are not available), which affects the Clients’ business processes.',
      fr: 'Le système du Client est disponible, mais dégradé et ne peut pas traiter les demandes de renseignement du Client (certaines fonctions ne sont pas disponibles), affectant les processus métier des Clients.',
    },
    {
      en: [
        'Services are available, but functions are degraded.',
        'Several users are affected.',
        'The problem affects the Clients’ operational processes.',
      ],
      fr: [
        'Les services sont disponibles, mais les fonctions sont dégradées',
        'Plusieurs utilisateurs sont touchés.',
        'Le problème affecte les processus opérationnels des Clients.',
      ],
    },
  ),
  severity(
    ['Low', 'Bas'],
    {
      en: 'Services are available but do not work to the company’s specifications (operation is impaired but still available). Particular users have limited access to functions that are not essential.',
      fr: 'Les services sont disponibles, mais ne fonctionnent pas selon les spécifications de l’entreprise (le fonctionnement est compromis, mais toujours disponible). Les utilisateurs spécifiques ont un accès limité aux fonctions non essentielles.',
    },
    {
      en: [
        'Services are available but do not work to the company’s specifications.',
        'Particular users are affected.',
        'Unexpected behaviour during the Client’s business processes.',
      ],
      fr: [
        'Les services sont disponibles, mais ne fonctionnent pas selon les spécifications de l’entreprise.',
        'Des utilisateurs spécifiques sont touchés.',
        'Comportement inattendu pendant les processus d’affaires du Client.',
      ],
    },
  ),
  severity(
    ['None', 'Aucun'],
    {
      en: 'Services are available with little or no effect on operation. Particular users may meet unexpected behaviour while they carry out the Client’s business processes.',
      fr: 'Les services sont disponibles avec peu ou pas d’incidence sur le fonctionnement. Des utilisateurs spécifiques peuvent être confrontés à des comportements inattendus lors de l’exécution des processus métier du Client.',
    },
    {
      en: [
        'Services are available.',
        'Particular users are affected.',
        'The Client’s business processes are not affected.',
      ],
      fr: [
        'Les services sont disponibles.',
        'Des utilisateurs spécifiques sont touchés.',
        'Les processus d’affaires du Client ne sont pas affectés.',
      ],
    },
  ),
];
