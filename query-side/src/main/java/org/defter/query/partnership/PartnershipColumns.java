package org.defter.query.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.query.platform.dossier.TurkishText;
import org.jspecify.annotations.Nullable;

/** What lists of partnerships show, filter and sort by, of today and of the past. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record PartnershipColumns(
        UUID municipalityId,
        UUID unitId,
        @Enumerated(EnumType.STRING) PartnershipForm form,
        String title,
        String partner,
        @Enumerated(EnumType.STRING) NameSource nameSource,
        @Nullable String city,
        @Nullable String country,
        @Column(name = "foreign_partner") boolean foreign,
        @Enumerated(EnumType.STRING) PartnershipStage stage,
        boolean suspended,
        boolean imported,
        LocalDate enteredOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String permissionNumber,
        @Nullable LocalDate permittedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate endedOn,
        boolean signedOnce,
        boolean violated,
        byte[] sortKey,
        String searchText) {

    static PartnershipColumns of(PartnershipDossierView view) {
        return new PartnershipColumns(
                view.municipalityId().value(),
                view.unitId().value(),
                view.profile().form(),
                view.profile().title(),
                view.profile().partner().name(),
                view.profile().partner().nameSource(),
                view.profile().partner().city(),
                view.profile().partner().country(),
                view.foreign(),
                view.stage(),
                view.suspended(),
                view.imported() != null,
                view.enteredOn(),
                number(view.decisionPaper()),
                day(view.decisionPaper()),
                number(view.permissionPaper()),
                day(view.permissionPaper()),
                view.since(),
                view.validUntil(),
                view.ending() == null ? null : view.ending().endedOn(),
                view.signedOnce(),
                !view.violations().isEmpty(),
                TurkishText.sortKey(view.profile().title()),
                TurkishText.searchable(
                        view.profile().title(),
                        view.profile().partner().name(),
                        view.profile().partner().city()));
    }

    private static @Nullable String number(@Nullable RegisterPaper paper) {
        return paper == null ? null : paper.number();
    }

    private static @Nullable LocalDate day(@Nullable RegisterPaper paper) {
        return paper == null ? null : paper.day();
    }
}
