package org.defter.query.platform.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * What lists showed of one stream from one mark of a scale until another. It has the columns of the {@link DossierEntry},
 * but not the view: that is folded from the stream. Never leaves its package.
 *
 * @param <V> the view of the stream
 */
@MappedSuperclass
@IdClass(PastEntry.Key.class)
public abstract class PastEntry<V extends DossierView<V>> {

    @Id
    private UUID id;

    @Id
    private short scale;

    @Id
    private long fromMark;

    @Column(nullable = false)
    private long untilMark;

    @Column(nullable = false)
    private short span;

    @Column(nullable = false)
    private long version;

    /** For the persistence provider. */
    protected PastEntry() {}

    /**
     * What a row is known by.
     *
     * @param id the stream
     * @param scale what the mark is measured by, see {@link PastScale#code}
     * @param fromMark the first mark at which it held
     */
    public record Key(UUID id, short scale, long fromMark) {}

    /** The stream. */
    UUID id() {
        return id;
    }

    /** Version of the stream the row shows. */
    long version() {
        return version;
    }

    /** Takes over what lists need of the view. */
    protected abstract void show(V view);

    void hold(UUID stream, PastScale measured, PastStages.Stage<V> stage) {
        this.id = stream;
        this.scale = measured.code();
        this.fromMark = stage.from();
        this.untilMark = stage.until();
        this.span = measured.span(stage.from(), stage.until());
        this.version = stage.view().version();
        show(stage.view());
    }
}
