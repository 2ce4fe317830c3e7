package org.defter.kernel.proposal;

import org.jspecify.annotations.Nullable;

/**
 * Where a suit is pending, or a ruling was given. Parties are never named: plaintiffs may be private persons.
 *
 * @param court the court, for instance an administrative court or the Council of State
 * @param docketNumber number of the case in its docket (esas no)
 * @param rulingNumber number of the ruling (karar no); none for a suit, or where the document states none
 */
public record CourtReference(
        String court, String docketNumber, @Nullable String rulingNumber) {}
