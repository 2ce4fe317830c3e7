package org.defter.query.platform.dossier;

/**
 * A list of dossiers: where its rows are, and what a line of it is.
 *
 * @param live the rows of today
 * @param past the rows of the past, with the same columns
 * @param summary the record of a line; its components are named and typed like columns
 * @param <S> a line
 */
public record DossierList<S extends Record>(
        Class<? extends DossierEntry<?>> live, Class<? extends PastEntry<?>> past, Class<S> summary) {}
