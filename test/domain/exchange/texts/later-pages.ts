/** Three pages more, added when the rules stood and never mended for: the measure of what a stranger’s page gets. */
import type { Page } from './pages';

export const later: Page[] = [
  {
    source: 'https://www.smu.edu/oit/help/about/service-agreements',
    text: `The default SLA and thresholds appear below (business hours are calculated as 8 a.m.–5 p.m., Monday through Friday).

Emergency 4 hour target turn around
High 9 hour turn around
Medium 24 hour target turnaround
Low 1 week target turnaround time`,
    figures: [
      ...['Emergency resolution 4 hours', 'High resolution 9 hours', 'Medium resolution 24 hours'],
      'Low resolution 1 weeks',
    ],
  },
  {
    source:
      'https://support.constructor.tech/fr/calcularis-grafari-for-schools/sévérité-du-ticket-technique-du-constructeur',
    text: `Temps de réponse ciblé
Dans un souci d’efficacité et de réactivité, nous nous engageons à respecter les délais de réponse suivants :
- Priorité 1 (urgent): 4 heures
- Priorité 2 (élevée) : 8 heures
- Priorité 3 (moyenne) : 2 jours ouvrables`,
    figures: ['P1 response 4 hours', 'P2 response 8 hours', 'P3 response 2 days business'],
  },
  {
    source:
      'https://hivemq.atlassian.net/wiki/pages/diffpages.action?originalId=2348548409&pageId=2349269014',
    text: `Support Hours and Response Times during Support Hours as outlined in the table below:

Basic Support

Extended Support

Priority 1 Response Time*
(within Support Hours)

1 day

4 hours

Priority 2 Response Time*
(within Support Hours)

2 days

4 hours`,
    figures: [
      'P1 response 1 days',
      'P1 response 4 hours plan 1',
      'P2 response 2 days',
      'P2 response 4 hours plan 1',
    ],
  },
];
