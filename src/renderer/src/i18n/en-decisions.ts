import { number } from './en-counting';

/** What reviewers decide on claims, and the screen on which they do. */
export const decisions = {
  title: 'Review',
  count: (open: number, all: number) => (open === 0 ? number(all) : `${number(open)} of ${number(all)} to answer`),
  said: (by: string, time: string) => `${by}, ${time}`,
  takeBack: 'Take back',
  takenBack: 'Decision taken back.',
  parts: { tags: 'Tags', place: 'Edges', source: 'Source', wording: 'Wording' },
  answering: {
    title: (by: string) => `Answer ${by}`,
    agree: 'Agree',
    agreeToChange: 'Agree and change it',
    agreeToChangeTitle: 'Makes the proposed change',
    decline: 'Decline…',
    doDecline: 'Decline',
    reply: 'Reply',
    whyNot: (by: string) => `Why ${by} is not followed`,
    replyTo: (by: string) => `Reply to ${by}`,
  },
};
