import type { ReactElement } from 'react';
import { tagOf } from '@shared/model/tags';
import { suggestionFigures } from '@shared/report/suggestion-figures';
import type { SourceCoverage, SourcingProfile, TagCoverage } from '@shared/report/sourcing-profile';
import { sourcingProfile } from '@shared/report/sourcing-profile';
import { importances } from '@shared/model/vocabulary';
import type { ClaimStatus } from '@shared/model/vocabulary';
import type { TagSet } from '@shared/model/tag-set';
import { t } from '../../i18n';
import { blocksOf } from '../../state/text';
import type { ArticleSession } from '../../state/article-session';
import { draftName } from '../../state/drafts';
import { offers } from '../../state/suggestions';
import { Dialog } from '../../ui/dialog';
import { TagLabel } from '../../ui/tag-line';
import { SuggestionCounts } from '../suggestions/suggestion-counts';
import { EditsOfDraft } from './edits-of-draft';
import { profileDrawing } from './report-drawings';
import { SavePicture } from './save-picture';
import { combOf, seenStretches } from './strip';
import { useArticle } from '../../ui/use-article';

/** The sourcing profile of the article on the desk: what it rests on, in one look. */
export function ReportDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const article = useArticle();
  // What is measured changes with the article's records, of which `useArticle` tells by drawing this anew.
  const profile = article && profileOf(article);
  if (!article || !profile) return null;
  const basis = t.report.basis(draftName(article.draft), profile.claims, profile.bodyLength);
  return (
    <Dialog title={t.report.title} onClose={onClose} className="report" isReading>
      <div className="report-tools">
        <p className="hint grow">{basis}</p>
        <SavePicture title={article.article.headline} draw={() => profileDrawing(article.article.headline, basis, profile, inOrder(profile.tags, article.tagSet), article.tagSet)} />
      </div>
      {profile.claims === 0 ? <p className="report-empty">{t.report.empty}</p> : <Profile profile={profile} tagSet={article.tagSet} />}
      <EditsOfDraft article={article} />
      <Suggested article={article} />
    </Dialog>
  );
}

function profileOf(article: ArticleSession): SourcingProfile {
  const sources = new Map([...article.records.all('source')].map((source) => [source.id, source]));
  return sourcingProfile(article.draft.id, blocksOf(article), article.records.all('claim'), sources);
}

/** What became of the suggestions; nothing where none were looked at. */
function Suggested({ article }: { article: ArticleSession }): ReactElement | null {
  const open = offers().length;
  const { accepted, rejected } = suggestionFigures(article.records.all('claim'), article.records.all('rejection'));
  if (open + accepted + rejected === 0) return null;
  return (
    <section aria-label={t.suggestions.title}>
      <h3>{t.suggestions.title}</h3>
      <SuggestionCounts article={article} open={open} />
    </section>
  );
}

function Profile({ profile, tagSet }: { profile: SourcingProfile; tagSet: TagSet }): ReactElement {
  const tags = inOrder(profile.tags, tagSet);
  const sourcing = tags.filter(({ tagId }) => tagOf(tagSet, tagId).lane === 'sourcing');
  return (
    <>
      <div className="report-head">
        <p className="report-figure">
          <strong>{t.report.percent(profile.unnamed.share)}</strong>
          <span>{t.report.unnamed(profile.unnamed.claims, profile.claims, profile.withoutReason)}</span>
        </p>
        <div>
          <h3>{t.report.share}</h3>
          <ShareBar parts={sourcing} tagSet={tagSet} />
          <h3>{t.report.contested}</h3>
          <div className="share-bar thin" role="img" aria-label={t.report.contestedShare(profile.contested.share, profile.contested.claims)}>
            <i className="swatch" data-lane="contention" data-pattern="wavy" data-colour="vermilion" style={{ flexGrow: profile.contested.share }} />
            <i style={{ flexGrow: 1 - profile.contested.share }} />
          </div>
          <p className="hint">{t.report.contestedShare(profile.contested.share, profile.contested.claims)}</p>
        </div>
      </div>
      <h3>{t.report.along}</h3>
      <Strips tags={tags} tagSet={tagSet} />
      <div className="report-tables">
        <BySource rows={profile.sources} claims={profile.claims} />
        <Checking checking={profile.checking} />
      </div>
    </>
  );
}

/** The parts of the body text under each tag of the sourcing lane, side by side; what overlaps is shown in proportion. */
function ShareBar({ parts, tagSet }: { parts: readonly TagCoverage[]; tagSet: TagSet }): ReactElement {
  const rest = Math.max(1 - parts.reduce((sum, { share }) => sum + share, 0), 0);
  return (
    <>
      <div className="share-bar" aria-hidden="true">
        {parts.map(({ tagId, share }) => {
          const { lane, pattern, colour } = tagOf(tagSet, tagId);
          return <i key={tagId} className="swatch" data-lane={lane} data-pattern={pattern} data-colour={colour} style={{ flexGrow: share }} />;
        })}
        <i style={{ flexGrow: rest }} />
      </div>
      <ul className="report-legend">
        {parts.map(({ tagId, share, claims }) => (
          <li key={tagId}><b>{t.report.percent(share)}</b> <TagLabel tag={tagOf(tagSet, tagId)} /> <span className="hint">{t.plural(claims, 'claim')}</span></li>
        ))}
        <li><b>{t.report.percent(rest)}</b> {t.report.none}</li>
      </ul>
    </>
  );
}

/** Where along the body text each tag stands; the figures are in the table beside it for those who do not see it. */
function Strips({ tags, tagSet }: { tags: readonly TagCoverage[]; tagSet: TagSet }): ReactElement {
  return (
    <table className="strips">
      <tbody>
        {tags.map(({ tagId, claims, share, stretches }) => {
          const tag = tagOf(tagSet, tagId);
          return (
            <tr key={tagId}>
              <th scope="row"><TagLabel tag={tag} /></th>
              <td className="number">{t.plural(claims, 'claim')}</td>
              <td className="number">{t.report.percent(share)}</td>
              <td className="strip" aria-hidden="true">
                {stretches.length > 0 && <i className="swatch" data-lane={tag.lane} data-pattern={tag.pattern} data-colour={tag.colour} style={{ clipPath: combOf(seenStretches(stretches)) }} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function BySource({ rows, claims }: { rows: readonly SourceCoverage[]; claims: number }): ReactElement {
  const most = Math.max(...rows.map(({ share }) => share), 0.001);
  return (
    <table className="report-table">
      <caption>{t.report.bySource}</caption>
      <thead>
        <tr>
          <th scope="col">{t.claim.source}</th><th scope="col">{t.source.identity}</th><th scope="col">{t.source.groundRules}</th>
          <th scope="col" className="number">{t.list.title}</th><th scope="col" className="number">{t.report.words}</th><th scope="col" className="number">{t.report.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ source, claims: count, words, share }) => (
          <tr key={source.id}>
            <th scope="row" className="said">{source.label}</th>
            <td>{t.source.identities[source.identity]}</td>
            <td>{t.source.rules[source.groundRules]}</td>
            <td className="number">{t.number(count)}</td>
            <td className="number">{t.number(words)}</td>
            <td className="number share" data-identity={source.identity} style={{ backgroundSize: `${(share / most) * 60}% 6px` }}>{t.report.percent(share)}</td>
          </tr>
        ))}
        {rows.length === 0 && <tr><td colSpan={6} className="hint">{t.report.noSources(claims)}</td></tr>}
      </tbody>
    </table>
  );
}

function Checking({ checking }: { checking: SourcingProfile['checking'] }): ReactElement {
  const statuses = [...checking.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <table className="report-table">
      <caption>{t.report.checking}</caption>
      <thead>
        <tr>
          <th scope="col">{t.claim.status}</th>
          {importances.map((importance) => <th key={importance} scope="col" className="number">{t.importances[importance]}</th>)}
        </tr>
      </thead>
      <tbody>
        {statuses.map((status) => (
          <tr key={status}>
            <th scope="row">{t.statuses[status]}</th>
            {importances.map((importance) => <td key={importance} className="number">{checking.get(status)![importance] || '–'}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const order: readonly ClaimStatus[] = ['todo', 'queried', 'change', 'fixed', 'verified', 'on-author', 'unverifiable', 'cut'];

/** Tags in the order of the tag set; those that it lacks come last. */
function inOrder(tags: readonly TagCoverage[], { tags: known }: TagSet): TagCoverage[] {
  const place = ({ tagId }: TagCoverage): number => {
    const at = known.findIndex(({ id }) => id === tagId);
    return at < 0 ? known.length : at;
  };
  return [...tags].sort((a, b) => place(a) - place(b));
}
