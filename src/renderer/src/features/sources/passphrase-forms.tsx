import { useId, useState, type ReactElement } from 'react';
import { lockMinutes, MIN_PASSPHRASE_CHARACTERS } from '@shared/model/confidential';
import { t } from '../../i18n';
import { changePassphrase, lock, setPassphrase, startAnew, unlock } from '../../state/confidential';
import { useDesk } from '../../state/desk-store';
import { changeSettings } from '../../state/open';
import { announce, toast } from '../../state/runtime';
import { Choice } from '../../ui/choice';

/** The first passphrase, typed twice, with what it means to forget it said before. */
export function SetUp(): ReactElement {
  return (
    <>
      <p className="hint">{t.confidential.warning}</p>
      <Passphrases fields={['next', 'again']} action={t.confidential.setUp} onDone={({ next }) => setPassphrase(next)} />
    </>
  );
}

export function Unlock({ isReadOnly }: { isReadOnly: boolean }): ReactElement {
  const [isForgotten, setForgotten] = useState(false);
  return (
    <>
      <Passphrases fields={['present']} action={t.confidential.unlock} onDone={({ present }) => unlock(present)} />
      {!isReadOnly && !isForgotten && <button type="button" className="link" onClick={() => setForgotten(true)}>{t.confidential.forgotten}</button>}
      {isForgotten && <><p className="hint">{t.confidential.forgottenHint}</p><StartAnew /></>}
    </>
  );
}

/** For a forgotten passphrase or a damaged file. */
export function StartAnew(): ReactElement {
  return <p><button type="button" className="button danger" onClick={() => void startAnew()}>{t.confidential.startAnew}</button></p>;
}

/** While the parts are open: lock them, when they lock themselves, another passphrase. */
export function LockControls({ isReadOnly }: { isReadOnly: boolean }): ReactElement {
  const minutes = useDesk(({ settings }) => settings.confidentialLockMinutes);
  const [isChanging, setChanging] = useState(false);
  const labels = Object.fromEntries(lockMinutes.map((each) => [String(each), t.confidential.minutes(each)]));
  const change = async (present: string, next: string): Promise<boolean> => {
    const isDone = await changePassphrase(present, next);
    if (isDone) {
      setChanging(false);
      toast(t.confidential.changed);
      announce(t.confidential.changed);
    }
    return isDone;
  };
  return (
    <>
      <div className="confidential-row">
        <Choice
          label={t.confidential.lockAfter} value={String(minutes)} options={lockMinutes.map(String)} labels={labels}
          onChange={(value) => void changeSettings({ confidentialLockMinutes: lockMinutes.find((each) => String(each) === value)! })}
        />
        <button type="button" className="button" onClick={() => void lock()}>{t.confidential.lock}</button>
        {!isReadOnly && !isChanging && <button type="button" className="button" onClick={() => setChanging(true)}>{t.confidential.change}</button>}
      </div>
      {isChanging && <Passphrases fields={['present', 'next', 'again']} action={t.confidential.changeNow} onDone={({ present, next }) => change(present, next)} />}
    </>
  );
}

type Field = 'present' | 'next' | 'again';
type Typed = Record<Field, string>;
const nothingTyped: Typed = { present: '', next: '', again: '' };

interface PassphrasesProps {
  fields: readonly Field[];
  action: string;
  /** Whether it was done; what was typed is forgotten either way. */
  onDone: (typed: Typed) => Promise<boolean>;
}

function Passphrases({ fields, action, onDone }: PassphrasesProps): ReactElement {
  const [typed, setTyped] = useState(nothingTyped);
  const [complaint, setComplaint] = useState('');
  const [isWorking, setWorking] = useState(false);
  const id = useId();
  const labels = { present: fields.length === 1 ? t.confidential.passphrase : t.confidential.present, next: t.confidential.next, again: t.confidential.again };
  const send = async (): Promise<void> => {
    const isNew = fields.includes('next');
    const wrong = isNew && [...typed.next].length < MIN_PASSPHRASE_CHARACTERS ? t.confidential.tooShort : isNew && typed.next !== typed.again ? t.confidential.differ : '';
    setComplaint(wrong);
    if (wrong || isWorking) return;
    setWorking(true);
    await onDone(typed);
    setTyped(nothingTyped);
    setWorking(false);
  };
  return (
    <div className="source-fields">
      {fields.map((field) => (
        <PassphraseField key={field} label={labels[field]} value={typed[field]} onEnter={() => void send()} onChange={(value) => setTyped({ ...typed, [field]: value })} />
      ))}
      <span />
      <div>
        <button type="button" className="button" disabled={isWorking} aria-describedby={id} onClick={() => void send()}>{isWorking ? t.confidential.working : action}</button>
        <p id={id} className="hint" role="alert">{complaint}</p>
        {fields.includes('next') && <p className="hint">{t.confidential.rule}</p>}
      </div>
    </div>
  );
}

interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}

function PassphraseField({ label, value, onChange, onEnter }: PassphraseFieldProps): ReactElement {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id} type="password" value={value} autoComplete="off" spellCheck={false} onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
    </>
  );
}
