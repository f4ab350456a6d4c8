import type { Finding } from "./finding.ts";
import type { CatalogSource } from "./lookups.ts";
import type { Criteria, Outcome } from "./verdict.ts";

/** What a change does to a connector's base image, first match. */
export type Intent = "removal" | "migration" | "switch" | "repin" | "upgrade" | "downgrade" | "other" | "none";

/** How a version moved, judged in the order that `bumpOf` gives. */
export type Bump =
  | "new"
  | "removed"
  | "none"
  | "patch"
  | "patch-jump"
  | "minor"
  | "major"
  | "prerelease"
  | "promote"
  | "downgrade"
  | "other";

/** A value before and after the change. */
export interface Sides<T> {
  before: T;
  after: T;
}

/** What was read from a connector's folder and page; nothing here is judged. */
export interface Facts {
  /** Whether exactly `Dockerfile` stands in the folder. */
  dockerfile: Sides<boolean>;
  baseImage: Sides<string | null>;
  version: Sides<string | null> & { bump: Bump };
  pyprojectVersion: string | null;
  docsPath: string | null;
  /** Rows in the changelogs of the page whose version cell equals the version after the change. */
  changelogRows: Sides<number>;
  /** Whether exactly `build_customization.py` stands in the folder. */
  buildCustomization: Sides<boolean> & { changed: boolean };
}

/** One judged connector. */
export interface ConnectorReport {
  name: string;
  path: string;
  /** Whether the folder's `metadata.yaml` appeared, stayed or went. */
  change: "added" | "modified" | "removed";
  intent: Intent;
  language: string;
  supportLevel: string | null;
  /** Whether the policy holds the connector to its rules even when a change leaves the image alone. */
  inScope: boolean;
  facts: Facts;
  criteria: Criteria;
}

/** A finding with the line that it points at, cut to a length that fits a report. */
export interface ReportedFinding extends Finding {
  excerpt?: string;
}

/** What a run found out; every report form is made from it. */
export interface Report {
  outcome: Outcome;
  base: string;
  head: string;
  pullRequest: number | null;
  catalog: CatalogSource;
  /** The moment that publish dates and exemptions were compared with. */
  now: Date;
  connectors: ConnectorReport[];
  /** By connector, then by severity, then by place. */
  findings: ReportedFinding[];
  /** Touched folders beside the connectors that have no `metadata.yaml`, so were not judged. */
  notConnectors: string[];
}

/** Texts of files by path, before and after the change; `undefined` where there is none or it cannot be read. */
export type Sources = ReadonlyMap<string, Sides<string | undefined>>;
