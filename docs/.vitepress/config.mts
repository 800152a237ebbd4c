import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { outward, placeholders } from "./markdown.mts";

const docs = fileURLToPath(new URL("..", import.meta.url));

const page = (text: string, link: string) => ({ text, link });

/** The pages of a folder by their first headings. */
function pages(folder: string) {
  const files = readdirSync(`${docs}${folder}`).filter((name) => name.endsWith(".md") && name !== "README.md");
  return files.sort().map((name) => {
    const heading = readFileSync(`${docs}${folder}/${name}`, "utf8").match(/^# (.*)$/m);
    return page(heading?.[1] ?? name, `/${folder}/${name.replace(/\.md$/, "")}`);
  });
}

export default defineConfig({
  title: "sendcheck",
  description: "What LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent",
  lang: "en",
  cleanUrls: false,
  // Nothing is fetched from elsewhere: no fonts, no counters.
  head: [["meta", { name: "referrer", content: "no-referrer" }]],
  srcExclude: ["node_modules/**", "public/**"],
  // The index of the search is one file.
  vite: { build: { chunkSizeWarningLimit: 4000 } },
  markdown: { config: (md) => void md.use(placeholders).use(outward, docs) },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    nav: [page("Guides", "/guide/campaign-manager"), page("Rules", "/rules/README"), page("Playground", "/playground")],
    sidebar: [
      {
        text: "Begin",
        items: [
          page("What it tells", "/guide/concepts"),
          page("Campaign managers", "/guide/campaign-manager"),
          page("Node services", "/guide/node"),
          page("Pipelines", "/guide/pipeline"),
          page("Data teams: Python, Spark", "/guide/python"),
          page("Rust programs", "/guide/rust"),
          page("Playground", "/playground"),
        ],
      },
      {
        text: "Lists",
        items: [
          page("How a list is read", "/reading"),
          page("Names of columns", "/columns"),
          page("Workbooks", "/workbooks"),
          page("Files that are written", "/files"),
          page("Settings of a team", "/settings"),
        ],
      },
      {
        text: "Messages",
        items: [
          page("Previews", "/previews"),
          page("SMS segments", "/sms-segments"),
          page("Phone numbers", "/phone-numbers"),
          page("When messages go", "/schedule"),
        ],
      },
      {
        text: "Requests and answers",
        items: [
          page("Splitting a request", "/splitting"),
          page("The service's answers", "/answers"),
          page("Words of the service", "/words"),
        ],
      },
      {
        text: "Interfaces",
        items: [
          page("JavaScript", "/javascript"),
          page("Elements for pages", "/elements"),
          page("Messages in other languages", "/messages"),
          page("Reports in pipelines", "/pipelines"),
        ],
      },
      {
        text: "Grounds",
        items: [
          page("Sources", "/sources"),
          page("Limits", "/limits"),
          page("Speed", "/benchmarks/lists"),
          page("Size", "/benchmarks/size"),
          page("Speed of the phone engine", "/benchmarks/phone"),
          page("What the tests notice", "/mutants"),
          page("The hot path", "/hot-path"),
        ],
      },
      { text: "Rules", collapsed: true, items: [page("All rules", "/rules/README"), ...pages("rules")] },
      { text: "Decisions", collapsed: true, items: pages("decisions") },
    ],
  },
});
