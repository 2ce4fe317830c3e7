package org.defter.kernel.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of what a document says: a list that is left out is an empty one. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
