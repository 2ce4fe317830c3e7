package org.defter.query.platform.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows one batch of events is about: loaded by one statement, kept as views while events are added, written by as few
 * statements as the driver needs.
 *
 * @param <V> the view
 * @param <N> the row
 */
final class DossierBatch<V extends DossierView<V>, N extends DossierEntry<V>> {

    private final DossierRepository<N> rows;
    private final Supplier<N> newRow;
    private final Map<UUID, Optional<N>> loaded = new HashMap<>();
    private final Map<UUID, Shown<V>> changed = new LinkedHashMap<>();

    private record Shown<V>(V view, EventStamp stamp) {}

    DossierBatch(DossierRepository<N> rows, Supplier<N> newRow) {
        this.rows = rows;
        this.newRow = newRow;
    }

    /** Loads the rows of those of the streams that have not been asked for yet. */
    void load(Collection<UUID> streams) {
        List<UUID> unknown =
                streams.stream().filter(stream -> !loaded.containsKey(stream)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(stream -> loaded.put(stream, Optional.empty()));
        rows.findAllById(unknown).forEach(row -> loaded.put(row.getId(), Optional.of(row)));
    }

    /** The version the row will show; -1 for a stream without a row. */
    long version(UUID stream) {
        Shown<V> shown = changed.get(stream);
        return shown != null
                ? shown.stamp().version()
                : row(stream).map(DossierEntry::version).orElse(-1L);
    }

    /** The view so far. */
    @Nullable
    V view(UUID stream) {
        Shown<V> shown = changed.get(stream);
        return shown != null
                ? shown.view()
                : row(stream).map(DossierEntry::view).orElse(null);
    }

    /** Keeps the view after one more event. */
    void show(UUID stream, V view, EventStamp stamp) {
        changed.put(stream, new Shown<>(view, stamp));
    }

    /** Hands every changed row to the persistence context, which writes them in batches before the commit. */
    void write() {
        rows.saveAll(changed.entrySet().stream()
                .map(entry -> {
                    N row = row(entry.getKey()).orElseGet(() -> begin(entry.getKey()));
                    row.advance(entry.getValue().view(), entry.getValue().stamp());
                    return row;
                })
                .toList());
        changed.clear();
    }

    private Optional<N> row(UUID stream) {
        return loaded.getOrDefault(stream, Optional.empty());
    }

    private N begin(UUID stream) {
        N row = newRow.get();
        row.begin(stream);
        return row;
    }
}
