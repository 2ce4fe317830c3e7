package org.defter.query.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.defter.kernel.partnership.NameSource;
import org.defter.kernel.partnership.PartnershipForm;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.query.platform.dossier.DossierEntry;
import org.defter.query.platform.dossier.TurkishText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The row of a partnership. */
@Entity
@Table(name = "partnership_dossier")
class PartnershipDossierEntry extends DossierEntry<PartnershipDossierView> {

    @Column(nullable = false)
    private UUID municipalityId;

    @Column(nullable = false)
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PartnershipForm form;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String partner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NameSource nameSource;

    @Column
    private @Nullable String city;

    @Column
    private @Nullable String country;

    @Column(name = "foreign_partner", nullable = false)
    private boolean foreign;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PartnershipStage stage;

    @Column(nullable = false)
    private boolean suspended;

    @Column(nullable = false)
    private boolean imported;

    @Column(nullable = false)
    private LocalDate enteredOn;

    @Column
    private @Nullable String decisionNumber;

    @Column
    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable String permissionNumber;

    @Column
    private @Nullable LocalDate permittedOn;

    @Column
    private @Nullable LocalDate signedOn;

    @Column
    private @Nullable LocalDate validUntil;

    @Column
    private @Nullable LocalDate endedOn;

    @Column(nullable = false)
    private boolean signedOnce;

    @Column(nullable = false)
    private boolean violated;

    @Column(nullable = false)
    private byte[] sortKey;

    @Column(nullable = false)
    private String searchText;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    private PartnershipDossierView view;

    /** A row that shows nothing yet. */
    protected PartnershipDossierEntry() {}

    @Override
    protected PartnershipDossierView stored() {
        return view;
    }

    @Override
    protected void show(PartnershipDossierView view) {
        this.view = view;
        this.municipalityId = view.municipalityId().value();
        this.unitId = view.unitId().value();
        this.form = view.profile().form();
        this.title = view.profile().title();
        this.partner = view.profile().partner().name();
        this.nameSource = view.profile().partner().nameSource();
        this.city = view.profile().partner().city();
        this.country = view.profile().partner().country();
        this.foreign = view.foreign();
        this.stage = view.stage();
        this.suspended = view.suspended();
        this.imported = view.imported() != null;
        this.enteredOn = view.enteredOn();
        this.decisionNumber = number(view.decisionPaper());
        this.decidedOn = day(view.decisionPaper());
        this.permissionNumber = number(view.permissionPaper());
        this.permittedOn = day(view.permissionPaper());
        this.signedOn = view.since();
        this.validUntil = view.validUntil();
        this.endedOn = view.ending() == null ? null : view.ending().endedOn();
        this.signedOnce = view.signedOnce();
        this.violated = !view.violations().isEmpty();
        this.sortKey = TurkishText.sortKey(view.profile().title());
        this.searchText = TurkishText.searchable(title, partner, city);
    }

    private static @Nullable String number(@Nullable RegisterPaper paper) {
        return paper == null ? null : paper.number();
    }

    private static @Nullable LocalDate day(@Nullable RegisterPaper paper) {
        return paper == null ? null : paper.day();
    }
}
