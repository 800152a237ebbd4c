// A list as people have it, opened and written once: `node many.mjs ROWS`. Says how many are accepted, and how large the
// memory of the engine has become.

let memory;
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
  construct(target, given) {
    const instance = new target(...given);
    memory ??= instance.exports.memory;
    return instance;
  },
});
const { openRecipients } = await import("sendcheck");

const rows = Number(process.argv[2]);
const handoff = {
  type: "wa-then-sms",
  channels: [
    { type: "wa", messageComponents: [body("Hello {{1}}, your order {{2}} is there. See {{3}}")] },
    { type: "sms-twilio", messageComponents: [{ ...body("Hi ${{1}}, order ${{2}}: ${{3}}"), optOut: "Reply STOP" }] },
  ],
};
let list = "Phone,B1,B2,B3\n";
for (let row = 0; row < rows; row += 1) list += `${line(row)}\n`;

const recipients = openRecipients(list, { handoff });
let written = 0;
for (const lines of recipients.lines({ messages: true })) written += lines.length;
const { accepted, failed } = recipients.summary();
console.log(JSON.stringify({ accepted, failed, written, memory: memory.buffer.byteLength }));

function body(content) {
  return { type: "body", content, variables: ["1", "2", "3"] };
}

/** Every tenth row is as none should be, and most have something to be told. */
function line(row) {
  const [number, link] = [12022000000 + row, `https://shop.example.com/orders/${row}`];
  switch (row % 10) {
    case 0:
      return `${number},"Haddad, Omar",A-${row},${link}`;
    case 1:
      return `${number},Łukasz Żak,A-${row},${link}`;
    case 2:
      return `${number},Tom &amp; Ann,“A-${row}”,${link}`;
    case 3:
      return `12x${row},Jane,A-${row},${link}`;
    case 4:
      return `${number},,A-${row},http://shop.example.com/${row}`;
    default:
      return `${number},Jane Miller,A-${row},${link}`;
  }
}
