import '../testing/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { article, startOn } from '../testing/desk';
import { FakeMain } from '../testing/fake-main';
import { articleRecords, placeOf } from '../testing/samples';
import { toggleChosen } from './chosen';
import { applyCommand, selectClaim } from './claims';
import { carry, claimWords, paragraphWords } from './claim-words';
import { claimsInHand, copyClaimsTo } from './copy-claims';

let main: FakeMain;
/** What a drag or a copy event would carry. */
class Carried {
  readonly data = new Map<string, string>();
  setData(type: string, value: string): void {
    this.data.set(type, value);
  }
}
const carried = (): Carried & DataTransfer => new Carried() as Carried & DataTransfer;

beforeEach(async () => {
  main = new FakeMain(articleRecords('art_1'));
  await startOn(main, 'art_1');
  applyCommand({ do: 'claim.create', claim: { id: 'c1', ranges: [placeOf('Two lanes'), placeOf('open in May')], tags: ['sourced', 'prediction'], source: { id: 'src_1', label: 'Ohlin & <Sons>' } } });
  applyCommand({ do: 'claim.create', claim: { id: 'c2', ranges: [placeOf('Repairs cost 3 million')] } });
  await main.settle();
});

describe('HO-1 claims that leave the desk', () => {
  it('are a line each: words, source, tags, whatever of it there is', () => {
    const claims = ['c1', 'c2'].map((id) => article().claim(id)!);
    expect(claimWords(article(), claims).text).toBe('“Two lanes … open in May” — Ohlin & <Sons> (Sourced, Prediction)\n“Repairs cost 3 million”');
  });

  it('are block quotations, with nothing of theirs taken for markup', () => {
    const { html } = claimWords(article(), [article().claim('c1')!]);
    expect(html).toBe('<blockquote><p lang="en">“Two lanes … open in May”</p><footer>Ohlin &amp; &lt;Sons&gt; · Sourced, Prediction · <cite>Headline of art_1</cite></footer></blockquote>');
  });

  it('are block quotations in Markdown, with nothing of theirs taken for marks; a source off the record is withheld', () => {
    applyCommand({ do: 'source.update', id: 'src_1', changes: { groundRules: 'off-record' } });
    const claims = ['c1', 'c2'].map((id) => article().claim(id)!);
    const { markdown, text } = claimWords(article(), claims);
    expect(markdown).toBe('> “Two lanes … open in May”\n>\n> — Source withheld (off the record) · Sourced, Prediction · Headline of art\\_1\n\n> “Repairs cost 3 million”\n>\n> — Headline of art\\_1');
    expect(text).not.toContain('Ohlin');
  });

  it('a paragraph goes as words of its article', () => {
    const words = 'Repairs cost 3 million. Shop owners said they had lost half their trade.';
    expect(paragraphWords(article(), placeOf(words))).toEqual({
      text: `“${words}” — Headline of art_1`,
      html: `<blockquote><p lang="en">“${words}”</p><footer><cite>Headline of art_1</cite></footer></blockquote>`,
      markdown: `> “${words}”\n>\n> — Headline of art\\_1`,
    });
  });

  it('are those that are chosen, else the one in hand, else none', () => {
    const data = carried();
    expect(copyClaimsTo(data)).toBe(false);
    selectClaim('c2');
    expect(claimsInHand().map(({ id }) => id)).toEqual(['c2']);
    toggleChosen('c1');
    expect(copyClaimsTo(data)).toBe(true);
    expect(data.data.get('text/plain')!.split('\n')).toHaveLength(2);
    expect(data.data.get('text/html')).toMatch(/^<blockquote>/);
  });

  it('carry two types and no other', () => {
    const data = carried();
    carry(data, { text: 'a', html: '<p>a</p>' });
    expect([...data.data.keys()]).toEqual(['text/plain', 'text/html']);
  });
});
