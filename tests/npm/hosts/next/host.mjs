// Next.js: a server function, a client component that is rendered on the server too, and a route.
export default async ({ run, serving, seen, verdicts, equal }) => {
  for (const builder of ["--turbopack", "--webpack"]) {
    const env = { DIST: `dist${builder}`, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
    run("next", ["build", builder], { env });
    await serving("next", ["start", "--port", "0", "--hostname", "127.0.0.1"], { env }, async (origin) => {
      equal(await (await fetch(`${origin}/route`)).text(), verdicts);
      await seen(origin, async (text) => {
        for (const place of ["#server", "#client", "#action"]) equal(await text(place), verdicts);
      });
    });
  }
};
