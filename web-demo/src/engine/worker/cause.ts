/** Of which recipients a line of the answer speaks. */
import type { RecipientReport, RuleCode, Severity } from "sendcheck";

/**
 * Whether this is what is said of a recipient: of all errors the one that the service would tell, so that who is rejected for two
 * reasons stands in one line; every warning and note. An error that it would tell of nobody (`isBehind`) is said of all who have it.
 */
export function isCause(
  { verdict, errorMessage, findings }: Pick<RecipientReport, "verdict" | "errorMessage" | "findings">,
  code: RuleCode,
  severity: Severity,
  isBehind: boolean,
): boolean {
  if (severity !== "error" || isBehind) {
    return findings.some((finding) => finding.code === code && finding.severity === severity);
  }
  if (verdict !== "failed" || errorMessage === null) return false;
  // Behind the code may stand of which variable, or channel. Where the service has a sentence instead, it is of the first error.
  const [told = ""] = errorMessage.split("=");
  const isCode = /^[A-Z0-9_]+$/.test(told);
  return (isCode ? told : findings.find((finding) => finding.severity === "error")?.code) === code;
}
