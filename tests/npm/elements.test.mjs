// The message bubbles of the tarball, drawn in a page.

import { join } from "node:path";
import { test } from "node:test";
import { withBrowser } from "./browser.mjs";
import { checkElements } from "./browser/elements.mjs";
import { project } from "./project.mjs";

test("message bubbles in a page", () => withBrowser(join(project, "node_modules/sendcheck"), checkElements));
