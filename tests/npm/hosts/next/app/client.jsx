"use client";

import { check, init } from "sendcheck";
import "sendcheck/elements";
import { useEffect, useState } from "react";
import { handoff, request } from "../campaign.mjs";

const judged = () =>
  check(request, { handoff })
    .recipients.map(({ verdict }) => verdict)
    .join(" ");

export default function Client({ action }) {
  const [here, setHere] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    init().then(() => setHere(judged()));
    action().then(setAsked);
  }, [action]);
  return (
    <>
      <p id="client">{here}</p>
      <p id="action">{asked}</p>
      <sendcheck-sms />
    </>
  );
}
