package org.defter.query.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a thing, one a line; what is not there is left out. */
final class Words {

    private final List<String> lines = new ArrayList<>();

    /** Adds a text, if there is one. */
    Words add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(text.strip());
        }
        return this;
    }

    /** Adds several. */
    Words add(Collection<String> texts) {
        texts.forEach(this::add);
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
