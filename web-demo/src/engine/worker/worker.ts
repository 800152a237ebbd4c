/** The worker: the engine, and the recipients that are being looked at. Files are read here, never in the page. */
import init from "sendcheck";
import type { Calls, Kind, Progress, Reply, Request } from "../calls.js";
import { answer as answerOf, cases, refused } from "./answer.js";
import { about, campaign, handoffs, message } from "./message.js";
import { single } from "./single.js";
import { current } from "./held.js";
import { forecast, parts, requests, webLists } from "./files.js";
import { kind, templateId, text, title } from "./kind.js";
import { cell, changes, loadChanges, mend, propose, retyped, takeBack } from "./mending.js";
import { problemOf } from "./problem.js";
import { read } from "./read.js";
import { cost, schedule } from "./schedule.js";
import { set } from "./sets.js";

declare const self: DedicatedWorkerGlobalScope;

const ready = init();

self.addEventListener("message", (event: MessageEvent<Request>) => void serve(event.data));

async function serve(request: Request): Promise<void> {
  const { id } = request;
  const progress = (done: Omit<Progress, "id" | "state">) => post({ id, state: "progress", ...done });
  try {
    await ready;
    post({ id, state: "done", answer: await answer(request, progress) });
  } catch (error) {
    post({ id, state: "failed", problem: problemOf(error) });
  }
}

type Answer = Calls[Kind]["answer"];

function answer(request: Request, progress: Parameters<typeof read>[1]): Answer | Promise<Answer> {
  switch (request.kind) {
    case "about":
      return about();
    case "handoffs":
      return handoffs(request.ask);
    case "message":
      return message(request.ask);
    case "campaign":
      return campaign(request.ask);
    case "text":
      return text(request.ask);
    case "single":
      return single(request.ask);
    case "kind":
      return kind(request.ask);
    case "title":
      return title(request.ask);
    case "templateId":
      return templateId(request.ask);
    case "set":
      return set(request.ask);
    case "read":
      return read(request.ask, progress);
    case "page":
      return current().page(request.ask);
    case "find":
      return current().find(request.ask);
    case "neighbour":
      return current().neighbour(request.ask);
    case "shown":
      return current().shown(request.ask.row);
    case "cell":
      return cell(request.ask);
    case "propose":
      return propose(request.ask);
    case "mend":
      return mend(request.ask);
    case "takeBack":
      return takeBack(request.ask);
    case "retyped":
      return retyped(request.ask);
    case "loadChanges":
      return loadChanges(request.ask);
    case "changes":
      return changes();
    case "schedule":
      return schedule(request.ask);
    case "cost":
      return cost(request.ask);
    case "webLists":
      return webLists(request.ask);
    case "requests":
      return requests(request.ask);
    case "parts":
      return parts();
    case "forecast":
      return forecast();
    case "rejected":
      return current().rejected(request.ask);
    case "answer":
      return answerOf(request.ask);
    case "refused":
      return refused(request.ask);
    case "cases":
      return cases(request.ask);
    case "report":
      return current().report();
  }
}

function post(reply: Reply): void {
  self.postMessage(reply);
}
