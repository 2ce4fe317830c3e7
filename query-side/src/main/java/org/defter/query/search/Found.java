package org.defter.query.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, as it reads.
 *
 * <p>Its words are never updated: the server makes its index of them anew, a millisecond of processor, for every update that
 * names them, also one that only says until when the row holds.
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
        @Column(updatable = false) String title,
        @Column(updatable = false) String body,
        @Column(updatable = false) @Nullable String number,
        @Nullable String state,
        @Nullable UUID subjectId,
        @Nullable UUID municipalityId,
        @Nullable UUID unitId,
        @Nullable UUID councilId,
        String commissions,
        @Nullable Integer year,
        @Nullable LocalDate day) {

    /** Something that staff finds under its name; what else is known of it is added. */
    static Builder of(SearchKind kind, String title) {
        return new Builder(kind, title);
    }

    /** The same for other readers. */
    Found to(Readers others) {
        return new Builder(this).readers(others).build();
    }

    /** Takes what is known of something, each part under its name; what is not said is not known. */
    static final class Builder {

        private final SearchKind kind;
        private final String title;
        private String part = "";
        private Readers readers = Readers.STAFF;
        private String body = "";
        private @Nullable String number;
        private @Nullable String state;
        private @Nullable UUID subjectId;
        private @Nullable UUID municipalityId;
        private @Nullable UUID unitId;
        private @Nullable UUID councilId;
        private String commissions = "";
        private @Nullable Integer year;
        private @Nullable LocalDate day;

        private Builder(SearchKind kind, String title) {
            this.kind = kind;
            this.title = title;
        }

        private Builder(Found found) {
            this(found.kind, found.title);
            this.part = found.part;
            this.readers = found.readers;
            this.body = found.body;
            this.number = found.number;
            this.state = found.state;
            this.subjectId = found.subjectId;
            this.municipalityId = found.municipalityId;
            this.unitId = found.unitId;
            this.councilId = found.councilId;
            this.commissions = found.commissions;
            this.year = found.year;
            this.day = found.day;
        }

        /** Which of that kind in its stream it is, where there are several. */
        Builder part(Object which) {
            this.part = which.toString();
            return this;
        }

        /** Who may find it. */
        Builder readers(Readers who) {
            this.readers = who;
            return this;
        }

        /** What else it says. */
        Builder body(Words words) {
            this.body = words.toString();
            return this;
        }

        /** Its number as it stands on paper, if it has one. */
        Builder number(@Nullable String onPaper) {
            this.number = onPaper;
            return this;
        }

        /** How far it has come, or what of its kind it is. */
        Builder state(Enum<?> constant) {
            this.state = constant.name();
            return this;
        }

        /** The stream it is about, and is found as long as. */
        Builder subject(UUID stream) {
            this.subjectId = stream;
            return this;
        }

        /** The municipality. */
        Builder municipality(MunicipalityId id) {
            this.municipalityId = id.value();
            return this;
        }

        /** The unit it belongs to. */
        Builder unit(UnitId id) {
            this.unitId = id.value();
            return this;
        }

        /** The council whose number it bears, or to which it belongs. */
        Builder council(CouncilId id) {
            this.councilId = id.value();
            return this;
        }

        /** The commissions it went through. */
        Builder commissions(Stream<CommissionId> ids) {
            this.commissions = ids.distinct().map(CommissionId::toString).collect(Collectors.joining(" "));
            return this;
        }

        /** The day it counts for, and so its year; neither if no day is known. */
        Builder on(@Nullable LocalDate known) {
            this.day = known;
            this.year = known == null ? null : known.getYear();
            return this;
        }

        /** The day it counts for, and a year that is not the year of that day. */
        Builder on(LocalDate known, int counted) {
            this.day = known;
            this.year = counted;
            return this;
        }

        Found build() {
            return new Found(
                    kind,
                    part,
                    readers,
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
    }
}
