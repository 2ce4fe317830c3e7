package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.Permission;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.proposal.DecisionRef;
import org.defter.query.partnership.PartnershipViews.ActivationView;
import org.defter.query.partnership.PartnershipViews.AffairsView;
import org.defter.query.partnership.PartnershipViews.BasisView;
import org.defter.query.partnership.PartnershipViews.EndingView;
import org.defter.query.partnership.PartnershipViews.ImportView;
import org.defter.query.partnership.PartnershipViews.NoEffectView;
import org.defter.query.partnership.PartnershipViews.RenewalView;
import org.defter.query.partnership.PartnershipViews.SignatureView;
import org.defter.query.partnership.PartnershipViews.StayView;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * A partnership from its proposal to its end.
 *
 * @param id the partnership
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param unitId the unit that answers for it
 * @param profile what it is, and with whom
 * @param foreign whether the partner is outside Türkiye; where the country is not known it is taken for foreign
 * @param stage how far it has come
 * @param suspended whether a court holds it (D05)
 * @param enteredOn day it was proposed or imported
 * @param imported what the source of an imported one says
 * @param basis what it stands on
 * @param validUntil last day on which it holds; none if it has no end
 * @param renewals its renewals, the latest last
 * @param affairs what it carries (I10)
 * @param stays the stays of courts that hold it
 * @param ending how it ended, if it has
 * @param withoutEffect decisions on it that found nothing left to change
 * @param violations what it was signed or is active without
 */
public record PartnershipDossierView(
        PartnershipId id,
        long version,
        MunicipalityId municipalityId,
        UnitId unitId,
        PartnershipProfile profile,
        boolean foreign,
        PartnershipStage stage,
        boolean suspended,
        LocalDate enteredOn,
        @Nullable ImportView imported,
        BasisView basis,
        @Nullable LocalDate validUntil,
        List<RenewalView> renewals,
        AffairsView affairs,
        List<StayView> stays,
        @Nullable EndingView ending,
        List<NoEffectView> withoutEffect,
        List<PartnershipViolation> violations)
        implements DossierView<PartnershipDossierView> {

    /** Copies the lists. */
    public PartnershipDossierView {
        renewals = List.copyOf(renewals);
        stays = List.copyOf(stays);
        withoutEffect = List.copyOf(withoutEffect);
        violations = List.copyOf(violations);
    }

    @Override
    public PartnershipDossierView at(long shown) {
        return changed().version(shown).view();
    }

    PartnershipDossierChange changed() {
        return new PartnershipDossierChange(this);
    }

    /** Whether it was signed once, whether or not it has ended since. */
    public boolean signedOnce() {
        EndingView end = ending;
        return stage.executed() || (end != null && end.before().executed());
    }

    /** Since when it has been signed, or active where its source says no more; none if that is not known. */
    @Nullable
    public LocalDate since() {
        SignatureView signature = basis.signature();
        ImportView source = imported;
        return signature != null
                ? signature.signedOn()
                : source == null ? null : source.record().since();
    }

    /** Since when it has been active; none if it is not, or that is not known. */
    @Nullable
    LocalDate activeSince() {
        ActivationView activation = basis.activation();
        return activation == null ? null : activation.since();
    }

    /** Whether the law asked for the ministry's permission. */
    boolean permissionNeeded() {
        return Optional.ofNullable(basis.permissionNeeded()).orElse(foreign);
    }

    /** Number and day of the council decision. */
    @Nullable
    public RegisterPaper decisionPaper() {
        DecisionRef decision = basis.decision();
        ImportView source = imported;
        if (decision != null) {
            return new RegisterPaper(
                    decision.number().year() + "/" + decision.number().number(), decision.decidedOn());
        }
        return source == null ? null : source.record().decision();
    }

    /** Number and day of the permission. */
    @Nullable
    public RegisterPaper permissionPaper() {
        Permission permission = basis.permission();
        ImportView source = imported;
        if (permission != null) {
            return new RegisterPaper(permission.number(), permission.day());
        }
        return source == null ? null : source.record().permission();
    }
}
