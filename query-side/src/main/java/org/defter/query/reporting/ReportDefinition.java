package org.defter.query.reporting;

import java.util.List;
import java.util.Optional;

/**
 * A report: which facts it counts, by what they may be grouped and filtered, and what is measured of them.
 *
 * <p>The facts are a statement in which {@code {begun x}} stands for "x has begun", {@code {held x}} for "x holds", {@code {over x}}
 * for "x is over" and {@code {ended x}} for the day it ended, each at the moment asked for and by the clock asked for; {@code {at
 * position day}} is the same for what only happened; {@code :today} is the day of the moment. Each fact has a {@code day} by which a
 * report is narrowed to a time, the {@code subject} it is about with its {@code subject_kind}, and {@code events}: those that made it.
 *
 * @param name its name in the API
 * @param facts the statement
 * @param dimensions what facts are grouped and filtered by
 * @param always dimensions that are always grouped by, for what must not be added up across them
 * @param measures what is measured
 */
record ReportDefinition(
        String name, String facts, List<Dimension> dimensions, List<String> always, List<Measure> measures) {

    /** What the values of a dimension are. */
    enum Kind {
        /** Something that has a name in the record. */
        NAMED,
        /** A constant of the API. */
        CONSTANT,
        /** A number, a year, a month, a text. */
        PLAIN
    }

    /**
     * What facts are grouped by.
     *
     * @param name its name, also the column of the facts
     * @param kind what its values are
     * @param values where its constants have names of their own, see {@code value.<values>.<constant>}
     */
    record Dimension(String name, Kind kind, String values) {

        static Dimension named(String name) {
            return new Dimension(name, Kind.NAMED, name);
        }

        static Dimension constant(String name, String values) {
            return new Dimension(name, Kind.CONSTANT, values);
        }

        static Dimension plain(String name) {
            return new Dimension(name, Kind.PLAIN, name);
        }
    }

    /**
     * What is measured.
     *
     * @param name its name
     * @param figure the aggregate, with {@code {}} where its condition goes
     * @param condition which facts it is made of
     */
    record Measure(String name, String figure, String condition) {

        /** How many facts meet a condition. */
        static Measure count(String name, String condition) {
            return new Measure(name, "count(*) {}", condition);
        }

        /** A sum over the facts that meet a condition. */
        static Measure sum(String name, String column, String condition) {
            return new Measure(name, "sum(" + column + ") {}", condition);
        }

        /** An average with one decimal. */
        static Measure average(String name, String column, String condition) {
            return new Measure(name, "round(avg(" + column + ") {}, 1)", condition);
        }

        static Measure median(String name, String column, String condition) {
            return new Measure(
                    name,
                    "round((percentile_cont(0.5) within group (order by " + column + ") {})::numeric, 1)",
                    condition);
        }

        static Measure most(String name, String column, String condition) {
            return new Measure(name, "max(" + column + ") {}", condition);
        }

        String sql() {
            return figure.replace("{}", "filter (where " + condition + ")");
        }
    }

    Optional<Dimension> dimension(String wanted) {
        return dimensions.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }

    Optional<Measure> measure(String wanted) {
        return measures.stream().filter(one -> one.name().equals(wanted)).findFirst();
    }
}
