package org.defter.query.search;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, as it reads.
 *
 * @param kind what it is
 * @param part which of that kind in its stream: an ordinal or identifier; empty where there is one only
 * @param readers who may find it
 * @param title its name
 * @param body what else it says
 * @param number its number as it stands on paper, if it has one
 * @param state how far it has come, a constant of its kind, if it has a state
 * @param subjectId the stream it is about, if it is found as long as that is
 * @param municipalityId the municipality, if its stream tells it
 * @param unitId the unit it belongs to, if it belongs to one
 * @param councilId the council whose number it bears, or to which it belongs, if any
 * @param commissions identifiers of the commissions it went through, with blanks between
 * @param year the year it counts for, if any
 * @param day the day it counts for, if any
 */
@Embeddable
record Found(
        @Enumerated(EnumType.STRING) SearchKind kind,
        String part,
        @Enumerated(EnumType.STRING) Readers readers,
        String title,
        String body,
        @Nullable String number,
        @Nullable String state,
        @Nullable UUID subjectId,
        @Nullable UUID municipalityId,
        @Nullable UUID unitId,
        @Nullable UUID councilId,
        String commissions,
        @Nullable Integer year,
        @Nullable LocalDate day) {

    /** The same for other readers. */
    Found to(Readers others) {
        return new Found(
                kind,
                part,
                others,
                title,
                body,
                number,
                state,
                subjectId,
                municipalityId,
                unitId,
                councilId,
                commissions,
                year,
                day);
    }

    /** Commissions as the column has them. */
    static String joined(Collection<UUID> commissions) {
        return new LinkedHashSet<>(commissions).stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
