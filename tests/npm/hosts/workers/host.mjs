// Cloudflare Workers: built by wrangler, run by workerd.
export default async ({ run, verdicts, equal }) => {
  run("wrangler", ["deploy", "--dry-run", "--outdir", "dist"], {
    env: { WRANGLER_SEND_METRICS: "false", CI: "1" },
  });
  equal(run("node", ["serve.mjs"]), verdicts);
};
