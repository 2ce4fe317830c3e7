package org.defter.kernel.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.id.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit through the years: its place in the organisation and each name with the day from which it holds.
 *
 * @param id the unit
 * @param kind its place in the organisation
 * @param parentId unit above it; none directly under the mayor
 * @param foundedOn when it was founded, as far as known
 * @param from first day in the tree
 * @param lastDay last day in the tree; none while open
 * @param names its names by their first day, earliest first; never empty
 */
public record Unit(
        UnitId id,
        UnitKind kind,
        @Nullable UnitId parentId,
        @Nullable PartialDate foundedOn,
        LocalDate from,
        @Nullable LocalDate lastDay,
        List<Name> names) {

    /**
     * A name and the first day it holds.
     *
     * @param text the official name
     * @param from first day
     */
    public record Name(String text, LocalDate from) {}

    /** Copies the names. */
    public Unit {
        names = List.copyOf(names);
    }

    /** Whether the unit is in the organisation on this day, first and last day included. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Its name on this day; before its first day the first name, after its last day the last one. */
    public String nameOn(LocalDate day) {
        String name = names.getFirst().text();
        for (Name next : names) {
            if (!next.from().isAfter(day)) {
                name = next.text();
            }
        }
        return name;
    }

    Unit renamed(String name, LocalDate since) {
        List<Name> all = new ArrayList<>(names);
        int place = 0;
        while (place < all.size() && !all.get(place).from().isAfter(since)) {
            place++;
        }
        all.add(place, new Name(name, since));
        return new Unit(id, kind, parentId, foundedOn, from, lastDay, all);
    }

    Unit closed(LocalDate last) {
        return new Unit(id, kind, parentId, foundedOn, from, last, names);
    }
}
