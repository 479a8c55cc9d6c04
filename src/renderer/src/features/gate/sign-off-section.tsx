import { useState, type ReactElement } from 'react';
import type { GateResult } from '@shared/gate/gate';
import type { ToldSignOff } from '@shared/gate/sign-offs';
import { formatMoment, t } from '../../i18n';
import type { ArticleSession } from '../../state/article-session';
import { applyCommand } from '../../state/claims';
import { useDesk } from '../../state/desk-store';
import { ruleName, signOff, signOffsOf } from '../../state/gate';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';

interface SignOffProps {
  article: ArticleSession;
  result: GateResult;
  isReadOnly: boolean;
}

/** Who has signed the article off and whether that still stands; and the form to do it, which wants a reason where something is against it. */
export function SignOffSection({ article, result, isReadOnly }: SignOffProps): ReactElement {
  const signOffs = signOffsOf(article);
  return (
    <section className="padded sign-off" aria-label={t.gate.signOff}>
      <h3>{t.gate.signOff}</h3>
      {signOffs.length === 0 && <p className="hint">{t.gate.unsigned}</p>}
      <ul>
        {signOffs.map((told) => <Signed key={told.signOff.id} told={told} isReadOnly={isReadOnly} />)}
      </ul>
      {!isReadOnly && !signOffs.some(({ state }) => state === 'stands') && <SignForm result={result} />}
    </section>
  );
}

function Signed({ told: { signOff: signed, state, changedClaims }, isReadOnly }: { told: ToldSignOff; isReadOnly: boolean }): ReactElement {
  const { id, editor, at, override } = signed;
  return (
    <li data-state={state}>
      <Icon name={state === 'stands' ? 'check' : 'history'} size={14} />
      <div>
        <b>{t.gate.signedBy(editor, formatMoment(at))}</b>
        <p>{t.gate.signOffStates[state]} {changedClaims > 0 && t.gate.changed(changedClaims)}</p>
        {override && <p className="hint">{t.gate.overridden(override.rules.map(ruleName), override.reason)}</p>}
      </div>
      {!isReadOnly && (
        <button type="button" className="link small" aria-label={t.gate.withdrawOf(editor)} onClick={() => applyCommand({ do: 'gate.withdraw', id })}>{t.gate.withdraw}</button>
      )}
    </li>
  );
}

function SignForm({ result }: { result: GateResult }): ReactElement {
  const me = useDesk((state) => state.settings.editor);
  const [editor, setEditor] = useState(me);
  const [reason, setReason] = useState('');
  const { passes, counts } = result;
  const canSign = editor.trim() !== '' && (passes || reason.trim() !== '');
  return (
    <form
      className="gate-form" aria-label={t.gate.sign}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSign) signOff(editor, passes ? '' : reason);
      }}
    >
      {!passes && <p className="hint">{t.gate.against(t.gate.counted.blocker(counts.blocker))}</p>}
      <TextField label={t.gate.editor} value={editor} placeholder={t.gate.editorHint} field="sign-editor" isPartOfForm onCommit={setEditor} />
      {!passes && <TextField label={t.gate.overrideReason} value={reason} multiline field="sign-reason" isPartOfForm onCommit={setReason} />}
      <div className="form-foot">
        <button type="submit" className="button" disabled={!canSign}>{passes ? t.gate.sign : t.gate.signAnyway}</button>
      </div>
    </form>
  );
}
