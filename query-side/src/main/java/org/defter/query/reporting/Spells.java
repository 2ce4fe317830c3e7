package org.defter.query.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.defter.query.platform.dossier.Streams;
import org.jspecify.annotations.Nullable;

/**
 * What held of one thing, one after the other: each value from the event that brought it until the event that brought another. By
 * the day of occurring that of the last event counts which had occurred by then, as for dossiers (ADR 0039): an event entered
 * later for an earlier day cuts short what stands before it in the record.
 *
 * @param <T> what holds; values are told apart by equals
 */
final class Spells<T> {

    private final List<Spell<T>> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param number its number, from 0, gaps included
     * @param value what held; nothing in a gap
     * @param held from when until when
     */
    record Spell<T>(int number, @Nullable T value, Held held) {}

    /** From this event on this holds, or nothing; no change if it holds already. */
    void now(@Nullable T value, Streams.Recorded event) {
        if (!all.isEmpty()) {
            Spell<T> last = all.getLast();
            if (Objects.equals(last.value(), value)) {
                return;
            }
            all.set(
                    all.size() - 1,
                    new Spell<>(last.number(), last.value(), last.held().until(event)));
        } else if (value == null) {
            return;
        }
        all.add(new Spell<>(all.size(), value, Held.since(event)));
    }

    /** All of them but the gaps, in their order. */
    List<Spell<T>> all() {
        List<Spell<T>> held = new ArrayList<>();
        LocalDate over = Held.FOREVER;
        for (Spell<T> spell : all.reversed()) {
            if (spell.value() != null) {
                held.add(new Spell<>(spell.number(), spell.value(), spell.held().overOn(over)));
            }
            LocalDate begun = spell.held().fromDay();
            over = begun.isBefore(over) ? begun : over;
        }
        return held.reversed();
    }
}
