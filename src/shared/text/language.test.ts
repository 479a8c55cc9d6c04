import { describe, expect, it } from 'vitest';
import { guessLanguage } from './language';

describe('language', () => {
  it.each([
    ['en', 'The board of the harbour said that it had not read the contract and would ask for time.'],
    ['de', 'Der Rat der Stadt hat das Geld nicht für die Brücke und sagt, dass es auch im Mai fehlt.'],
    ['fr', 'Le conseil de la ville a dit que les travaux du pont ne sont pas prêts et qu’il faut attendre.'],
    ['es', 'El consejo de la ciudad dijo que las obras del puente no están listas y que hay que esperar.'],
    ['it', 'Il consiglio della città ha detto che i lavori del ponte non sono pronti e che si deve attendere.'],
    ['pt', 'O conselho da cidade disse que as obras do ponte não estão prontas e que é preciso esperar.'],
    ['nl', 'De raad van de stad zegt dat het werk aan de brug niet klaar is en dat er ook geld te kort is.'],
    ['sv', 'Rådet i staden sade att arbetet med bron inte är klart och att det har varit svårt för dem.'],
    ['nb', 'Rådet i byen sa at arbeidet med broen ikke er ferdig og at det ble dyrt etter å ha ventet.'],
    ['ja', '港の倉庫で火災があり、消防が調べている。'],
    ['zh', '市议会周一表示，桥梁工程尚未完成。'],
    ['ko', '시의회는 월요일에 다리 공사가 끝나지 않았다고 밝혔다.'],
    ['ru', 'Городской совет сообщил, что мост ещё не готов.'],
    ['ar', 'قال مجلس المدينة إن الجسر ليس جاهزا بعد.'],
  ])('TX-86: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('TX-86: nothing is guessed where nothing tells', () => {
    expect(guessLanguage('')).toBeNull();
    expect(guessLanguage('12 + 30 = 42')).toBeNull();
    expect(guessLanguage('Xyzzy plugh frotz gnusto rezrov')).toBeNull();
  });
});
