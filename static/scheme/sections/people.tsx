import { EscalationSettings } from '../automation/escalation';
import type { PageState } from '../draft/use-page';
import { Clients } from '../people/clients';
import { ContactMethods } from '../people/contact-methods';
import { OnCall } from '../people/on-call';
import { Team } from '../people/team';

/** Who answers the client, who is told, to whom an issue is escalated, how clients reach the desk, and whose issues they are. */
export function PeopleSection({ answer }: PageState) {
  return (
    <>
      <Team />
      <OnCall />
      <EscalationSettings />
      <ContactMethods />
      <Clients answer={answer} />
    </>
  );
}
