/** The repository's examples, taken in when the page is built. */
const handoffFiles = import.meta.glob<string>("../../examples/handoffs/*.json", {
  query: "?raw",
  import: "default",
  eager: true,
});
const listFiles = import.meta.glob<string>("../../examples/lists/*.csv", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Where the media of the examples comes from. */
export const EXAMPLE_HOSTS = "https://cdn.example.com\nhttps://billing.example.com";

export interface Example {
  readonly name: string;
  readonly text: string;
  readonly lists: readonly ExampleList[];
}

export interface ExampleList {
  readonly fileName: string;
  readonly text: string;
  readonly mistakes: boolean;
}

/** Those with something to try come first. */
export const EXAMPLES: readonly Example[] = Object.entries(handoffFiles)
  .map(([path, text]) => {
    const name = baseName(path).replace(/\.json$/, "");
    return { name, text, lists: listsOf(name) };
  })
  .sort((a, b) => b.lists.length - a.lists.length || a.name.localeCompare(b.name));

export function exampleOf(name: string): Example | undefined {
  return EXAMPLES.find((example) => example.name === name);
}

function listsOf(name: string): ExampleList[] {
  return Object.entries(listFiles)
    .map(([path, text]) => ({ fileName: baseName(path), text }))
    .filter(({ fileName }) => fileName === `${name}.csv` || fileName === `${name}-with-mistakes.csv`)
    .map((list) => ({ ...list, mistakes: list.fileName.endsWith("-with-mistakes.csv") }))
    .sort((a, b) => Number(a.mistakes) - Number(b.mistakes));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
