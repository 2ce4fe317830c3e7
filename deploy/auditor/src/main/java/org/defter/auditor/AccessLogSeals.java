package org.defter.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.TownHall;
import org.defter.kernel.accesslog.AccessLogSealed;
import org.defter.kernel.platform.operations.DayDigest;
import org.defter.kernel.platform.operations.OperationsEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries of the access log, as they were answered, compared with the seals of their days in the record. From the first day of
 * which there is an entry to the last every day is compared, also one that has none.
 */
final class AccessLogSeals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> checked = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private final List<String> notChecked = new ArrayList<>();
    private final SortedMap<LocalDate, SortedMap<Long, OperationsEntry>> days = new TreeMap<>();

    private AccessLogSeals() {}

    /**
     * What came of the comparison.
     *
     * @param checked what is as it was sealed
     * @param different what is not, the earliest day first
     * @param notChecked what no seal, or no entry, was there for
     */
    record Outcome(List<String> checked, List<String> different, List<String> notChecked) {
        Outcome {
            checked = List.copyOf(checked);
            different = List.copyOf(different);
            notChecked = List.copyOf(notChecked);
        }
    }

    /**
     * Reads entries: pages of {@code GET /api/operations/log}, or entries, one after the other.
     *
     * @throws IOException if there is something else in the file, or none
     */
    static List<OperationsEntry> read(Path file) throws IOException {
        List<OperationsEntry> entries = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(file.toFile())) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                Iterable<JsonNode> all =
                        value.isArray() ? value : value.has("items") ? value.get("items") : List.of(value);
                for (JsonNode entry : all) {
                    entries.add(JSON.treeToValue(entry, OperationsEntry.class));
                }
            }
        } catch (RuntimeException e) {
            throw new IOException(
                    file + " has no entries of the access log, as GET /api/operations/log answers them: "
                            + e.getMessage(),
                    e);
        }
        if (entries.isEmpty()) {
            throw new IOException(file + " has no entries of the access log");
        }
        return entries;
    }

    /**
     * Compares.
     *
     * @param seals the seals in the order they were recorded in
     * @param entries in any order; one that comes twice in the same words counts once
     */
    static Outcome compare(List<AccessLogSealed> seals, Collection<OperationsEntry> entries) {
        AccessLogSeals all = new AccessLogSeals();
        all.sort(entries);
        all.follow(seals);
        all.compareDays(seals);
        all.notChecked.add("that everything that was done was entered");
        return new Outcome(all.checked, all.different, all.notChecked);
    }

    private void sort(Collection<OperationsEntry> entries) {
        Map<Long, OperationsEntry> seen = new TreeMap<>();
        for (OperationsEntry entry : entries) {
            OperationsEntry before = seen.putIfAbsent(entry.id(), entry);
            if (before == null) {
                days.computeIfAbsent(LocalDate.ofInstant(entry.at(), TownHall.ZONE), _ -> new TreeMap<>())
                        .put(entry.id(), entry);
            } else if (!before.equals(entry)) {
                different.add("entry " + entry.id() + " is there twice, and not the same");
            }
        }
    }

    /** Each seal names the root of the day before, and no day is left out. */
    private void follow(List<AccessLogSealed> seals) {
        @Nullable AccessLogSealed before = null;
        long wrong = different.size();
        for (AccessLogSealed seal : seals) {
            if (before != null && !seal.day().equals(before.day().plusDays(1))) {
                different.add(seal.day() + ": the seal before it is that of " + before.day());
            }
            if (!Objects.equals(seal.previous(), before == null ? null : before.root())) {
                different.add(seal.day() + ": the seal names " + seal.previous() + " as the one before it, which is "
                        + (before == null ? "none" : before.root()));
            }
            before = seal;
        }
        if (different.size() == wrong) {
            checked.add(seals.size() + " seals, each following the day before"
                    + (seals.isEmpty()
                            ? ""
                            : ", " + seals.getFirst().day() + " to "
                                    + seals.getLast().day()));
        }
    }

    private void compareDays(List<AccessLogSealed> seals) {
        SortedMap<LocalDate, AccessLogSealed> sealed = new TreeMap<>();
        seals.forEach(seal -> sealed.putIfAbsent(seal.day(), seal));
        long outside = seals.size();
        for (LocalDate day = days.firstKey(); !day.isAfter(days.lastKey()); day = day.plusDays(1)) {
            AccessLogSealed seal = sealed.get(day);
            DayDigest now =
                    DayDigest.of(day, days.getOrDefault(day, new TreeMap<>()).values());
            if (seal == null) {
                if (now.entries() > 0) {
                    notChecked.add(day + ": " + now.entries() + " entries; no seal of that day is in the bundle");
                }
                continue;
            }
            outside--;
            compare(seal, now);
        }
        if (outside > 0) {
            notChecked.add(outside + " sealed days before or after the entries given");
        }
    }

    private void compare(AccessLogSealed seal, DayDigest now) {
        LocalDate day = seal.day();
        if (now.entries() != seal.entries()) {
            different.add(day + ": " + seal.entries() + " entries were sealed, here are " + now.entries() + ids(now));
        } else if (!now.root().equals(seal.root())) {
            different.add(day + ": one or more of its " + now.entries() + " entries" + ids(now)
                    + " say something else than was sealed; GET /api/operations/log/seals/" + day + " tells which");
        } else {
            checked.add(day + ": " + now.entries() + " entries, as they were sealed");
        }
    }

    private static String ids(DayDigest day) {
        return day.entries() == 0
                ? ""
                : " (" + day.leaves().firstKey() + " to " + day.leaves().lastKey() + ")";
    }
}
