import { init, recipientsBuilder, SendcheckError } from "./sendcheck/index.js";

const [handoff, list, counts, rows] = ["handoff", "list", "counts", "rows"].map((id) => document.getElementById(id));
await init();
handoff.onchange = list.onchange = check;

async function check() {
  const [handoffFile, listFile] = [handoff.files[0], list.files[0]];
  if (!handoffFile || !listFile) return;
  let recipients;
  try {
    const input = listFile.name.endsWith(".txt") ? "lines" : "csv";
    const builder = recipientsBuilder({ handoff: await handoffFile.text(), input });
    await listFile.stream().pipeTo(new WritableStream({ write: (piece) => builder.push(piece) }));
    recipients = builder.finish();
    const { total, accepted, failed, skipped } = recipients.summary();
    counts.textContent = `${total} recipients: ${accepted} accepted, ${failed} failed, ${skipped} skipped`;
    rows.replaceChildren(...recipients.page({ limit: 200 }).recipients.map(line));
  } catch (error) {
    if (!(error instanceof SendcheckError)) throw error;
    counts.textContent = error.message;
    rows.replaceChildren();
  } finally {
    recipients?.free();
  }
}

function line({ row, number, verdict, errorMessage }) {
  const element = document.createElement("tr");
  for (const text of [row, number, verdict, errorMessage]) {
    element.append(Object.assign(document.createElement("td"), { textContent: text ?? "" }));
  }
  return element;
}
