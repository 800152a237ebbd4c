/** Where the requests are posted to. */
import { html, type TemplateResult } from "lit";
import { REGIONS, type Region } from "../state/model.js";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { Screen } from "../ui/screen.js";

/** The deployments of the Proactive Messaging API (API page, "API Domain"). */
const DOMAINS: Readonly<Record<Region, string>> = {
  na: "proactive-messaging.z1.fs.liveperson.com",
  emea: "proactive-messaging.z2.fs.liveperson.com",
  apac: "proactive-messaging.z3.fs.liveperson.com",
};

export function addressCard({ t, state, act }: Screen): TemplateResult {
  const texts = t.handover.address;
  const { account, region } = state.handover.campaign;
  const wrong = account !== "" && !isAccount(account);
  return html`
    <section class="card" aria-labelledby="address-title">
      <h3 id="address-title">${texts.title}</h3>
      <div class="row">
        ${textField({
          id: "account",
          label: texts.account,
          value: account,
          wrong: wrong ? texts.wrong : null,
          change: (account) => act({ type: "campaign", change: { account: account.trim() } }),
        })}
        ${selectField({
          id: "region",
          label: texts.region,
          value: region,
          options: pairs(texts.regions, REGIONS),
          change: (region) => act({ type: "campaign", change: { region } }),
        })}
      </div>
      ${
        isAccount(account)
          ? html`<p class="address"><code>POST ${addressOf(region, account)}</code></p>
              <p class="hint">${texts.how}</p>`
          : html`<p class="hint">${texts.unknown}</p>`
      }
    </section>
  `;
}

/** A site id becomes part of the address, so nothing else may be in it. */
export function isAccount(text: string): boolean {
  return /^[0-9A-Za-z]+$/.test(text);
}

export function addressOf(region: Region, account: string): string {
  return `https://${DOMAINS[region]}/api/v2/account/${account}/campaign`;
}
