package org.defter.kernel.platform.operations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.defter.kernel.ledger.CompactRange;
import org.defter.kernel.ledger.Hash;

/**
 * A day of the log as hashes.
 *
 * @param day the day, in Europe/Istanbul
 * @param leaves the hash of each entry as a leaf (RFC 6962 section 2.1), by its id
 */
public record DayDigest(LocalDate day, SortedMap<Long, Hash> leaves) {

    /** Copies the leaves. */
    public DayDigest {
        leaves = Collections.unmodifiableSortedMap(new TreeMap<>(leaves));
    }

    /** The digest of the entries of a day. */
    public static DayDigest of(LocalDate day, Collection<OperationsEntry> entries) {
        SortedMap<Long, Hash> leaves = new TreeMap<>();
        entries.forEach(entry -> leaves.put(entry.id(), Hash.ofLeaf(CanonicalEntry.of(entry))));
        return new DayDigest(day, leaves);
    }

    /** How many entries the day has. */
    public long entries() {
        return leaves.size();
    }

    /** The root of the tree of the entries in the order of their ids, 64 hexadecimal digits. */
    public String root() {
        CompactRange tree = new CompactRange();
        leaves.values().forEach(tree::append);
        return tree.root().toString();
    }

    /**
     * How the day differs from what was kept of it.
     *
     * @param kept the digest when the day was sealed
     */
    public List<EntryDifference> differencesFrom(DayDigest kept) {
        SortedMap<Long, EntryDifference.Kind> found = new TreeMap<>();
        kept.leaves().forEach((id, hash) -> {
            Hash now = leaves.get(id);
            if (now == null) {
                found.put(id, EntryDifference.Kind.REMOVED);
            } else if (!now.equals(hash)) {
                found.put(id, EntryDifference.Kind.CHANGED);
            }
        });
        leaves.keySet().stream()
                .filter(id -> !kept.leaves().containsKey(id))
                .forEach(id -> found.put(id, EntryDifference.Kind.ADDED));
        return found.entrySet().stream()
                .map(one -> new EntryDifference(one.getKey(), one.getValue()))
                .toList();
    }
}
