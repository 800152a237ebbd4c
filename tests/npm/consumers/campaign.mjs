// A campaign of which the service would take one consumer and refuse the other.

export const handoff = {
  id: "1234567890",
  type: "sms-twilio",
  messageComponents: [{ type: "body", content: "Hi ${{1}}, your order is ready.", variables: ["1"] }],
};

export const request = {
  campaignName: "Orders",
  skill: "orders",
  templateId: "1234567890",
  outboundNumber: "12025550100",
  consent: true,
  consumers: [
    { consumerContent: { sms: "12025550123" }, variables: { 1: "Jane" } },
    { consumerContent: { sms: "12025550124" }, variables: {} },
  ],
};

/** What is to be seen of them. */
export const verdicts = "accepted failed";

/** The same two as a workbook, as spreadsheets write it: number and name, and a number alone. */
const workbook = Uint8Array.from(
  atob(
    [
      "UEsDBBQAAAAIAAAAIQCS3JHqUAAAAGYAAAALAAAAX3JlbHMvLnJlbHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUqKYRUFqTaKlXo",
      "56elZSanuuQnl+am5pUAxROL0lNLgDI5+uX5RdlJ+fnZehW5OUr6djb6qMYCAFBLAwQUAAAACAAAACEAKMgTZEYAAABaAAAADwAA",
      "AHhsL3dvcmtib29rLnhtbLMpzy/KTsrPz1aoyM3JK7YqslUqUrKzKc5ITS0phtIKeYm5qbZK/nmpSgpgAc8UWyVDJYUiq0wgI1FJ",
      "385GH6ZBH2aeHQBQSwMEFAAAAAgAAAAhAEJuNotHAAAAZwAAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc7MJSs1JLMnM",
      "zyvOyCwotrNB5ip4ptgqJSophFQWpNoqVeiX5xdlF2ekppYAhRKL0lNLbJXgQsX6YMpQryI3R0nfzkYf1VwAUEsDBBQAAAAIAAAA",
      "IQBkjmqTZwAAAJ8AAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1ssynPL8ouzkhNLbGzAVMuiSWJdjZF+eV2Nsl2NmV2hkYG",
      "RqampgaGRsY2+mV2NvpA0WSFElulzLyczLzU4JIiJTubzGI7mxI7r8S8VBt9oEH6ID5IoT7YHGyGmcANg6jRR7JcH+EmAFBLAQIU",
      "AxQAAAAIAAAAIQCS3JHqUAAAAGYAAAALAAAAAAAAAAAAAACAAQAAAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIQAoyBNkRgAA",
      "AFoAAAAPAAAAAAAAAAAAAACAAXkAAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACEAQm42i0cAAABnAAAAGgAAAAAAAAAA",
      "AAAAgAHsAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACEAZI5qk2cAAACfAAAAGAAAAAAAAAAAAAAA",
      "gAFrAQAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAAAAAEAAQABAEAAAgCAAAAAA==",
    ].join(""),
  ),
  (character) => character.charCodeAt(0),
);

/** What the package says of both, which is to be the same. */
export async function judged({ check, openFile }) {
  const words = (recipients) => recipients.map(({ verdict }) => verdict).join(" ");
  const asked = words(check(request, { handoff }).recipients);
  const list = await openFile(new Blob([workbook]), { handoff });
  const listed = words(list.page().recipients);
  list.free();
  return asked === listed ? asked : `${asked}, and in a workbook ${listed}`;
}
