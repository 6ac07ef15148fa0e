import { useState } from 'react';
import { clockNames } from '../../src/common/clock-names';
import { clockOptionsOf, contractOptionsOf, TARGETS } from '../figures/filter-bar';
import { monthOf } from '../figures/months';
import { type FigureTexts, figuresTextsIn } from '../figures/texts';
import { useFigures } from '../figures/use-figures';
import { LostLine } from '../shared/answers/lost-line';
import { SelectField } from '../shared/form/select-field';
import { type Reader, withClockNames } from '../shared/reader';
import type { Settings } from './settings';
import { useProjects } from './use-projects';
import { usualProjectOf } from './usual-project';

const MONTHS = [1, 3, 6, 12, 24];

interface Props {
  reader: Reader;
  before: Settings;
  save(settings: Settings): void;
}

/** What a gadget is to show; saved with the dashboard. */
export function Edit({ reader, before, save }: Props) {
  const say = figuresTextsIn(reader.language);
  const [changed, set] = useState(before);
  const { answer, again } = useProjects();
  if (answer === 'lost') return <LostLine words={reader.words} again={again} />;
  if (answer?.kind === 'refused') return <p role="status">{answer.say}</p>;
  if (!answer) return <div className="loading" role="status" aria-label={say.loading} />;
  if (answer.projects.length === 0) return <p role="status">{say.noProject}</p>;
  const settings = { ...changed, projectId: changed.projectId || usualProjectOf(answer) };
  const change = (next: Partial<Settings>) => set({ ...settings, ...next });
  return (
    <form
      className="figure-filters edit"
      onSubmit={(event) => {
        event.preventDefault();
        save(settings);
      }}
    >
      <SelectField
        label={say.filters.project}
        value={settings.projectId}
        options={[
          ['', say.chooseProject],
          ...answer.projects.map(({ id, name }): [string, string] => [id, name]),
        ]}
        choose={(projectId) => change({ projectId, client: '', contract: '', clock: '' })}
      />
      <Choices reader={reader} say={say} settings={settings} change={change} />
      <button type="submit" className="primary" disabled={settings.projectId === ''}>
        {say.save}
      </button>
    </form>
  );
}

interface ChoicesProps {
  reader: Reader;
  say: FigureTexts;
  settings: Settings;
  change(next: Partial<Settings>): void;
}

function Choices({ reader, say, settings, change }: ChoicesProps) {
  const percent = new Intl.NumberFormat(reader.locale, { style: 'percent' });
  const targets = TARGETS.map((share): [string, string] => [share, percent.format(Number(share))]);
  return (
    <>
      <SelectField
        label={say.filters.months}
        value={String(settings.months)}
        options={MONTHS.map((count): [string, string] => [String(count), say.lastMonths(count)])}
        choose={(count) => change({ months: Number(count) })}
      />
      {settings.projectId ? (
        <ProjectChoices reader={reader} say={say} settings={settings} change={change} />
      ) : null}
      <SelectField
        label={say.filters.target}
        value={String(settings.target || '')}
        options={[['', say.noTarget], ...targets]}
        choose={(share) => change({ target: Number(share) })}
      />
    </>
  );
}

/** The clients, contracts and clocks of the chosen project. */
function ProjectChoices({ reader, say, settings, change }: ChoicesProps) {
  const month = monthOf(Date.now(), reader);
  const { figures } = useFigures({ projectId: settings.projectId, from: month, to: month, client: null });
  const clients = (figures?.clients ?? []).map(({ id, name }): [string, string] => [id, name]);
  const clocks = clockOptionsOf(
    figures?.clocks ?? clockNames,
    withClockNames(reader, figures?.clockNames ?? {}),
  );
  return (
    <>
      <SelectField
        label={say.filters.client}
        value={settings.client}
        options={[['', say.everyClient], ...clients]}
        choose={(client) => change({ client })}
      />
      {figures && figures.contracts.length > 0 ? (
        <SelectField
          label={say.filters.contract}
          value={settings.contract}
          options={[['', say.everyContract], ...contractOptionsOf(figures, reader)]}
          choose={(contract) => change({ contract })}
        />
      ) : null}
      <SelectField
        label={say.filters.clock}
        value={settings.clock}
        options={[['', say.everyClock], ...clocks]}
        choose={(clock) => change({ clock })}
      />
    </>
  );
}
