package org.defter.query.platform.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * The row of one stream: its identifier, how far it has been read, what lists filter and sort by, and the whole view.
 * Never leaves its package.
 *
 * @param <V> the view
 */
@MappedSuperclass
public abstract class DossierEntry<V extends DossierView<V>> implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private long position;

    @Transient
    private boolean fresh = true;

    /** For the persistence provider; a new row gets its identifier by {@link #begin}. */
    protected DossierEntry() {}

    /** The stream. */
    @Override
    public UUID getId() {
        return id;
    }

    /** Whether the row is not in its table yet. */
    @Override
    public boolean isNew() {
        return fresh;
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
    public abstract V view();

    /** Takes over the view and what lists need of it. */
    protected abstract void show(V view);

    void begin(UUID stream) {
        this.id = stream;
    }

    void advance(V next, EventStamp stamp) {
        this.version = stamp.version();
        this.position = stamp.position();
        show(next);
    }

    @PostLoad
    @PostPersist
    void stored() {
        fresh = false;
    }
}
