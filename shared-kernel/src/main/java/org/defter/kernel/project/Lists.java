package org.defter.kernel.project;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists that never change. */
final class Lists {

    private Lists() {}

    static <T> List<T> and(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }

    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
