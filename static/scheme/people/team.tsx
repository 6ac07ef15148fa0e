import { useEditing } from '../draft/editing';
import { rulesTextsIn } from '../draft/texts';
import { Card } from '../fields/card';
import { Choices } from '../fields/choices';
import { PickField } from '../fields/pick-field';

/** Whose public comments answer the client: roles of the project, and groups. */
export function Team() {
  const { scheme, project, say, set, reader } = useEditing();
  return (
    <Card id="team" title={say.teamTitle}>
      <Choices
        legend={say.team}
        path={['team', 'roles']}
        names={project.roles}
        ticked={scheme.team.roles}
        nothing={say.noRole}
        others={say.otherRoles}
        change={(next) => set(['team', 'roles'], next)}
      />
      <PickField label={rulesTextsIn(reader.language).groups} path={['team', 'groups']} kind="group" typed />
    </Card>
  );
}
