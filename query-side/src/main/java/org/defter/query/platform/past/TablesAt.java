package org.defter.query.platform.past;

import java.time.LocalDate;
import java.util.Optional;
import org.defter.query.platform.dossier.Mark;
import org.defter.query.platform.dossier.PastScale;

/**
 * What stands after {@code from} in SQL that reads the views as of a moment: a table of today, or the rows of its past that
 * hold at a mark. Marks are numbers and days, so they may stand in a statement.
 *
 * @param mark the moment; none for the present
 */
public record TablesAt(Optional<Mark> mark) {

    /** The rows of a table of today, or those of its past that hold. */
    public String rows(String today, String past) {
        return rows(today, past, "*");
    }

    /** The same, with columns that are made otherwise of the past than of today. */
    public String rows(String today, String past, String columns) {
        return mark.map(held -> "(select " + columns + " from " + past + " where " + held.sql() + ")")
                .orElse(today);
    }

    /** Whether a fact of the reports (ADR 0045) holds; the condition on a row called so. */
    public String held(String fact) {
        return mark.map(held -> switch (held.scale()) {
                    case POSITION ->
                        fact + ".from_position <= " + held.value() + " and " + fact + ".until_position > "
                                + held.value();
                    case OCCURRED -> fact + ".from_day <= " + day(held) + " and " + fact + ".until_day > " + day(held);
                    case RECORDED -> throw instant(held);
                })
                .orElse(fact + ".until_position = " + PastScale.OPEN);
    }

    /**
     * The events that count: those recorded by then, or those that had occurred. One said to have occurred before its stream
     * began counts from the day it began (ADR 0040).
     */
    public String history() {
        return mark.map(held -> switch (held.scale()) {
                    case POSITION -> "(select * from history where position <= " + held.value() + ")";
                    case OCCURRED -> {
                        String by = "occurred_on <= " + day(held);
                        yield "(select * from history told where told." + by + " and exists (select from history began"
                                + " where began.stream_id = told.stream_id and began.version = 0 and began." + by
                                + "))";
                    }
                    case RECORDED -> throw instant(held);
                })
                .orElse("history");
    }

    /** The names that were known: those given by then, or all where days of occurring are looked at. */
    public String names() {
        return mark.filter(held -> held.scale() == PastScale.POSITION)
                .map(held -> "(select * from history_name where position <= " + held.value() + ")")
                .orElse("history_name");
    }

    private static String day(Mark mark) {
        return "date '" + LocalDate.ofEpochDay(mark.value()) + "'";
    }

    private static IllegalStateException instant(Mark mark) {
        return new IllegalStateException("Instants are places in the record: " + mark);
    }
}
