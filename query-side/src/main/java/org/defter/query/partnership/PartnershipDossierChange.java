package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.query.partnership.PartnershipViews.AffairsView;
import org.defter.query.partnership.PartnershipViews.BasisView;
import org.defter.query.partnership.PartnershipViews.EndingView;
import org.defter.query.partnership.PartnershipViews.ImportView;
import org.defter.query.partnership.PartnershipViews.NoEffectView;
import org.defter.query.partnership.PartnershipViews.RenewalView;
import org.defter.query.partnership.PartnershipViews.StayView;
import org.jspecify.annotations.Nullable;

/** A dossier in the making: what one event changes of it. Used within one fold and then dropped. */
final class PartnershipDossierChange {

    private final PartnershipDossierView before;
    private long version;
    private PartnershipStage stage;
    private @Nullable ImportView imported;
    private BasisView basis;
    private @Nullable LocalDate validUntil;
    private List<RenewalView> renewals;
    private AffairsView affairs;
    private List<StayView> stays;
    private @Nullable EndingView ending;
    private List<NoEffectView> withoutEffect;

    PartnershipDossierChange(PartnershipDossierView view) {
        this.before = view;
        this.version = view.version();
        this.stage = view.stage();
        this.imported = view.imported();
        this.basis = view.basis();
        this.validUntil = view.validUntil();
        this.renewals = view.renewals();
        this.affairs = view.affairs();
        this.stays = view.stays();
        this.ending = view.ending();
        this.withoutEffect = view.withoutEffect();
    }

    PartnershipDossierChange version(long shown) {
        this.version = shown;
        return this;
    }

    PartnershipDossierChange stage(PartnershipStage next) {
        this.stage = next;
        return this;
    }

    PartnershipDossierChange imported(ImportView now) {
        this.imported = now;
        return this;
    }

    PartnershipDossierChange basis(BasisView now) {
        this.basis = now;
        return this;
    }

    PartnershipDossierChange validUntil(@Nullable LocalDate last) {
        this.validUntil = last;
        return this;
    }

    PartnershipDossierChange renewals(List<RenewalView> now) {
        this.renewals = now;
        return this;
    }

    PartnershipDossierChange affairs(AffairsView now) {
        this.affairs = now;
        return this;
    }

    PartnershipDossierChange stays(List<StayView> now) {
        this.stays = now;
        return this;
    }

    PartnershipDossierChange ending(@Nullable EndingView how) {
        this.ending = how;
        return this;
    }

    PartnershipDossierChange withoutEffect(List<NoEffectView> now) {
        this.withoutEffect = now;
        return this;
    }

    /** The view with the changes, and what follows from them. */
    PartnershipDossierView view() {
        PartnershipDossierView plain = with(List.of());
        return with(PartnershipViolation.of(plain));
    }

    private PartnershipDossierView with(List<PartnershipViolation> violations) {
        return new PartnershipDossierView(
                before.id(),
                version,
                before.municipalityId(),
                before.unitId(),
                before.profile(),
                before.foreign(),
                stage,
                !stays.isEmpty(),
                before.enteredOn(),
                imported,
                basis,
                validUntil,
                renewals,
                affairs,
                stays,
                ending,
                withoutEffect,
                violations);
    }
}
