import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { formatMoment, t } from '../../i18n';
import { attachFile, saveAttachment, type AttachedFile } from '../../state/attachments';
import { Icon } from '../../ui/icon';

interface EvidenceFileProps {
  file: AttachedFile;
  isReadOnly: boolean;
  /** A file was attached; undefined: it was taken away. */
  onFile: (file: AttachedFile | undefined) => void;
}

/** The file of a piece of evidence: chosen or dropped, hashed, on request copied into the library, and saved out of it again. */
export function EvidenceFile({ file, isReadOnly, onFile }: EvidenceFileProps): ReactElement | null {
  const [isReading, setReading] = useState(false);
  const words = t.attachments;
  // The fields may change while the file is read; what is told last goes by them as they are then.
  const tell = useRef(onFile);
  useEffect(() => {
    tell.current = onFile;
  });
  const attach = async (options: Parameters<typeof attachFile>[0]): Promise<void> => {
    setReading(true);
    const attached = await attachFile(options);
    setReading(false);
    if (attached) tell.current(attached);
  };
  if (isReading) return <><span className="field-label">{words.file}</span><p className="hint" role="status">{words.reading}</p></>;
  if (file.fileHash === undefined) return isReadOnly ? null : <AttachField onAttach={(options) => void attach(options)} />;

  const { fileHash, fileSize, fileKept, retrievedAt } = file;
  const name = file.fileName ?? words.unnamed;
  const facts = [fileSize !== undefined && words.size(fileSize), fileKept ? words.isKept : words.isNotKept, retrievedAt && formatMoment(retrievedAt)];
  return (
    <>
      <span className="field-label">{words.file}</span>
      <div className="evidence-file">
        <p title={words.hash(fileHash)}><b>{name}</b> <small>{facts.filter(Boolean).join(' · ')}</small></p>
        <div className="file-buttons">
          {fileKept && <button type="button" className="button quiet" onClick={() => void saveAttachment(fileHash, name)}>{words.save}</button>}
          {!fileKept && !isReadOnly && (
            <button type="button" className="button quiet" onClick={() => void attach({ keep: true, expected: fileHash })}>{words.keepNow}</button>
          )}
          {!isReadOnly && (
            <button type="button" className="icon-button small" aria-label={words.remove} title={words.remove} onClick={() => onFile(undefined)}>
              <Icon name="cross" size={14} />
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function AttachField({ onAttach }: { onAttach: (options: Parameters<typeof attachFile>[0]) => void }): ReactElement {
  const [keep, setKeep] = useState(false);
  const words = t.attachments;
  const onDrop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    onAttach({ file, keep });
  };
  return (
    <>
      <span className="field-label">{words.file}</span>
      {/* The desk leaves files to whatever says that it takes them. */}
      <div className="evidence-file" data-takes-files onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <p><button type="button" className="button quiet" onClick={() => onAttach({ keep })}>{words.attach}</button> <small>{words.dropHint}</small></p>
        <label className="check" title={words.copyHint}>
          <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} /> {words.copy}
        </label>
      </div>
    </>
  );
}
