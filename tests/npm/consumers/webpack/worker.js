import { check, init } from "sendcheck";

self.onmessage = async ({ data: { handoff, request } }) => {
  await init();
  postMessage(check(request, { handoff }));
};
