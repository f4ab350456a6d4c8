import type { Exemption } from "./finding.ts";
import type { CatalogSource } from "./lookups.ts";

/**
 * Where a connector stands, worst first: its metadata is not in order; it declares no base image; what it declares is
 * not pinned, not official, or not what it says; its image cannot be compared; there is a newer one that fits; there is none.
 */
export const STANDINGS = ["unreadable", "not-migrated", "wrong", "unknown", "outdated", "current"] as const;
/** One of {@link STANDINGS}. */
export type AuditStanding = (typeof STANDINGS)[number];

/** An exemption of the policy, on the day of the audit. */
export interface AuditedExemption extends Exemption {
  state: "active" | "expired" | "no-connector";
}

/** One connector at the audited commit. What cannot be told is `null`. */
export interface AuditedConnector {
  name: string;
  path: string;
  language: string;
  supportLevel: string | null;
  version: string | null;
  /** Whether the policy holds the connector to its rules even when a change leaves the image alone. */
  inScope: boolean;
  standing: AuditStanding;
  /** Why, where the standing needs a reason; a sentence without a full stop. */
  why: string | null;
  /** The value of `baseImage`. */
  baseImage: string | null;
  /** Its repository and tag, where it is a reference. */
  image: { repository: string; tag: string | null } | null;
  /** Whether a base image is declared. */
  migrated: boolean | null;
  /** Whether the declared image is written with tag and digest; `null` without one. */
  pinned: boolean | null;
  /** Whether a `Dockerfile` is still there. */
  dockerfile: boolean;
  /** The names of its build hooks. */
  hooks: string[];
  /** How many stable versions that fit the connector are newer than its own. */
  behind: number | null;
  /** The days since its own version was published. */
  age: number | null;
  /** The day on which the first newer version was published. */
  outdatedSince: string | null;
  /** The last day on which the version is accepted all the same, where that is not past. */
  acceptedUntil: string | null;
  /** The newest stable version that fits the connector. */
  newest: string | null;
  exemptions: AuditedExemption[];
}

/** A version of an official image that connectors use. */
export interface ImageInUse {
  repository: string;
  version: string;
  connectors: number;
  /** A day. */
  published: string | null;
  /** The newest stable version, an older one, or one that the catalog does not know or cannot compare. */
  state: "newest" | "older" | "unknown";
}

/** How many connectors there are, how many of them declare a base image, and of how many that cannot be told. */
export interface MigrationCount {
  connectors: number;
  migrated: number;
  unreadable: number;
}

/** The state of the repository at the end of a month. */
export interface HistoryPoint {
  /** `YYYY-MM`. */
  month: string;
  commit: string;
  all: MigrationCount;
  inScope: MigrationCount;
}

/** All connectors at one commit. */
export interface Audit {
  commit: string;
  /** The moment that publish days and exemptions were compared with. */
  now: Date;
  catalog: CatalogSource;
  /** By name. */
  connectors: AuditedConnector[];
  /** By repository, the newest version first. */
  images: ImageInUse[];
  exemptions: AuditedExemption[];
  /** What a maintainer should mend in the policy, or know about the audit; sentences. */
  notes: string[];
  /** The earliest month first; empty where no history was asked for. */
  history: HistoryPoint[];
}
