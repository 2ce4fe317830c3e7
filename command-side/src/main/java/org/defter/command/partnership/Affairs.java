package org.defter.command.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.Money;
import org.defter.kernel.partnership.ContactOffice;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership carries while it lasts (I10).
 *
 * @param dues the dues of each year
 * @param kept delegates, obligations and working groups by their identifiers
 * @param contact the office to turn to
 */
record Affairs(
        Map<Integer, Dues> dues,
        Map<Object, Affair> kept,
        @Nullable ContactOffice contact) {

    Affairs {
        dues = Map.copyOf(dues);
        kept = Map.copyOf(kept);
    }

    /** Nothing yet. */
    static Affairs none() {
        return new Affairs(Map.of(), Map.of(), null);
    }

    /**
     * The dues of a year.
     *
     * @param due what is due
     * @param dueOn last day to pay
     * @param since day they were first set; no payment is earlier
     * @param paid what has been paid of it
     */
    record Dues(Money due, LocalDate dueOn, LocalDate since, BigDecimal paid) {

        /** What remains to be paid. */
        BigDecimal open() {
            return due.amount().subtract(paid);
        }
    }

    /**
     * A delegate, obligation or working group.
     *
     * @param since since when
     * @param open whether it still is one
     */
    record Affair(LocalDate since, boolean open) {}

    /** The delegate, obligation or working group; empty if there never was one. */
    Optional<Affair> affair(Object id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** With the dues of a year set; what was paid stays. */
    Affairs due(int year, Money amount, LocalDate dueOn, LocalDate day) {
        Dues before = dues.get(year);
        return with(
                year,
                before == null
                        ? new Dues(amount, dueOn, day, BigDecimal.ZERO)
                        : new Dues(amount, dueOn, before.since(), before.paid()));
    }

    /** With a payment; one of a year without dues is passed. */
    Affairs paid(int year, Money amount) {
        Dues before = dues.get(year);
        return before == null
                ? this
                : with(
                        year,
                        new Dues(
                                before.due(),
                                before.dueOn(),
                                before.since(),
                                before.paid().add(amount.amount())));
    }

    /** With one more delegate, obligation or working group. */
    Affairs begun(Object id, LocalDate day) {
        return with(id, new Affair(day, true));
    }

    /** With one that is none any more; one that never was is passed. */
    Affairs ended(Object id) {
        Affair before = kept.get(id);
        return before == null ? this : with(id, new Affair(before.since(), false));
    }

    /** With another contact. */
    Affairs contact(ContactOffice office) {
        return new Affairs(dues, kept, office);
    }

    private Affairs with(int year, Dues changed) {
        Map<Integer, Dues> more = new HashMap<>(dues);
        more.put(year, changed);
        return new Affairs(more, kept, contact);
    }

    private Affairs with(Object id, Affair changed) {
        Map<Object, Affair> more = new HashMap<>(kept);
        more.put(id, changed);
        return new Affairs(dues, more, contact);
    }
}
