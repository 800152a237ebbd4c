/** Where the requests are posted to. */
import { html, type TemplateResult } from "lit";
import { campaignAddresses, regions, siteId, type Region } from "sendcheck/rules";
import { pairs, selectField, textField } from "../ui/fields.js";
import type { Screen } from "../ui/screen.js";

export function addressCard({ t, state, act }: Screen): TemplateResult {
  const texts = t.handover.address;
  const { account, region } = state.handover.campaign;
  const wrong = account !== "" && !siteId.test(account);
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
          options: pairs(texts.regions, regions),
          change: (region) => act({ type: "campaign", change: { region } }),
        })}
      </div>
      ${
        siteId.test(account)
          ? html`<p class="address"><code>POST ${addressOf(region, account)}</code></p>
              <p class="hint">${texts.how}</p>`
          : html`<p class="hint">${texts.unknown}</p>`
      }
    </section>
  `;
}

function addressOf(region: Region, account: string): string {
  return campaignAddresses[region].replace("{account}", account);
}
