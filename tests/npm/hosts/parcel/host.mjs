// Parcel, which reads `main` and `browser` and no `exports`.
export default async ({ run, page, verdicts, equal }) => {
  run("parcel", ["build", "page.html", "--dist-dir", "dist", "--no-cache", "--no-source-maps"], {
    env: { PARCEL_WORKERS: "0" },
  });
  // It writes a script into the page, which says where its files are.
  equal(await page("dist", { scripts: "'unsafe-inline'" }), verdicts);
};
