package org.defter.query.pages.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name of the parameter: {@code request.kind}, {@code legalBases[0].law}
 * @param id in the page
 * @param label keys of its label, the more special first
 * @param hint keys of its hint, the more special first
 * @param kind how it is asked for
 * @param required whether it must be given
 * @param values what was given
 * @param options what can be chosen
 * @param fields what it consists of
 * @param error what is wrong with it
 * @param longest most characters
 */
public record Field(
        String name,
        String id,
        List<String> label,
        List<String> hint,
        Kind kind,
        boolean required,
        List<String> values,
        List<Option> options,
        List<Field> fields,
        @Nullable String error,
        int longest) {

    /** Copies the lists. */
    public Field {
        label = List.copyOf(label);
        hint = List.copyOf(hint);
        values = List.copyOf(values);
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    /** How a field is asked for. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** Several texts, one a line. */
        LINES,
        /** A day. */
        DAY,
        /** A time of day. */
        TIME,
        /** A number. */
        NUMBER,
        /** A file, which is stored as it is sent; what is given is its digest. */
        FILE,
        /** One of a few, or of many. */
        CHOICE,
        /** Some of many. */
        CHOICES,
        /** Yes or no. */
        YES_NO,
        /** A group of fields. */
        GROUP,
        /** Any number of groups. */
        ROWS
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param text what is read
     */
    public record Option(String value, String text) {}

    /** Whether it asks for a file, itself or somewhere within. */
    public boolean takesFile() {
        return kind == Kind.FILE || fields.stream().anyMatch(Field::takesFile);
    }

    /** What was given; empty if nothing was. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether an option is chosen. */
    public boolean chosen(String option) {
        return values.contains(option);
    }
}
