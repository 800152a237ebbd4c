/** What there is to say about a campaign request as its bytes stand. */
import {
  check,
  readRequest,
  respond,
  SendcheckError,
  splitRequest,
  type CampaignResponse,
  type CheckRequestOptions,
  type RefusedRequest,
  type Report,
  type SplitReport,
} from "sendcheck";

export class JudgedRequest {
  readonly answer: CampaignResponse | RefusedRequest;
  /** The request taken apart; of one that is refused for what it says besides its consumers nothing can be. */
  readonly split: Pick<SplitReport, "requests" | "toMend" | "duplicates">;
  readonly isRefused: boolean;
  /** What was found on it as it stands. */
  readonly asItStands: Report;
  /** What was found on each consumer for itself, where it can be taken apart. */
  readonly report: Report;
  readonly request: ReturnType<typeof readRequest>;

  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    options: CheckRequestOptions,
    earlier: readonly Uint8Array[],
  ) {
    const given = earlier.length > 0 ? { ...options, after: earlier } : options;
    this.request = readRequest(bytes);
    this.asItStands = check(bytes, given);
    this.answer = respond(bytes, given);
    const split = apart(bytes, given);
    this.report = split?.report ?? this.asItStands;
    this.split = split ?? { requests: [], toMend: null, duplicates: null };
    this.isRefused = split === null;
  }

  get consumers(): readonly unknown[] {
    const { consumers } = this.request;
    return Array.isArray(consumers) ? consumers : [];
  }
}

/** The parts, or that the service would refuse every one of them. */
function apart(bytes: Uint8Array, options: CheckRequestOptions): SplitReport | null {
  try {
    return splitRequest(bytes, options);
  } catch (error) {
    if (error instanceof SendcheckError && error.kind === "campaign") return null;
    throw error;
  }
}
