package org.defter.query.municipality;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.query.platform.dossier.TurkishText;

/** What lists of municipalities show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record MunicipalityColumns(
        @Enumerated(EnumType.STRING) MunicipalityKind kind,
        String name,
        String province,
        byte[] sortKey,
        String searchText) {

    static MunicipalityColumns of(MunicipalityDossierView view) {
        return new MunicipalityColumns(
                view.kind(),
                view.name(),
                view.province(),
                TurkishText.sortKey(view.name()),
                TurkishText.searchable(view.name(), view.province()));
    }
}
