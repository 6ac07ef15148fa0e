/** What Atlassian's own pages call the app's modules and fields. The build writes it as `locales/<locale>.json`, which the manifest names. */
export const manifest = {
  /** The locale by which Atlassian knows the language. */
  locale: 'en-US',
  texts: {
    panel: {
      title: 'Sablier',
    },
    queue: {
      title: 'What falls due next',
    },
    portal: {
      title: 'Service levels',
    },
    scheme: {
      title: 'Service levels',
    },
    context: {
      title: 'Service levels',
      label: 'Service levels',
    },
    admin: {
      title: 'Sablier',
    },
    start: {
      title: 'Get started',
    },
    gadgets: {
      attainment: 'Service levels: attainment',
      'falls-due': 'Service levels: what falls due next',
      breaches: 'Service levels: breaches',
      reports: 'Service levels: incident reports',
    },
    summary: {
      title: 'SLA summary',
      description: 'The service levels of the client whose space this is, by month.',
    },
    byline: {
      title: 'Incident report',
    },
    accounts: {
      title: 'Accounts',
    },
    'gadget-notes': {
      attainment: 'The share of goals met, by month and severity, beside what was promised.',
      'falls-due': 'How many work items are breached, or fall due within hours, a day or a week.',
      breaches: 'Breaches by cause and responsible party.',
      reports: 'Incident reports delivered on time and late, by month.',
    },
    closing: {
      name: 'What the scheme asks before a closing',
      description:
        'A work item of the severities that the scheme names is closed once the service is recorded as restored, or a cause is given.',
    },
    'field-notes': {
      'response-due': "When the team's first human answer is due.",
      'resolution-due': 'When the service is to be restored.',
      'update-due': "When the client's next update is due.",
      'report-due': "When the client's incident report is due.",
      'sla-state': 'The worst of the open clocks; Breached, At risk, Paused, On track or Met.',
      'sla-severity': 'The severity that sets the goals of the work item.',
      'sla-pager': 'What a pager should say last; each change is one page, for a rule to send.',
      'acknowledge-due': 'When the acknowledgement is due.',
      'workaround-due': 'When the client is to have another way to go on.',
      'breached-at': 'When the first of its clocks ran past its goal.',
    },
  },
};

export type ManifestTexts = typeof manifest;
