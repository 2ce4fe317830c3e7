package org.defter.query.platform.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.defter.query.platform.batch.DeferredRow;
import org.jspecify.annotations.Nullable;

/**
 * The row of one stream: its identifier, how far it has been read, what lists filter and sort by, and the whole view.
 * Never leaves its package.
 *
 * @param <V> the view
 */
@MappedSuperclass
public abstract class DossierEntry<V extends DossierView<V>> implements DeferredRow {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private long position;

    @Transient
    private @Nullable V latest;

    /** For the persistence provider. */
    protected DossierEntry() {}

    /** The stream. */
    public UUID id() {
        return id;
    }

    /** Version of the stream the row shows. */
    public long version() {
        return version;
    }

    /** Place in the store of the last event the row shows. */
    public long position() {
        return position;
    }

    /** The whole view. */
    public V view() {
        return latest == null ? stored() : latest;
    }

    /** The whole view as the table has it. */
    protected abstract V stored();

    /** Takes over the view and what lists need of it. */
    protected abstract void show(V view);

    void advance(UUID stream, V next, EventStamp stamp) {
        this.id = stream;
        this.version = stamp.version();
        this.position = stamp.position();
        this.latest = next;
    }

    @Override
    public void settle() {
        if (latest != null) {
            show(latest);
        }
    }
}
