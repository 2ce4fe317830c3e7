package org.defter.query.platform.dossier;

/**
 * What a reader gets of one stream: everything worth knowing of it, as of one version.
 *
 * @param <V> the view itself
 */
public interface DossierView<V extends DossierView<V>> {

    /** Version of the stream this view shows; the {@code ETag} of its answer. */
    long version();

    /** The same view, showing another version of its stream. */
    V at(long version);
}
