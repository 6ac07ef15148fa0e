/**
 * Excerpts of public pages of other vendors, each with its address, and the figures a person finds in them: severity, clock, length,
 * what it counts in where the words say so. They were not looked at while the rules were written for the five desks.
 */
export interface Page {
  source: string;
  text: string;
  figures: string[];
}

export const pages: Page[] = [
  {
    source: 'https://support.jabetto.com/support/solutions/articles/5000502167-severity-level',
    text: `Response time

Response to the reported issue - Time is calculated since receipt of the report of the customer and severity level is identified - in hours of coverage

Resolution/Mitigation time

is the target time to get the resolution of the issue reported

Severity Level

Response time to begin working issue

Severity 1

The entire organization’s ability to perform critical functions is in jeopardy or unavailable

Within 60 minutes business hour

Within 12 hours

Escalate using escalation contact list

Every 2 hours

Severity 2

Ability to perform a mission critical function is in jeopardy or unavailable but a workaround is or can be established within a reasonable time.

Within Four Business Hours

Within 24 Business Hours

Escalate using escalation contact list

Every 8 Business Hours

Severity 3

Ability to perform a job function may be impacted or inconvenienced, but can continue business as normal operations.

Within 24 Business Hours

Within 48 Business Hours

Every 24 Business Hours`,
    figures: [
      ...['S1 response 60 minutes business', 'S1 resolution 12 hours', 'S1 update 2 hours'],
      ...['S2 response 4 hours business', 'S2 resolution 24 hours business', 'S2 update 8 hours business'],
      ...['S3 response 24 hours business', 'S3 resolution 48 hours business', 'S3 update 24 hours business'],
    ],
  },
  {
    source: 'http://messaging.unt.edu/node/446',
    text: `Messaging SLA

Status

Description

Response

Resolution

Critical

20 or more users unable to use critical system.

30 minutes

2 hours

High

Problem that affects a large number of users in a critical
system.

Users are unable to use a non-critical system.

1 hour

4 hours

Medium

A problem that affects a users
ability to use a service.

4 hours

2 business days

Low

A problem that does not affect a users
ability to use a service.

1 business days

5 business days.`,
    figures: [
      ...['Critical response 30 minutes', 'Critical resolution 2 hours', 'High response 1 hours'],
      ...['High resolution 4 hours', 'Medium response 4 hours', 'Medium resolution 2 days business'],
      ...['Low response 1 days business', 'Low resolution 5 days business'],
    ],
  },
  {
    source: 'https://oit.siu.edu/servicecatalog/ip-request.php',
    text: `Incident Response (Get Help):
Severity
|
Response
|
Resolution
|
Emergency Incident*
|
1 business hour
|
3 business hours
|
Work Stoppage Incident
|
2 business hours
|
1 business day
|
Inconvenience Incident
|
2 business days
|
5 business days
|
*Emergency incidents require that the customer be reachable via phone and that the phone number is documented in the incident. Any customer that does not respond to phone queries will have their ticket downgraded.
Our services are monitored. We are notified upon most service failures, and treat service outages as critical events require the service managers / process owners to begin working on the problem within 30 minutes of notification unless we deem the problem to be low impact (little to no client impact).`,
    figures: [
      ...['Emergency response 1 hours business', 'Emergency resolution 3 hours business'],
      ...['Work stoppage response 2 hours business', 'Work stoppage resolution 1 days business'],
      ...['Inconvenience response 2 days business', 'Inconvenience resolution 5 days business'],
    ],
  },
  {
    source: 'https://www.cequence.ai/saas-support-policy',
    text: `| Severity | Initial Response Time | Initial Response Time |
| Critical | < 1 Hour | <30 minutes |
| High | 4 Business Hours* | 2 Business Hours* |
| Medium | 1 Business Day | 6 Business Hours* |
| Low | 5 Business Days | 2 Business Days |
| Priority Level | Description |
|---|---|
| Critical | The SaaS is unavailable, which critically affects Customer’s production environment. A workaround is not yet available. |
| Low | No impact to the functionality of the SaaS or Customer’s production environment or business. |`,
    figures: [
      ...[
        'Critical response 1 hours',
        'Critical response 30 minutes plan 1',
        'High response 4 hours business',
      ],
      ...['High response 2 hours business plan 1', 'Medium response 1 days business'],
      ...['Medium response 6 hours business plan 1', 'Low response 5 days business'],
      'Low response 2 days business plan 1',
    ],
  },
  {
    source:
      'https://support.doubleoctopus.com/support/solutions/articles/33000253831-service-levels-and-response-times',
    text: `Severity | Description | Initial Human Response | Status Updates | Workaround provided |
S-1 Critical | Customer experiencing and reports a major business impact | One (1) business Hours | Every 4 hours | Within 4 hours, Either a workaround or a fix (hot fix or Patch) |
S-2 High | Customer experiencing and reports a business impact that: Note: A work-around exists | Eight (8) business Hours | Every twenty-four (24) business hours until Estimated Time to Resolution is provided | Within 12 hours, Either a workaround or a fix (hot fix or Patch) |
S-3 Medium | An issue that is neither S-1 nor S-2, but impairing use or progress in adoption. | Twenty-four business (24) hours | Every 10 business days | Best effort, No SLA can be provided |
S-4 Low | Has only a minor effect on Software functionality with no business impact. | Thirty-six business (36) hours | Best effort, No SLA can be provided |`,
    figures: [
      ...['S1 response 1 hours business', 'S1 update 4 hours', 'S1 workaround 4 hours'],
      ...['S2 response 8 hours business', 'S2 update 24 hours business', 'S2 workaround 12 hours'],
      ...['S3 response 24 hours business', 'S3 update 10 days business', 'S4 response 36 hours business'],
    ],
  },
  {
    source:
      'https://docs.fireworks.ai/faq-new/support-general/what-are-the-support-tiers-and-slas-for-enterprise',
    text: `Support issues are categorized into four priority levels, with specific examples for each:

Priority LevelResponse TimeDescriptionExamples
Urgent (P0)Within 1 hourReserved for critical cases that break live production workflows• Application inaccessible to end users
High (P1)Within 4 business hoursProblems that prevent regular platform usage but not breaking live production• Task deployment failing
Normal (P2)Within 8 business hoursRequests for information, enhancements, or documentation clarification with no negative service impact
Low (P3)Within 2 business daysAny issues that don’t fall into P0, P1, or P2 categories

Note: Business hours refer to standard working hours.`,
    figures: [
      ...['P0 response 1 hours', 'P1 response 4 hours business', 'P2 response 8 hours business'],
      'P3 response 2 days business',
    ],
  },
  {
    source: 'https://support.tactuum.com/hc/en-gb/articles/4410246494097-How-to-Create-a-Support-Ticket',
    text: `The Support Team prioritizes requests for support according to the following prioritylevel
guidelines:
1-Critical
- The service as a whole is not operational for multiple users during scheduled
- availability.
Response Time: 4 hours on receipt of notification.
Resolution Time: investigation and attempt to resolve within 4 hours of response
time pickup.
2-High
- A single core function of the service is not operational for multiple users
- during the hours that the service is scheduled for availability.
Response Time: 4 hours on receipt of notification.
Resolution Time: investigation and attempt to resolve within 16 hours of response
time pickup.
4-Low
- An issue of minor, e.g. cosmetic, substance.
Response Time: 24 hours on receipt of notification.
Resolution Time: investigation and attempt to resolve within 72 hours of response
time pickup.`,
    figures: [
      ...['Critical response 4 hours', 'Critical resolution 4 hours', 'High response 4 hours'],
      ...['High resolution 16 hours', 'Low response 24 hours', 'Low resolution 72 hours'],
    ],
  },
  {
    source: 'https://altsys.io/sla/',
    text: `Four priority tiers. Clear targets. No surprises.

All support requests are classified at the time of logging. Response and resolution times are measured during business hours (Mon–Fri, 09:00–17:00).

  • P1

    Critical · service down

    Complete loss of a business-critical service or system affecting all or most users.

    First response

    15 minutes

    Target resolution

    4 business hours

  • P2

    High · major impact

    Significant disruption to a core business function affecting multiple users or a key individual.

    First response

    1 business hour

    Target resolution

    8 business hours

  • P4

    Low · request

    General requests, minor queries, or scheduled tasks with no immediate business impact.

    First response

    4 business hours

    Target resolution

    5 business days`,
    figures: [
      ...['P1 response 15 minutes', 'P1 resolution 4 hours business', 'P2 response 1 hours business'],
      ...['P2 resolution 8 hours business', 'P4 response 4 hours business', 'P4 resolution 5 days business'],
    ],
  },
  {
    source: 'https://vulpinemsp.com/trust/service-level.html',
    text: `Business Hours: Mon–Fri, 9:00 a.m.–5:30 p.m. ET (excluding observed holidays). Critical incidents are eligible for 24×7 response.

Open a ticket via portal, email, or phone. SLA timers start when a ticket is created through these channels.

Priority Levels & Target Response
Priority Example Response Target Typical Resolution Goal*
P1 – Critical Server/network outage; ransomware Within 1 hour (24×7) Stabilize ASAP (often ≤ 4 hrs)
P2 – High Many users affected; major degradation Within 2 business hours Same business day
P3 – Medium Single user or non‑critical function Within 4 business hours 1–2 business days
P4 – Low Minor issue or scheduled request By next business day 2–5 business days`,
    figures: [
      ...['P1 response 1 hours', 'P1 resolution 4 hours', 'P2 response 2 hours business'],
      ...['P3 response 4 hours business', 'P3 resolution 1-2 days business', 'P4 response 1 days business'],
      'P4 resolution 2-5 days business',
    ],
  },
  {
    source: 'https://orgvue.com/legal/terms-and-conditions/service-level-agreement',
    text: `Incident Category | Response |
---|---|
Priority – Urgent (Mission Critical) The system is not operational | Support desk will start work immediately. Support desk will use reasonable efforts to provide a solution within 8 working hours of incident occurring |
Priority – High (Business Critical) Material functionality is not available that is critical to the Client’s business | Support desk will provide a manual initial response within one working hour of issue being raised acknowledging receipt of the issue. Support desk will use reasonable efforts to provide a solution within 16 working hours of starting work. (Clock stops running when waiting for Client to respond.) |
Priority – Low Non-material or non-critical functionality is not available | Support desk will provide a manual initial response within one working hour of issue being raised acknowledging receipt of the issue. Support desk will use reasonable efforts to provide a solution within 80 hours of starting work. |`,
    figures: [
      ...[
        'Urgent resolution 8 hours business',
        'High response 1 hours business',
        'High resolution 16 hours business',
      ],
      ...['Low response 1 hours business', 'Low resolution 80 hours'],
    ],
  },
  {
    source:
      'https://support.anetys.com/hc/fr/articles/212566945-Types-de-demande-et-d%C3%A9lais-de-r%C3%A9ponse',
    text: `P1 - Dysfonctionnement critique en cours
- L'intégralité de l'infrastructure est totalement inutilisable
Délai de réponse après création du ticket via le portail = 30 minutes
P2 - Dysfonctionnement bloquant en cours
- Un nombre important d'utilisateurs ne peut pas travailler correctement avec les applications de production
Délai de réponse après création du ticket via le portail = 2 heures
P3 - Demande de changement MCO
- Modification de l'état ou de la configuration d'un équipement géré en MCO
Délai de réponse après création du ticket via le portail = 4 heures
P4 - Demande d'informations / accès support
- Question sur les best practises ou des retours d'expérience
Délai de réponse après création du ticket via le portail = 8 heures`,
    figures: ['P1 response 30 minutes', 'P2 response 2 hours', 'P3 response 4 hours', 'P4 response 8 hours'],
  },
  {
    source:
      'https://aetsolutions.ca/fr/blogue/sla-du-centre-dassistance-ceux-qui-previennent-les-pannes-et-ceux-qui-ne-servent-a-rien',
    text: `Anatomie d’un SLA : réponse, résolution et priorités P1–P4

La réponse signifie que le billet est pris en charge. La résolution indique que le problème est corrigé, testé et confirmé.

Priorité Description Objectif typique (PME) Signification réelle
P1 – Critique Panne totale, production arrêtée Réponse < 15 min, Résolution < 4 h Escalade immédiate, astreinte activée, mises à jour horaires
P2 – Haute Dégradation majeure ou processus bloqué Réponse < 30 min, Résolution < 8 h Escalade si non résolu dans les délais
P3 – Moyenne Problème visible mais non bloquant Réponse < 1 h, Résolution < 24 h Éviter les reports répétés au lendemain
P4 – Basse Cosmétique ou demande d’information Réponse < 4 h, Résolution < 72 h À suivre malgré tout`,
    figures: [
      ...[
        'P1 response 15 minutes',
        'P1 resolution 4 hours',
        'P2 response 30 minutes',
        'P2 resolution 8 hours',
      ],
      ...['P3 response 1 hours', 'P3 resolution 24 hours', 'P4 response 4 hours', 'P4 resolution 72 hours'],
    ],
  },
  {
    source: 'http://adminstuff.ch/posts/bonnes-pratiques-la-gestion-des-niveaux-de-service',
    text: `PrioritéImpactTemps de réponseTemps de résolution
CritiqueService indisponible pour tous15 min4h
HauteService dégradé ou indisponible pour un groupe30 min8h
MoyenneImpact limité, contournement possible2h24h
BasseGêne mineure4h72h

4. Les plages horaires

Les engagements s’appliquent-ils 24/7 ou en heures ouvrées ? C’est fondamental car ça change tout.`,
    figures: [
      ...['Critique response 15 minutes', 'Critique resolution 4 hours', 'Haute response 30 minutes'],
      ...['Haute resolution 8 hours', 'Moyenne response 2 hours', 'Moyenne resolution 24 hours'],
      ...['Basse response 4 hours', 'Basse resolution 72 hours'],
    ],
  },
  {
    source: 'https://izymes.freshdesk.com/support/solutions/articles/14000003273-support-sla',
    text: `Level

Description

Commercial Support

1

Production application down or major malfunction resulting in majority of users unable to perform their normal functions.

Response: 4h

Solution: 1d

2

Critical loss of application functionality or performance resulting in high number of users unable to perform their normal functions.

Response: 1d

Solution: 2d

3

Moderate loss of application functionality or performance resulting in multiple users impacted in their normal functions.

Response: 2d

Solution: 5d`,
    figures: [
      ...['P1 response 4 hours', 'P1 resolution 1 days', 'P2 response 1 days', 'P2 resolution 2 days'],
      ...['P3 response 2 days', 'P3 resolution 5 days'],
    ],
  },
  {
    source: 'https://auth0-migration.mintlify.app/docs/troubleshoot/customer-support/support-plans',
    text: `Basic | Silver | Gold | |
---|---|---|---|
Support Hours | 24x5* | 24x7 | 24x7 |
Priority Level 1 Response Time | 2 hours | 1 hour | 30 minutes |
Priority Level 2 Response Time | 12 hours | 2 hours | 1 hour |
Priority Level 3 Response Time | 24 hours | 8 hours | 4 hours |`,
    figures: [
      ...['P1 response 2 hours', 'P1 response 1 hours plan 1', 'P1 response 30 minutes plan 2'],
      ...['P2 response 12 hours', 'P2 response 2 hours plan 1', 'P2 response 1 hours plan 2'],
      ...['P3 response 24 hours', 'P3 response 8 hours plan 1', 'P3 response 4 hours plan 2'],
    ],
  },
];
