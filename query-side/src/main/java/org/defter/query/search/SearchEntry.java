package org.defter.query.search;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.defter.query.platform.dossier.Lifetimes.Span;

/** The row of a thing for as long as it read the same. Never leaves its package. */
@Entity
@Table(name = "search")
class SearchEntry {

    @Id
    private String id;

    @Column(nullable = false)
    private UUID streamId;

    @Embedded
    private Found found;

    private long fromPosition;
    private long untilPosition;
    private long fromInstant;
    private long untilInstant;
    private long fromDay;
    private long untilDay;

    /** For the persistence provider. */
    protected SearchEntry() {}

    /**
     * A row.
     *
     * @param stream the stream the thing is in
     * @param found how it reads
     * @param positions from which place of the record until which
     * @param instants the same by the time of recording
     * @param days the same by the day of occurring
     */
    SearchEntry(UUID stream, Found found, Span positions, Span instants, Span days) {
        this.id = stream + ":" + found.kind() + ":" + found.part() + ":" + found.readers() + ":" + positions.from()
                + (positions.never() ? ":" + days.from() : "");
        this.streamId = stream;
        this.found = found;
        hold(positions, instants, days);
    }

    private void hold(Span positions, Span instants, Span days) {
        this.fromPosition = positions.from();
        this.untilPosition = positions.until();
        this.fromInstant = instants.from();
        this.untilInstant = instants.until();
        this.fromDay = days.from();
        this.untilDay = days.until();
    }

    String id() {
        return id;
    }

    UUID streamId() {
        return streamId;
    }

    /** Whether the other row, of the same thing, reads the same, for however long. */
    boolean reads(SearchEntry other) {
        return found.equals(other.found);
    }

    /** Whether the other row says the same. */
    boolean same(SearchEntry other) {
        return id.equals(other.id)
                && reads(other)
                && positions().equals(other.positions())
                && instants().equals(other.instants())
                && days().equals(other.days());
    }

    private Span positions() {
        return new Span(fromPosition, untilPosition);
    }

    private Span instants() {
        return new Span(fromInstant, untilInstant);
    }

    private Span days() {
        return new Span(fromDay, untilDay);
    }

    /** Takes a further time in which it read the same, if there is no gap between; says whether it did. */
    boolean prolonged(Found same, Span positions, Span instants, Span days) {
        Span longer = positions().joined(positions);
        Span later = instants().joined(instants);
        Span further = days().joined(days);
        if (!found.equals(same)
                || positions().never() != positions.never()
                || longer == null
                || later == null
                || further == null) {
            return false;
        }
        hold(longer, later, further);
        return true;
    }
}
