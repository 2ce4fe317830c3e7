package org.defter.kernel.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signature for the municipality.
 *
 * @param signatory who signed
 * @param office in which office
 * @param place where
 * @param document what was signed
 * @param validUntil last day on which it holds; none if it has no end
 */
public record Signature(
        String signatory,
        String office,
        String place,
        SignedDocument document,
        @Nullable LocalDate validUntil) {}
