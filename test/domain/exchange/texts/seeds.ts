/** The texts of the five desks that ship, and the figures a person finds in them. */
import type { Page } from './pages';

/** The hours as they are written, and what the text leaves open. */
interface Seed extends Page {
  hours: string[];
  doubts: string[];
}

export const seeds: Seed[] = [
  {
    source: 'Valtech: Support: Conditions and Service Levels',
    text: `Contact us

Support: Conditions and Service Levels

Emergency Support - Support Time and Availability

If you have an effective Service Level Agreement that has directed you to this page, please note that Valtech Canada inc. (“Valtech”) provides clients with a 24/7 support service and our normal business hours are Monday to Friday, 8 AM to 5:30 PM EST. Our help desk is located in the Province of Quebec, Canada. Our team provides support both in French and English.

Outside normal business hours, a virtual team is on-call and a night resource is always available to respond to any emergency communicated by the client. A minimum of 4 hours is invoiced for any emergency requiring an intervention outside normal business hours.

Method of Communication

For any situation considered critical or a major emergency, you can contact our emergency team via commerce-emergency@valtech.com. Sending an email to this address triggers an alert to our support team members. A follow-up will be made, helping our team and yours stay up to date. If a task is required on our part, a Jira Ticket will be opened so the new task can be addressed.

You can also reach our team during normal business hours by phone:

Phone: 450-979-7620 option 2

Toll-Free: 1 877 979-2276

Priority Level Definition and Associated Targets

Priority Level Definition

Estimated response time

Time expected for resolution

Preferred Communication Method

Outside of business hours

During business hours

1. Fatal Emergency

Incident causing a complete or significant degradation of a functionality or solution delivered by Valtech resulting in the interruption of a transactional process or causing a significant financial impact to the Client.

 

Ex. The website or system is down, the cart doesn’t work, etc.

1 hour

15 minutes

No more than 4 hours to restore the server.

 

A more in-depth time estimate will be given upon reception of the message. A reasonable delay must be accorded to our team as they work to resolve the problem.

 

If a third party is involved, they will be sent an emergency ticket.

Communicate via commerce-emergency@valtech.com

2. Critical Emergency

Incident that is not a Fatal Emergency, but causes partial or limited degradation of a functionality or solution delivered by Valtech, or for which a workaround exists so that the transactional process can continue normally.

 

Ex. A product category isn’t displaying, a product is available for 0$, etc.

30 minutes

3. Minor Issue

Incident that is neither a Fatal or Critical Emergency, but causes minor or cosmetic degradation of a functionality or solution delivered by Valtech.

 

Ex. A redirection doesn’t work, an attribute isn’t displaying correctly, etc.

N/A

4 hours

If necessary, following our team’s analysis, a time and budgetary estimate will be provided.

Communicate with your assigned development team via Jira

Resolved Issues

After solving a problem, the Jira ticket is closed and is marked as permanently solved. You will also be provided an incident report for fatal or critical emergencies. This report will be prepared by our emergency team and/or those involved with addressing and resolving the issue. It will be sent via Confluence or Jira within 5 business days following the incident.

For French version, click here

Contact us

We would love to hear from you! Please fill out the form and the nearest person from office will contact you. 
Should you need an alternative format and/or communication support to provide feedback please contact Sheree Atcheson.

Let's reinvent the future`,
    figures: [
      'Fatal response 1 hours outside',
      'Fatal response 15 minutes',
      'Fatal resolution 4 hours',
      'Critical response 30 minutes',
      'Minor response 4 hours',
    ],
    hours: ['Monday to Friday, 8 AM to 5:30 PM EST'],
    doubts: [
      'hours-count',
      'standard-time',
      'which-holidays',
      'counts-from',
      'while-waiting',
      'shared-cells',
    ],
  },
  {
    source: 'AltiLogix: Support',
    text: `Welcome to the Altilogix website

(514) 982-6161info@altilogix.com
8:00 - 16:30

Monday to Friday

Support

Support ponctuel et banques d’heures

Les avantages d’une banque d’heures de support :

  • Un meilleur tarif horaire (selon le nombre d’heures achetées);
  • Une imputation plus économique du temps de support utilisé lors d’appels urgents et non urgents.

N.B. Le fait de posséder une banque d’heures de support n’exclut cependant en rien le besoin de vous conformer aux exigences et modalités du contrat annuel de maintenance (et/ou de support selon le cas), tel qu’établi par Sage Software. Elle ne concerne que le support technique que vous désirez obtenir auprès d’Altilogix Inc. dans le cadre normal de vos activités quotidiennes.

Comment ce service fonctionne (entente de niveau de service):

Les appels non urgents consistent habituellement en des problèmes qui n’empêchent en rien la poursuite de vos activités quotidiennes et qui ont, d’ordinaire, besoin d’être solutionnés dans les 72 heures (ou plus) suivant l’appel.

Pour nous signaler un problème ou un incident non urgent, il vous suffit :

  • de nous envoyer un courriel à l’adresse suivante : support-regulier@altilogix.com où les automatismes suivants s’effectueront:
    • votre courriel sera consigné dans notre logiciel de Help Desk;
    • l’accusé de réception suivant vous sera envoyé par courriel :

      Nous avons bien reçu votre message pour du support régulier, notre personnel en a été notifié à la fois par courriel et par télé-avertisseur, nous communiquerons avec vous dans les plus brefs délais (< 4 h.).
      *** SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé ***

      Merci
      L’équipe de support technique d’AltiLogix Inc.

    • 2 de nos techniciens seront automatiquement notifiés.
  • de nous appeler au (514) 982-6161, option 6.

*N.B. Dans le cas de support régulier, nous vous garantissons un retour d’appel maximum de quatre (4) heures et ce, du lundi au vendredi, de 8h30 à 17h00 (sauf les jours fériés).

Imputation du temps de support pour les clients possédant une banque d’heures de support :

L’imputation du temps pour les appels non urgents (ou pour du travail planifié à l’avance) se fait de la façon suivante :

  • en tranches de 15 minutes pour du support téléphonique (au lieu de tranches de 30 minutes en l’absence d’une banque d’heures de support);
  • en tranches de 30 minutes pour du support sur place (au lieu de tranches de 60 minutes en l’absence d’une banque d’heures de support). Un minimum d’une (1) heure est imputé à la banque d’heures pour toute intervention sur place. Le temps de transport et les frais de déplacement au-delà d’un rayon de 25 km du centre-ville de Montréal sont en sus (s’il y a lieu).

Les appels urgents consistent habituellement en des problèmes majeurs qui affectent la poursuite de vos activités quotidiennes et qui ont besoin d’être solutionnés rapidement.

Pour nous signaler un problème ou un incident urgent, il vous suffit :

  • de nous envoyer un courriel à l’adresse suivante : support-urgent@altilogix.com où les automatismes suivants s’effectueront:
    • votre courriel sera consigné dans notre logiciel de Help Desk;
    • un accusé de réception comme celui-ci vous sera envoyé par courriel :

      Nous avons bien reçu votre message pour du support urgent, notre personnel en a été notifié à la fois par courriel et par télé-avertisseur, nous communiquerons avec vous dans les plus brefs délais (< 1 h.).
      *** SVP, ne pas répondre à ce message, il s’agit d’un accusé de réception automatisé ***

      Merci
      L’équipe de support technique d’AltiLogix Inc.

    • 3 membres de l’équipe d’AltiLogix sont notifiés.
  • de nous appeler à la CATA (Centrale d’Assistance Technique AltiLogix) au 1-514-982-6161, ouvert de 7h00 à 20h00, du lundi au vendredi (sauf les jours fériés).

*N.B. Dans le cas de support urgent, nous vous garantissons un retour d’appel maximum d’une (1) heure, de 7h00 à 20h00, du lundi au vendredi (sauf les jours fériés).

Imputation du temps de support pour les clients possédant une banque d’heures de support:

L’imputation du temps pour les appels urgents se fait de la façon suivante :

  • en tranches de 30 minutes pour du support téléphonique (au lieu de tranches de 60 minutes en l’absence d’une banque d’heures de support). Un minimum d’une (1) heure est imputé à la banque d’heures pour toute intervention téléphonique dans le cadre d’un appel urgent.
  • en tranches de 60 minutes pour du support ponctuel sur place (au lieu de tranches de 120 minutes en l’absence d’une banque d’heures de support). Un minimum de deux (2) heures est imputé à la banque d’heures pour toute intervention sur place dans le cadre d’un appel urgent; le temps de transport et les frais de déplacement au-delà d’un rayon de 25 km du centre-ville de Montréal sont en sus (s’il y a lieu).

N.B. Une banque d’heures de support ne peut être utilisée ni pour de la formation, ni pour réaliser une DDM (Demande de modification).

Les termes et conditions de ce service:

Toute banque d’heures est payable d’avance (NET 30 jours) et n’est ni remboursable ou transférable, sans aucune limite cependant quant à sa durée dans le temps.

Nous vous tenons informé de la façon suivante:

Un courriel de notification vous est envoyé pour chacune de nos interventions en regard du problème (ou incident) soumis et ce, tout au long du processus de résolution du problème (ou de l’incident).

Processus de rétroaction du service de support :

Comme votre opinion et votre niveau de satisfaction nous tiennent à coeur, une fois le problème (ou l’incident) est résolu et donc « fermé », vous serez invité à compléter un petit sondage de satisfaction via un hyperlien, lequel nous permettra notamment de peaufiner la qualité de nos interventions.

Qui peut nous appeler pour nous soumettre un problème ou un incident :

De manière à nous assurer que les communications entre nous soient les plus efficaces et ordonnées possibles, nous vous prions d’assurer le support de premier niveau au sein de votre organisation en nommant un maximum de 4 personnes, lesquelles seront les seules personnes autorisées (4) à nous communiquer un problème ou un incident. Nous vous invitons donc à ne publier cette procédure qu’auprès de ces dernières seulement et à nous soumettre les coordonnées de celles-ci.`,
    figures: ['Non urgent resolution 72 hours', 'Non urgent response 4 hours', 'Urgent response 1 hours'],
    hours: [
      '8:00 - 16:30 Monday to Friday',
      'lundi au vendredi, de 8h30 à 17h00 ',
      '7h00 à 20h00, du lundi au vendredi',
      '7h00 à 20h00, du lundi au vendredi',
    ],
    doubts: ['hours-count', 'which-zone', 'which-holidays', 'while-waiting'],
  },
  {
    source: 'TrackTik: niveaux de service',
    text: `Méthodes de communication

Les services de soutien de TrackTik sont fournis au moyen du portail Web, par courriel ou par téléphone. Pour les problèmes dont le niveau d’incidence est Bas ou Aucun, le portail de Web de soutien ou le courriel sont les méthodes de communication préférées. Pour les problèmes dont le niveau d’incidence est Important ou Critique, le téléphone et le courriel sont les méthodes de communication préférées. Lorsque vous communiquez avec le service de soutien, ajoutez l’indication « Problème de service » dans la ligne d’objet pour les problèmes dont le niveau d’incidence est Bas ou Aucun; pour les problèmes dont le niveau d’incidence est Important ou critique, ajoutez l’indication « Problème urgent de service ».

Téléphone+1 888 670-9782

+1 888 454-5606, composer le 2

Courriel[email protected]
Portail du soutienhttps://support.tracktik.com
Portail de statuthttp://status.tracktik.com
Adresse4 200, boulevard Saint-Laurent, bureau 445, Montréal, QC, H2W 2R2 Canada

Heures d’assistance

Le service à la clientèle de TrackTik est disponible aux heures suivantes :

Du lundi au vendredi : 7 h 30 à 19 h 30, heure de l’Est

Tous les jours fériés canadiens sont exclus, dont une liste est disponible à l’adresse suivante : https://www.tpsgc-pwgsc.gc.ca/remuneration-compensation/services-paye-pay-services/paye-centre-pay/feries-holidays-fra.html

  • Jour de l’an
  • Vendredi saint
  • Lundi de Pâques
  • Fête de la Reine
  • Fête du Canada
  • Fête du Travail
  • Action de grâces (différent à celui des États-Unis)
  • Jour du Souvenir (pas un jour férié à TrackTik)
  • Noël
  • Lendemain de Noël

Le soutien pour les problèmes dont le niveau d’incidence est Bas ou Aucun n’est disponible que pendant les heures d’ouverture. Pour les problèmes dont le niveau d’incidence est Important ou Critique, les temps de rappel et de mise à jour en cours s’appliquent en dehors des heures ouvrables normales.

Soutien hors des heures d’ouverture de TrackTik

Téléphone+1 888 670-9782

+1 888 454-5606, composer le 2

Courriel[email protected]
Lorsque vous communiquez avec le service de soutien pour des problèmes dont le niveau d’incidence est Important ou Critique par courriel et en dehors des heures de soutien, ajoutez l’indication « Problème urgent de service » dans la ligne d’objet.

Objectifs du niveau de service pour TrackTik en faveur des Clients et des utilisateurs finaux

TrackTik garantit au Client que les Services seront pleinement opérationnels et seront à la disposition des Clients au moins 99,5 % du temps au cours d’une période de trente (30) jours (chaque occurrence d’indisponibilité est désignée comme étant une « interruption de service »), à l’exclusion de l’indisponibilité (i) causée par le client en raison de la connexion Internet, ou (ii) à la suite d’un entretien régulier (« Entretien planifié »). TrackTik rendra les services disponibles pour tous les Clients 24 heures par jour, 7 jours par semaine, 365 jours par an.

Classifications de gravité

TrackTik offre un système de classification de gravité à quatre niveaux pour tous les problèmes de soutien. Le niveau de gravité est déterminé par un membre de l’équipe de TrackTik suite à l’évaluation initiale du problème de soutien. TrackTik se réserve le droit de modifier le niveau de gravité d’un problème à tout moment, avec ou sans préavis.

  1. Critique 

Le système du Client est gravement dégradé, plusieurs utilisateurs ne sont pas en mesure d’accéder aux fonctions de base, ce qui présente une incidence directe sur les processus opérationnels du Client.

  • Les services sont inaccessibles ou gravement dégradés.
  • La plupart des utilisateurs sont touchés.
  • Le problème a une incidence sur les processus opérationnels des Clients.
  1. Important 

Le système du Client est disponible, mais dégradé et ne peut pas traiter les demandes de renseignement du Client (certaines fonctions ne sont pas disponibles), affectant les processus métier des Clients.

  • Les services sont disponibles, mais les fonctions sont dégradées
  • Plusieurs utilisateurs sont touchés.
  • Le problème affecte les processus opérationnels des Clients.
  1. Bas 

Les services sont disponibles, mais ne fonctionnent pas selon les spécifications de l’entreprise (le fonctionnement est compromis, mais toujours disponible). Les utilisateurs spécifiques ont un accès limité aux fonctions non essentielles.

  • Les services sont disponibles, mais ne fonctionnent pas selon les spécifications de l’entreprise.
  • Des utilisateurs spécifiques sont touchés.
  • Comportement inattendu pendant les processus d’affaires du Client.
  1. Aucun 

Les services sont disponibles avec peu ou pas d’incidence sur le fonctionnement. Des utilisateurs spécifiques peuvent être confrontés à des comportements inattendus lors de l’exécution des processus métier du Client.

  • Les services sont disponibles.
  • Des utilisateurs spécifiques sont touchés.
  • Les processus d’affaires du Client ne sont pas affectés.

 

4 échelles de temps cibles

GravitéTemps de rappelCible de résolutionIntervalles de mise à jour
Critique60 minutes8 heures90 minutes par le portail de soutien, par courriel ou par téléphone
Important4 heures24 heures4 heures
Bas2 jours ouvrables7 jours24 heures**
Aucune incidence2 jours ouvrables14 à 28 jours7 jours**

Le soutien par téléphone ou par courriel pour les problèmes dont le niveau d’incidence est Bas ou Aucun n’est disponible que pendant les heures d’ouverture. Pour les problèmes dont le niveau d’incidence est Important ou Critique, les temps de rappel et de mise à jour en cours s’appliquent en dehors des heures d’ouverture normales.

Les objectifs de résolution s’appliqueront aux Services. L’infrastructure de TrackTik est surveillée 24 h/24, 7 j/7.

Passage à un niveau supérieur

La liste suivante décrit le processus adopté pour le passage au niveau supérieur des problèmes en cas d’interruption de service.

Représentants de TrackTik :

NiveauResponsabilitéNomNuméro de contact
1Soutien interne ou service d’assistance du client
2Soutien à la clientèleTransféré à la personne désignée au moment de l’appel+1 888 670-9782 +1 888 454-5606, composez le 2
3 (passage au niveau supérieur)Gestionnaire du succès de la clientèleSpécifique au clientSpécifique au client
4Directeur des TIVincent Szeto

Entretien du produit

Services :

TrackTik veillera à ce que les travaux d’Entretien planifié ne dépassent pas trois (3) heures au cours d’une période d’un mois.

TrackTik doit fournir des mises à jour et des améliorations pour les Services. Ils seront fournis « selon la disponibilité » et incluront les éléments énumérés ci-dessous :

  • TrackTik informera le Client de l’entretien planifié par courriel avant la fenêtre d’Entretien planifié, sauf si cet entretien implique des corrections critiques
    • Documentation pour les nouvelles versions, y compris les données fonctionnelles, de configuration et d’installation.
    • Améliorations aux services fournis par TrackTik pour rester à jour avec les changements dans les systèmes d’exploitation, l’environnement utilisateur, etc.
    • Améliorations fonctionnelles que TrackTik met généralement à la disposition des clients de TrackTik. Correction de bogues.
  • Les mises à jour de la documentation connexe seront fournies à l’Université de TrackTik et envoyées par bulletin électronique.

Définitions :

Résolution : Conseils et mesures qui offrent un correctif permanent ou une solution temporaire. Les représentants nommés par TrackTik et le Client conviennent que le problème a été résolu. Cela peut comprendre des solutions de contournement, des correctifs ou mises à niveau promis à une date ultérieure, ou des engagements à résoudre le problème selon les Échelles de temps convenues d’un commun accord.

Rappel : Appel entrant, conversation téléphonique ou communication par courriel qui démarre le diagnostic à distance entre les représentants de TrackTik et ceux du Client.

Échelles de temps : Se reporter aux heures ou aux jours ouvrables.

Intervalles de mise à jour : mise à jour fournie par TrackTik au représentant du Client en ce qui concerne le problème de soutien au moyen d’un appel entrant, d’une conversation téléphonique ou d’une communication par courriel.`,
    figures: [
      'Critique response 60 minutes',
      'Critique resolution 8 hours',
      'Critique update 90 minutes',
      'Important response 4 hours',
      'Important resolution 24 hours',
      'Important update 4 hours',
      'Bas response 2 days business',
      'Bas resolution 7 days',
      'Bas update 24 hours',
      'Aucun response 2 days business',
      'Aucun resolution 14-28 days',
      'Aucun update 7 days',
    ],
    hours: ['lundi au vendredi : 7 h 30 à 19 h 30, heure de l’Est'],
    doubts: ['hours-count', 'a-day', 'a-range', 'footnote', 'counts-from', 'while-waiting'],
  },
  {
    source: 'Velsoft: Technical Support',
    text: `Our company has partnered with a premier system provider. They provide superior technical support service. Please follow the below instructions for technical support.
Technical and Administrator Support
- Support hours are Monday–Friday 8:00 am-4:30 pm Atlantic Standard Time (Halifax)
How Support Works
- The client identifies or experiences an issue or a challenge they are unfamiliar with. Where possible document or record in text or visual examples what is or has happened – this will help out team help your team
- Client contacts support@velsoft.com or calls the Support Helpdesk
- Your Case is logged in the CRM/Helpdesk system; a Case number is created
- That case is then automatically assigned to a specific Team Member and prioritized
- Dependent on the Prioritisation level a Team Member will be in touch to progress or resolve will be in touch with the client.
- If it is an unfamiliar issue telephone, Skype, Join.me, or GoToMeeting will be used to initiate first-line troubleshooting steps.
- If initial troubleshooting is unsuccessful the Team Member gathers all the required information and investigates further. This may involve reaching out to other departments internally, but may also involve a call with one of the clients own IT team if it looks like an internal issue. Internal technology and connectivity lie behind many issues.
- All interactions are tracked via our helpdesk software and synched with our CRM tracking system so that your account managers are up to date on any discussions the Support Team has had with their clients.
- Once the issue is resolved the client is contacted (usually via email but if appropriate via phone/Skype) with the resolution.
- The Case is closed as resolved but logged for future reference.
The company has 2 levels of Support:
High Priority
Medium Priority
Low Priority – NO support requests are treated as Low Priority by the Velsoft Teams, so all such assistance requests will be categorized as Medium Priority activities.
ALL email or telephone Support Requests will be acknowledged within a 2-hour time frame is submitted by email and by telephone if a support team member is available details will be noted and logged immediately on connection.
Please understand that our experienced teams will always use judgment and intelligence to evaluate the seriousness of an issue but that logged requests must nonetheless be logged and registered formally in order to track progress, maintain records and audit trails and of course evaluate our performance constantly.
High Priority
Acknowledgment Time 2 Hours
Response Time 4 Hours
Resolution Time 1 Day
Medium Priority
Acknowledgment Time 2 Hours
Response Time 1 Day
Resolution Time 3 Days
Please note that for Public Holidays in Canada and internationally alternative arrangements will be made and local support links and connections established.
High Priority definition
Solution faults that prevent normal wide functional use. E-Learning development issues of function or knowledge or solution issues of function or knowledge that interrupt development or solution operational matters or activities.
Medium Priority definition
Solution faults that impact on certain aspects of normal functional use. E-Learning development issues of function or knowledge or solution issues of function or knowledge that would accelerate and assist in the development or operational matters or activities.
Thank you for contacting the technical support Helpdesk.`,
    figures: [
      '* acknowledge 2 hours',
      'High acknowledge 2 hours',
      'High response 4 hours',
      'High resolution 1 days',
      'Medium acknowledge 2 hours',
      'Medium response 1 days',
      'Medium resolution 3 days',
    ],
    hours: ['Monday–Friday 8:00 am-4:30 pm Atlantic'],
    doubts: ['hours-count', 'a-day', 'standard-time', 'which-holidays', 'counts-from', 'while-waiting'],
  },
  {
    source: 'Vircom: Getting in touch with our support team & SLAs',
    text: `Getting in touch with our support team & SLAs

Created by Yves Lacombe, Modified on Mon, 9 Dec at 10:12 AM by Yves Lacombe

A word about Vircom's technical support team


Our team of technicians is always available to help you out. We pride ourselves in the level of support that we try to provide to our customers. We’ve had clients that have been with us for over 20 years because you will always have a friendly voice at the end of the line to help you out with your issues. Although we mainly focus support for our products, we will often help you troubleshoot issues that are auxiliary to the product (like DNS and network issues for instance that might be causing communication problems) or MS Exchange issues. Our job is to ensure your peace of mind.


Reaching us:


Our normal support hours are from 8:30 to 18:00 Monday through Friday Eastern time. Normally our support is closed during statutory holidays (we observe American and Canadian holidays) but you can always reach out to us for emergencies.


If you need assistance and your problem is urgent, you can also reach us after hours and we will help you out. Our technicians will call you back within 30 minutes if it’s outside of business hours or during a holiday.


Contact Method
Information
By Phone

If you reach us after hours, you can leave a voicemail and we will reach out to you within 30 minutes of your call.

Toll Free +1 888 484-7266 (Hit 1 for support)

Direct +1 514 845-8474 (skips the general menus)


By Email


[email protected] 


By Email (Emergencies)

[email protected] 


Escalations


If you are not satisfied and wish to talk to a manager, or need a ticket escalated for any reason. 


[email protected]


Alerts about network status, major outages, etc. Includes SMS


Vircom Status Page:

https://status.vircom.com/




SUPPORT ISSUE PRIORITIZATIONS


Vircom will use best commercial efforts to provide remote and telephone software support within the time frames defined below.


P1 - Critical Issue


Expected Response Times:

  • First reaction within 30 minutes.
  • Resolution expectation within 4 hours or until a suitable workaround is provided.

A critical issue is defined as having a major functionality severely or critically impaired.
Example:

  • No mail flow.
  • No access to the user interface.
  • No spam getting caught at all.
  • Compromised accounts causing mail queuing.

Usually a critical issues affect every person in the organization.

P2 - High Priority Issue:

Expected Response Times:

  • First reaction within 1 business hour (first call back or email).
  • Resolution expectation within 24 hours or until a suitable workaround is provided.

A high issue is defined as having an important functionality impaired but not completely down. Example:

  • Quarantine digests/reports not getting generated.
  • Unusually high number of false-positives or false-negatives.
  • Successful phishing attack.

Usually a high issue affects most of the organization but mail flow is preserved and spam and viruses are being quarantined.

P3 - Normal/Low Priority Issue:

Expected Response Times:

  • First reaction within 4 business hours.
  • Resolution expectation within 48 - 72 hours if it is an operational/usage question or will be fixed in a future release

A normal issue is defined as an issue that is not impacting any major or important functionality and not impacting a large number of users.  Examples:

  • Single user not receiving certain emails.
  • A user not receiving a quarantine digest.
  • Single user is getting more spam than others.
  • Cosmetic issues with the software
  • A usage question.

Usually a normal issue tends to apply to a single user or a small subset of users within the organization.

Trial / Onboarding issues



... are always treated as high priority issues.




Please note that response time commitments refers to the time until a technician attempts to reach you to troubleshoot the issue. If you are unavailable or unable to work on the issue resolution may take longer than our service level commitments state.


Non-critical ticket are closed automatically after three unsuccessful attempts to reach you and 5 days without hearing from you.



Support Coverage:


Our technical support covers exclusively our products and it's direct dependencies.

  • Proofpoint Essentials (modusCloud)
  • Proofpoint Security Awareness Training
  • Red Sift OnDMARC
  • modusGate & modusmail
  • modusHosted

 



Dependencies & Limitations:


modusGate and modusMail require SQL Express or the full MS-SQL, we will support these as well.

If you are having network issues, problems with DNS, firewalls, operating systems or other ancilliary systems, our support coverage does not cover those items. We will often provide some advice and assist with some diagnostic efforts on how to fix these issues - in fact, we often go beyond the purview of our support services and assist clients with third party systems, but please understand that this is not part of the normal support coverage and is often and the discretion and skill level of the technician serving you. Configuration of your router or firewall for falls outside the scope of our support.  


Some out-of-scope assistance not directly related to our products may be consider professional services and are billable as a consultant fee and is subject to technician availability.  Technical support is meant to cover operational problems or issues with our products. If you require Vircom support perform an upgrade of a server, a server migration from an old physical or virtual server to a new server, etc these are also considered professional services and are thus billable as consultant fees.`,
    figures: [
      '* response 30 minutes outside',
      'P1 response 30 minutes',
      'P1 resolution 4 hours',
      'P2 response 1 hours business',
      'P2 resolution 24 hours',
      'P3 response 4 hours business',
      'P3 resolution 48-72 hours',
    ],
    hours: ['8:30 to 18:00 Monday through Friday Eastern'],
    doubts: ['hours-count', 'a-range', 'counts-from'],
  },
];
