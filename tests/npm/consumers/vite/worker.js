import { check, init } from "sendcheck";

onmessage = async ({ data: { handoff, request } }) => {
  await init();
  postMessage(check(request, { handoff }));
};
