import type { Exemption, RuleId, Severity } from "../model/finding.ts";
import type { WantedCheck } from "../model/lookups.ts";

/** The support levels that connectors can have. */
export const SUPPORT_LEVELS = ["certified", "community", "archived"] as const;
/** One of {@link SUPPORT_LEVELS}. */
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

/** The policy file, with every default filled in. The keys are those of the file. */
export interface Policy {
  /** The connectors' folders; the last part may be `*`. */
  connectors: string;
  docs: { "url-prefix": string; root: string };
  /** Whose connectors are held to every rule even when a change leaves their image alone. */
  enforce: { languages: string[]; "support-levels": SupportLevel[] };
  /** The repository of the official base image, by language. */
  "base-images": Record<string, string>;
  latest: {
    /** In days, such as `14d`. */
    "grace-period": string;
    compatible: boolean;
    platforms: string[];
    "when-unverifiable": "fail" | "warn";
  };
  "version-bump": "patch" | "increase";
  rules: Record<RuleId, Severity>;
  review: {
    name: string;
    team: string | null;
    reviewers: string[];
    permission: "triage" | "write" | "maintain" | "admin";
    label: string;
    "require-approval": boolean;
  };
  ci: {
    /** Names of check runs and commit statuses, of any App or of one. `{connector}` stands for the connector's name. */
    checks: (string | WantedCheck)[];
    required: boolean;
  };
  /** The folders of the base image library. */
  library: string[];
  exemptions: Exemption[];
}

/** Where the policy stands in a repository. */
export const POLICY_PATH = ".github/base-image-policy.yml";

/** The migration guide's own policy, for the Airbyte monorepo. It judges where no policy file stands. */
export const DEFAULT_POLICY: Policy = {
  connectors: "airbyte-integrations/connectors/*",
  docs: { "url-prefix": "https://docs.airbyte.com/", root: "docs" },
  enforce: { languages: ["python", "low-code"], "support-levels": ["certified"] },
  "base-images": {
    python: "docker.io/airbyte/python-connector-base",
    "low-code": "docker.io/airbyte/python-connector-base",
    "manifest-only": "docker.io/airbyte/source-declarative-manifest",
    java: "docker.io/airbyte/java-connector-base",
  },
  latest: {
    "grace-period": "14d",
    compatible: true,
    platforms: ["linux/amd64", "linux/arm64"],
    "when-unverifiable": "fail",
  },
  "version-bump": "patch",
  rules: {},
  review: {
    name: "Connector Operations",
    team: null,
    reviewers: [],
    permission: "maintain",
    label: "needs-connector-ops-review",
    "require-approval": true,
  },
  ci: { checks: [], required: false },
  library: ["airbyte-ci/connectors/base_images", "docker-images"],
  exemptions: [],
};

/** The grace period in days. */
export function graceDays(policy: Policy): number {
  return Number.parseInt(policy.latest["grace-period"], 10);
}

/** The repositories of the official base images, each once. */
export function repositoriesOf(policy: Policy): string[] {
  return [...new Set(Object.values(policy["base-images"]))].sort();
}
