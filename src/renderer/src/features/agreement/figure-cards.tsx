import { useState, type ReactElement } from 'react';
import { agreementWords, figureName, figureShown } from '@shared/agreement/agreement-words';
import { figureNames, type AgreementFigures, type SubjectFigures } from '@shared/agreement/figures';
import { tagOf } from '@shared/model/tags';
import type { TagSet } from '@shared/model/tag-set';
import { languageInUse, t } from '../../i18n';

/** The figures of one subject (all claims, all tags, a tag), each with what it means in a sentence. */
export function FigureCards({ figures, tagSet }: { figures: AgreementFigures | 'working' | null; tagSet: TagSet }): ReactElement {
  const [chosen, setChosen] = useState(0);
  const words = agreementWords(languageInUse());
  if (figures === 'working') return <p className="hint padded" role="status" aria-busy="true">{t.agreement.working}</p>;
  if (!figures) return <p className="hint padded" role="alert">{t.agreement.noFigures}</p>;
  const nameOf = ({ subject }: SubjectFigures): string => (subject.of === 'tag' ? tagOf(tagSet, subject.tag).label : words.subjects[subject.of]);
  const shown = figures.subjects[chosen] ?? figures.subjects[0]!;
  return (
    <section className="figures" aria-label={t.agreement.figures}>
      <label>
        <span>{t.agreement.figuresOf}</span>
        <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
          {figures.subjects.map((each, index) => <option key={nameOf(each)} value={index}>{nameOf(each)}</option>)}
        </select>
        <small>{words.sentences(figures.sentences)}</small>
      </label>
      <dl>
        {figureNames.map((name) => (
          <div key={name}>
            <dt>{figureName(words, name, figures.kappaOf)}</dt>
            <dd><b>{figureShown(words, shown.figures[name])}</b> <small>{words.explained[name]}</small></dd>
          </div>
        ))}
      </dl>
      <p className="hint">{words.interval} {words.nothing}</p>
    </section>
  );
}
