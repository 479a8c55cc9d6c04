/** What people are called in lists, by their number from 0: A … Z, AA, AB, … as columns of a spreadsheet. */
export function letterOf(index: number): string {
  return (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}
