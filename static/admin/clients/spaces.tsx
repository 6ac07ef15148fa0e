import { type FormEvent, useState } from 'react';
import { clockNameIn, clockNames } from '../../../src/common/clock-names';
import type { ClientAccountsCalls, SpaceBinding } from '../../../src/contract/clients/client-accounts';
import { Answered } from '../../shared/answers/answered';
import { useAnswer } from '../../shared/answers/use-answer';
import { Field } from '../../shared/form/field';
import { SelectField } from '../../shared/form/select-field';
import { makeAsk } from '../../shared/licence';
import { useAdmin, useAdminMutation } from '../fields/admin-context';
import { spacesTextsIn } from './texts';

const invoke = makeAsk<ClientAccountsCalls>();
type Draft = Pick<SpaceBinding, 'spaceKey' | 'clientId' | 'anonymous' | 'promised'>;

/** Which Confluence space is which client's: what the summary in it may show. */
export function Spaces() {
  const { reader, site } = useAdmin();
  const say = spacesTextsIn(reader.language);
  const { busy, trouble, run } = useAdminMutation();
  const loaded = useAnswer(() => invoke('showBindings'));
  const [draft, setDraft] = useState<Draft>(blankOf(site.clients[0]?.id ?? ''));
  const submit = async (event: FormEvent, bindings: SpaceBinding[]) => {
    event.preventDefault();
    const basedOn = bindings.find(({ spaceKey }) => spaceKey === draft.spaceKey.trim()) ?? null;
    const saved = await run(() => invoke('bindSpace', { ...draft, basedOn }));
    if (!saved) return loaded.again();
    loaded.replace(saved);
    setDraft(blankOf(draft.clientId));
  };
  const unbind = async (spaceId: string) => {
    const saved = await run(() => invoke('unbindSpace', { spaceId }));
    if (saved) loaded.replace(saved);
  };
  return (
    <section className="card" aria-labelledby="spaces">
      <h2 id="spaces">{say.spaces}</h2>
      <p className="subtle small">{say.note}</p>
      <Answered {...loaded} reader={reader} loading={say.spaces}>
        {({ bindings }) => (
          <>
            {bindings.length === 0 ? <p>{say.none}</p> : null}
            <ul className="plain rows">
              {bindings.map((binding) => (
                <BoundSpace
                  key={binding.spaceId}
                  binding={binding}
                  edit={() => setDraft(binding)}
                  unbind={() => void unbind(binding.spaceId)}
                />
              ))}
            </ul>
            {site.clients.length === 0 ? (
              <p className="subtle">{say.noClient}</p>
            ) : (
              <BindForm
                {...{ draft, busy, trouble }}
                change={setDraft}
                submit={(event) => submit(event, bindings)}
              />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function BoundSpace({ binding, edit, unbind }: { binding: SpaceBinding; edit(): void; unbind(): void }) {
  const { reader, site } = useAdmin();
  const say = spacesTextsIn(reader.language);
  const client = site.clients.find(({ id }) => id === binding.clientId);
  return (
    <li>
      <span className="line">
        <b>
          {binding.spaceName} ({binding.spaceKey})
        </b>
        <small className="subtle">
          {[client?.name ?? say.gone, binding.anonymous ? say.anybody : say.signedIn].join(', ')}
        </small>
      </span>
      <button type="button" onClick={edit}>
        {say.edit}
        <span className="hidden"> {binding.spaceKey}</span>
      </button>
      <button type="button" className="subtle" onClick={unbind}>
        {say.unbind}
        <span className="hidden"> {binding.spaceKey}</span>
      </button>
    </li>
  );
}

interface FormProps {
  draft: Draft;
  busy: boolean;
  trouble: string;
  change(draft: Draft): void;
  submit(event: FormEvent): Promise<void>;
}

function BindForm({ draft, busy, trouble, change, submit }: FormProps) {
  const { reader, site } = useAdmin();
  const say = spacesTextsIn(reader.language);
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  return (
    <form className="form" aria-label={say.bind} onSubmit={(event) => void submit(event)}>
      <Field label={say.key}>
        {(input) => (
          <input
            {...input}
            value={draft.spaceKey}
            required
            maxLength={255}
            onChange={({ target }) => set({ spaceKey: target.value })}
          />
        )}
      </Field>
      <SelectField
        label={say.client}
        value={draft.clientId}
        options={site.clients.map(({ id, name }) => [id, name] as const)}
        choose={(clientId) => set({ clientId })}
      />
      <Levels draft={draft} set={set} />
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.anonymous}
          onChange={({ target }) => set({ anonymous: target.checked })}
        />
        {say.letAnybody}
      </label>
      <p role="alert" className="error">
        {trouble}
      </p>
      <button type="submit" className="primary" disabled={busy}>
        {say.bind}
      </button>
    </form>
  );
}

/** The promised level of each clock; an empty one promises none. */
function Levels({ draft, set }: { draft: Draft; set(part: Partial<Draft>): void }) {
  const { reader } = useAdmin();
  const say = spacesTextsIn(reader.language);
  const change = (clock: (typeof clockNames)[number], text: string) => {
    const { [clock]: _before, ...rest } = draft.promised;
    set({ promised: text === '' ? rest : { ...rest, [clock]: Number(text) } });
  };
  return (
    <fieldset className="levels">
      <legend>{say.levels}</legend>
      {clockNames.map((clock) => (
        <Field key={clock} label={clockNameIn(reader.words.clocks, clock)}>
          {(input) => (
            <input
              {...input}
              type="number"
              min={0}
              max={100}
              value={draft.promised[clock] ?? ''}
              onChange={({ target }) => change(clock, target.value)}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

const blankOf = (clientId: string): Draft => ({ spaceKey: '', clientId, anonymous: false, promised: {} });
