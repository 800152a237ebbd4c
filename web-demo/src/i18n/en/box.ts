import { numbers } from "../number.js";

const number = numbers("en");

/** What is put into a box, and where it went. */
export const box = {
  pasted: "The pasted text",
  long: (characters: number) => `A text of ${number(characters)} characters, which is not shown.`,
  another: "Put in another one",
  moved: {
    request: (name: string) => `${name} is a campaign request: its consumers are checked in step 2.`,
    list: (name: string) => `${name} is a list of recipients: it is checked in step 2.`,
    handoff: (name: string) => `${name} is a handoff: it is the message of step 1 now.`,
    waits: {
      there: (name: string) =>
        `${name} belongs to step 2, where you have changed another list. In its place, these changes are lost.`,
      use: "Use it in its place",
    },
  },
};
