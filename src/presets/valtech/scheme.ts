import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';

const office: [string, string][] = [['08:00', '17:30']];
const byHours = 'Estimated response time: during business hours / outside of business hours';
const fourHours = 'No more than 4 hours to restore the server.';
const restored = 'Time expected for resolution';

const urgent = (inHours: string, clause: string) => ({
  response: {
    goal: { in: 'elapsed', breach: inHours },
    outside: { calendar: 'business', goal: { in: 'elapsed', breach: 'PT60M' } },
    clause,
  },
  resolution: { goal: { in: 'elapsed', breach: 'PT4H' }, clause: fourHours },
});

/** Valtech's support conditions: 24/7 for emergencies, Québec business hours for the rest. */
export const valtech: Scheme = schemeSchema.parse({
  id: 'valtech',
  name: { en: 'Valtech client support', fr: 'Soutien à la clientèle Valtech' },
  source: 'Support: Conditions and Service Levels',
  languages: ['en', 'fr'],
  severities: [
    {
      name: 'Fatal',
      fr: 'Fatale',
      codes: ['1', 'Fatal Emergency'],
      definition: {
        en: 'Complete or significant degradation that interrupts a transactional process or has a significant financial impact.',
        fr: 'Dégradation complète ou importante qui interrompt un processus transactionnel ou a une incidence financière importante.',
      },
      examples: {
        en: 'The website or system is down, the cart doesn’t work.',
        fr: 'Le site est en panne, le panier ne fonctionne pas.',
      },
      clause: '1. Fatal Emergency',
    },
    {
      name: 'Critical',
      fr: 'Critique',
      codes: ['2', 'Critical Emergency'],
      definition: {
        en: 'Partial or limited degradation, or one for which a workaround exists.',
        fr: 'Dégradation partielle ou limitée, ou pour laquelle un contournement existe.',
      },
      examples: {
        en: 'A product category isn’t displaying, a product is available for 0$.',
        fr: 'Une catégorie de produits ne s’affiche pas, un produit est offert à 0 $.',
      },
      clause: '2. Critical Emergency',
    },
    {
      name: 'Minor',
      fr: 'Mineure',
      codes: ['3', 'Mineur', 'Minor Issue'],
      definition: { en: 'Minor or cosmetic degradation.', fr: 'Dégradation mineure ou esthétique.' },
      examples: {
        en: 'A redirection doesn’t work, an attribute isn’t displaying correctly.',
        fr: 'Une redirection ne fonctionne pas, un attribut s’affiche mal.',
      },
      clause: '3. Minor Issue',
    },
  ],
  severityFrom: { default: 'Minor' },
  calendars: {
    business: {
      timezone: 'America/Toronto',
      weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
      holidayRule: 'ca-qc',
    },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
  clocks: {
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact'] },
      ],
      clause: byHours,
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'app-event', kinds: ['restored'] }],
      clause: restored,
    },
    report: {
      start: [{ on: 'resolved' }],
      stop: [{ on: 'app-event', kinds: ['published'] }],
      clause: 'It will be sent via Confluence or Jira within 5 business days following the incident.',
    },
  },
  goals: {
    Fatal: urgent('PT15M', byHours),
    Critical: urgent('PT30M', byHours),
    Minor: {
      response: {
        goal: { in: 'hours', calendar: 'business', breach: 'PT4H' },
        clause: 'Minor Issue: N/A / 4 hours',
      },
    },
  },
  onSeverityChange: 'from-receipt',
  automation: {
    intake: {
      channels: ['emergency'],
      rota: {
        shifts: [
          { name: 'Support team', calendar: 'business' },
          { name: 'On call', calendar: 'business', works: 'closed' },
        ],
        tellOtherwise: 3,
      },
    },
    interventions: { clause: 'A follow-up will be made to both teams.' },
  },
  report: {
    severities: ['Fatal', 'Critical'],
    owed: 'ever',
    from: 'closing',
    businessDays: 5,
    calendar: 'business',
    clause: 'You will also be provided an incident report for fatal or critical emergencies.',
  },
});
