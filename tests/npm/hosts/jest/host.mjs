// Jest, in Node and where it plays a browser.
export default async ({ run }) => {
  for (const environment of ["jsdom"]) run("jest", ["--env", environment, "--ci", "sendcheck.test.js"]);
};
