import { type EscalationPath, escalationSchema } from '../../domain/scheme/automation';

/** Vircom: to a manager, when the client asks for one. */
export const vircomEscalation: EscalationPath = escalationSchema.parse({
  steps: [
    { key: 'support', name: { en: 'Technical support', fr: 'Soutien technique' } },
    { key: 'manager', name: { en: 'Manager', fr: 'Gestionnaire' }, onDemand: true },
  ],
  clause:
    'If you are not satisfied and wish to talk to a manager, or need a ticket escalated for any reason.',
});
