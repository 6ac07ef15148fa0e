import { weekdayHoursOf } from '../../domain/calendar/weekday-hours';
import { waitingForClient } from '../../domain/scheme/default-holders';
import { type Scheme, schemeSchema } from '../../domain/scheme/scheme';
import { vircomAutoClose } from './auto-close';
import { vircomContacts } from './contacts';
import { vircomEscalation } from './escalation';
import { vircomSeverities } from './severities';

const elapsed = (breach: string, aim?: string) => ({ in: 'elapsed', breach, aim });
const hours = (breach: string) => ({ in: 'hours', calendar: 'support', breach });

/** A call back in 30 minutes, day and night, for what comes by voicemail or the emergency line. */
const afterHours = {
  calendar: 'support',
  channels: ['phone', 'emergency'],
  goal: elapsed('PT30M'),
  clause:
    'Our technicians will call you back within 30 minutes if it’s outside of business hours or during a holiday.',
};

/** Vircom's technical support: three priorities, an attempt to reach the client is a reaction, and waiting for the client pauses. */
export const vircom: Scheme = schemeSchema.parse({
  id: 'vircom',
  name: { en: 'Vircom technical support', fr: 'Soutien technique Vircom' },
  source: 'Getting in touch with our support team & SLAs',
  languages: ['en'],
  severities: vircomSeverities,
  severityFrom: {
    default: 'P3',
    floors: [
      { label: 'trial', severity: 'P2' },
      { label: 'onboarding', severity: 'P2' },
    ],
  },
  calendars: {
    support: { timezone: 'America/Toronto', weekly: weekdayHoursOf('08:30', '18:00'), holidayRule: 'us+ca' },
  },
  team: { roles: ['Service Desk Team', 'Developers'], groups: [] },
  /** Source: vircom, professional services are billable and outside the support. */
  follows: { not: { is: 'work-type', in: ['sub-task', 'Professional services', 'Services professionnels'] } },
  clocks: {
    response: {
      start: [{ on: 'created' }],
      stop: [
        { on: 'comment', side: 'team' },
        { on: 'app-event', kinds: ['contact', 'attempt'] },
      ],
      clause: 'response time commitments refers to the time until a technician attempts to reach you',
    },
    resolution: {
      start: [{ on: 'created' }, { on: 'reopened' }],
      stop: [{ on: 'app-event', kinds: ['workaround'] }],
      pauseInStatuses: waitingForClient,
      clause: 'If you are unavailable or unable to work on the issue resolution may take longer',
    },
  },
  goals: {
    P1: {
      response: { goal: elapsed('PT30M'), clause: 'First reaction within 30 minutes.' },
      resolution: {
        goal: elapsed('PT4H'),
        clause: 'Resolution expectation within 4 hours or until a suitable workaround is provided.',
      },
    },
    P2: {
      response: { goal: hours('PT1H'), outside: afterHours, clause: 'First reaction within 1 business hour' },
      resolution: {
        goal: elapsed('PT24H'),
        clause: 'Resolution expectation within 24 hours or until a suitable workaround is provided.',
      },
    },
    P3: {
      response: {
        goal: hours('PT4H'),
        outside: afterHours,
        clause: 'First reaction within 4 business hours.',
      },
      resolution: {
        goal: elapsed('PT72H', 'PT48H'),
        clause: 'Resolution expectation within 48 - 72 hours if it is an operational/usage question',
      },
    },
  },
  contactMethods: vircomContacts,
  onSeverityChange: 'from-receipt',
  automation: {
    autoClose: vircomAutoClose,
    statusPage: 'https://status.vircom.com/',
    ladder: vircomEscalation,
    pager: { severities: ['P1'], on: ['received', 'at-risk', 'breached'], clause: 'P1 - Critical Issue' },
  },
});
