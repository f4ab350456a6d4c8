import type { Audit } from "../model/audit.ts";

/** The audit's version 1 (schema/audit.schema.json): additions are allowed, nothing is renamed. */
export function auditJson({ commit, now, catalog, connectors, images, exemptions, notes, history }: Audit): object {
  return {
    schema: 1,
    commit,
    catalog: { ...catalog, asOf: now.toISOString() },
    connectors,
    images,
    exemptions,
    notes,
    history,
  };
}
