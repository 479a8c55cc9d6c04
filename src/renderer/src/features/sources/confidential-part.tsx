import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ResultOf } from '@shared/contract/methods';
import type { ConfidentialPart as Part, KeptPart } from '@shared/model/confidential';
import { confidentialFields, joinParts } from '@shared/model/confidential';
import { formatMoment, t } from '../../i18n';
import { askConfidential, readPart, readStrays, writePart } from '../../state/confidential';
import { useDesk } from '../../state/desk-store';
import { TextField } from '../../ui/text-field';
import { LockControls, SetUp, StartAnew, Unlock } from './passphrase-forms';

interface ConfidentialPartProps {
  sourceId: string;
  isReadOnly: boolean;
}

/** What of a source is kept apart from everything else, behind a passphrase. */
export function ConfidentialPart({ sourceId, isReadOnly }: ConfidentialPartProps): ReactElement {
  const state = useDesk(({ confidential }) => confidential?.state);
  useEffect(() => {
    if (state === undefined) void askConfidential();
  }, [state]);
  return (
    <section aria-label={t.confidential.title} className="confidential">
      <h3>{t.confidential.title} {state && <span>{t.confidential.states[state]}</span>}</h3>
      <p className="hint">{t.confidential.about}</p>
      {state === 'none' && !isReadOnly && <SetUp />}
      {state === 'locked' && <Unlock isReadOnly={isReadOnly} />}
      {state === 'damaged' && <><p className="hint">{t.confidential.damagedHint}</p>{!isReadOnly && <StartAnew />}</>}
      {state === 'open' && <Opened sourceId={sourceId} isReadOnly={isReadOnly} />}
    </section>
  );
}

function Opened({ sourceId, isReadOnly }: ConfidentialPartProps): ReactElement | null {
  const changes = useDesk(({ confidential }) => confidential?.changes);
  const [kept, setKept] = useState<KeptPart | null>();
  const [strays, setStrays] = useState<ResultOf<'confidential.strays'>>([]);
  /** What was written last, whether the answer is there or not: the next field is added to it. */
  const latest = useRef<Part>({});
  useEffect(() => {
    let isWanted = true;
    void Promise.all([readPart(sourceId), readStrays()]).then(([part, others]) => {
      if (!isWanted || part === undefined) return;
      latest.current = fieldsOf(part);
      setKept(part);
      setStrays(others);
    });
    return () => {
      isWanted = false;
    };
  }, [sourceId, changes]);
  if (kept === undefined) return null;

  const write = async (part: Part): Promise<boolean> => {
    const before = latest.current;
    latest.current = part;
    const written = await writePart(sourceId, part);
    if (written === undefined) latest.current = before;
    else setKept(written);
    return written !== undefined;
  };
  const take = async (stray: ResultOf<'confidential.strays'>[number]): Promise<void> => {
    if (await write(joinParts(latest.current, fieldsOf(stray.part)))) await writePart(stray.sourceId, {});
  };
  return (
    <>
      <div className="source-fields">
        {confidentialFields.map((field) => (
          <TextField
            key={field} label={t.confidential.fields[field]} value={kept?.[field] ?? ''} multiline={field === 'notes' || field === 'contact'}
            isPrivate disabled={isReadOnly} onCommit={(value) => write({ ...latest.current, [field]: value })}
          />
        ))}
      </div>
      {kept && <p className="hint">{t.confidential.writtenBy(kept.by, formatMoment(kept.at))}</p>}
      {!isReadOnly && strays.length > 0 && <Strays strays={strays} onTake={(stray) => void take(stray)} />}
      <LockControls isReadOnly={isReadOnly} />
    </>
  );
}

interface StraysProps {
  strays: ResultOf<'confidential.strays'>;
  onTake: (stray: StraysProps['strays'][number]) => void;
}

/** Parts whose record was merged or taken back: they wait here for a source, or to be deleted. */
function Strays({ strays, onTake }: StraysProps): ReactElement {
  const [sureOf, setSureOf] = useState<string>();
  return (
    <div role="group" aria-label={t.confidential.strays}>
      <h4>{t.confidential.strays}</h4>
      <p className="hint">{t.confidential.straysHint}</p>
      {strays.map((stray) => (
        <p key={stray.sourceId} className="confidential-row">
          <span>{stray.part.name ?? stray.part.position ?? stray.part.contact ?? stray.part.notes}</span>
          <button type="button" className="button" onClick={() => onTake(stray)}>{t.confidential.addHere}</button>
          <button
            type="button" className="button" onBlur={() => setSureOf(undefined)}
            onClick={() => (sureOf === stray.sourceId ? void writePart(stray.sourceId, {}) : setSureOf(stray.sourceId))}
          >
            {sureOf === stray.sourceId ? t.confidential.removeSure : t.confidential.remove}
          </button>
        </p>
      ))}
    </div>
  );
}

/** What a person filled in, without who and when. */
function fieldsOf(part: KeptPart | null): Part {
  return Object.fromEntries(confidentialFields.flatMap((field) => (part?.[field] === undefined ? [] : [[field, part[field]]])));
}
