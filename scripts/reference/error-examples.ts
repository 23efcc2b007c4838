/** Messages as a step prints them. __tests__/scenarios/quoted-messages.test.ts checks every line against the code. */
export const errorExamples = {
  InvalidInput: `Error: 2 inputs are not usable:
- role-duration-seconds: "1h" is not a whole number of seconds. Write 3600.
- aws-region: "eu_central_1" is not a Region.
What to do: fix all of them; nothing was sent to AWS.`,
} as const;
