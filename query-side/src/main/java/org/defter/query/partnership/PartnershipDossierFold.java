package org.defter.query.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnerDecisionRecorded;
import org.defter.kernel.partnership.PartnershipActivated;
import org.defter.kernel.partnership.PartnershipActivityRecorded;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipDecided;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEnded;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipImported;
import org.defter.kernel.partnership.PartnershipPermitted;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.PartnershipProposed;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipRenewed;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.PartnershipSigned;
import org.defter.kernel.partnership.PartnershipStage;
import org.defter.kernel.partnership.PartnershipStayed;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.RenewalDecided;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;
import org.defter.query.partnership.PartnershipViews.ActivationView;
import org.defter.query.partnership.PartnershipViews.AffairsView;
import org.defter.query.partnership.PartnershipViews.BasisView;
import org.defter.query.partnership.PartnershipViews.EndingView;
import org.defter.query.partnership.PartnershipViews.ImportView;
import org.defter.query.partnership.PartnershipViews.NoEffectView;
import org.defter.query.partnership.PartnershipViews.RenewalView;
import org.defter.query.partnership.PartnershipViews.SignatureView;
import org.defter.query.partnership.PartnershipViews.StayView;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a partnership add up to its dossier. */
public final class PartnershipDossierFold implements DossierFold<PartnershipDossierView, PartnershipEvent> {

    private static final Set<Class<? extends PartnershipEvent>> IGNORES = Set.of();

    @Override
    public Class<PartnershipEvent> root() {
        return PartnershipEvent.class;
    }

    @Override
    public Set<Class<? extends PartnershipEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public PartnershipDossierView evolve(
            @Nullable PartnershipDossierView view, PartnershipEvent event, EventStamp stamp) {
        return switch (event) {
            case PartnershipProposed e -> proposed(e, stamp);
            case PartnershipImported e -> imported(e, stamp);
            default -> after(DossierFold.begun(view, event), event).view();
        };
    }

    private static PartnershipDossierView proposed(PartnershipProposed e, EventStamp stamp) {
        return begun(e, stamp, e.municipalityId(), e.unitId(), e.profile(), PartnershipStage.PROPOSED, null, null);
    }

    private static PartnershipDossierView imported(PartnershipImported e, EventStamp stamp) {
        PartnershipStage stage = switch (e.record().standing()) {
            case SIGNED -> PartnershipStage.SIGNED;
            case ACTIVE -> PartnershipStage.ACTIVE;
        };
        PartnershipDossierView view = begun(
                e,
                stamp,
                e.municipalityId(),
                e.unitId(),
                e.profile(),
                stage,
                new ImportView(e.record(), e.source(), List.of()),
                e.record().validUntil());
        LocalDate since = e.record().since();
        return stage == PartnershipStage.ACTIVE && since != null
                ? view.changed()
                        .basis(view.basis().active(new ActivationView(since, null)))
                        .view()
                : view.changed().view();
    }

    private static PartnershipDossierView begun(
            PartnershipEvent e,
            EventStamp stamp,
            MunicipalityId municipality,
            UnitId unit,
            PartnershipProfile profile,
            PartnershipStage stage,
            @Nullable ImportView source,
            @Nullable LocalDate validUntil) {
        return new PartnershipDossierView(
                e.partnershipId(),
                stamp.version(),
                municipality,
                unit,
                profile,
                profile.partner().foreign(),
                stage,
                false,
                e.occurredOn(),
                source,
                BasisView.NONE,
                validUntil,
                List.of(),
                AffairsView.NONE,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static PartnershipDossierChange after(PartnershipDossierView view, PartnershipEvent event) {
        PartnershipDossierChange change = view.changed();
        BasisView basis = view.basis();
        return switch (event) {
            case PartnershipProposed _, PartnershipImported _ -> change;
            case ImportSupplemented e -> supplemented(view, e);
            case PartnershipDecided e ->
                change.stage(view.stage() == PartnershipStage.PROPOSED ? PartnershipStage.DECIDED : view.stage())
                        .basis(basis.decided(e.decision(), e.mandate()));
            case PartnerDecisionRecorded e -> change.basis(basis.partner(e.decision()));
            case PartnershipPermitted e ->
                change.stage(PartnershipStage.PERMITTED).basis(basis.permitted(e.permission()));
            case PartnershipSigned e ->
                change.stage(PartnershipStage.SIGNED)
                        .validUntil(e.signature().validUntil())
                        .basis(basis.signed(
                                new SignatureView(e.signature(), e.occurredOn(), e.ruleset(), e.explanation()),
                                permissionNeeded(e.explanation(), view.foreign())));
            case PartnershipActivated e ->
                change.stage(PartnershipStage.ACTIVE)
                        .basis(basis.active(new ActivationView(e.occurredOn(), e.reference())));
            case RenewalDecided e ->
                change.renewals(and(view.renewals(), new RenewalView(e.decision(), e.mandate(), null, null)));
            case PartnershipRenewed e -> renewed(view, e);
            case RenewalAnnulled e -> renewalAnnulled(view, e);
            case PartnershipStayed e ->
                change.stays(and(view.stays(), new StayView(e.proposalId(), e.decision(), e.occurredOn())));
            case PartnershipResumed e -> change.stays(without(view.stays(), e.proposalId()));
            case PartnershipDecisionAnnulled _ ->
                change.stage(PartnershipStage.PROPOSED).basis(basis.undecided()).stays(List.of());
            case PartnershipAnnulled e ->
                ended(view, new EndingView(null, null, e.proposalId(), e.decision(), e.occurredOn(), before(view)));
            case PartnershipEnded e ->
                ended(
                        view,
                        new EndingView(
                                e.cause(), e.reason(), e.proposalId(), e.decision(), e.occurredOn(), before(view)));
            case PartnershipReinstated _ -> change.stage(before(view)).ending(null);
            case PartnershipDecisionTookNoEffect e ->
                change.withoutEffect(and(
                        view.withoutEffect(),
                        new NoEffectView(e.cause(), e.proposalId(), e.decision(), e.occurredOn())));
            case DuesSet _,
                    DuesPaid _,
                    DelegateAppointed _,
                    DelegateDismissed _,
                    PartnershipContactSet _,
                    ObligationTakenOn _,
                    ObligationFulfilled _,
                    WorkingGroupJoined _,
                    WorkingGroupLeft _,
                    PartnershipActivityRecorded _ ->
                change.affairs(PartnershipAffairsFold.after(view.affairs(), event));
        };
    }

    private static PartnershipDossierChange supplemented(PartnershipDossierView view, ImportSupplemented e) {
        ImportView source = view.imported();
        return source == null
                ? view.changed()
                : view.changed()
                        .imported(new ImportView(
                                source.record().with(e.decision(), e.permission()),
                                source.source(),
                                and(source.supplements(), e.source())));
    }

    private static PartnershipDossierChange renewed(PartnershipDossierView view, PartnershipRenewed e) {
        SignatureView signature = new SignatureView(e.signature(), e.occurredOn(), e.ruleset(), e.explanation());
        return view.changed()
                .validUntil(e.signature().validUntil())
                .renewals(view.renewals().stream()
                        .map(renewal -> renewal.on(e.decision().proposalId()) ? renewal.signed(signature) : renewal)
                        .toList());
    }

    private static PartnershipDossierChange renewalAnnulled(PartnershipDossierView view, RenewalAnnulled e) {
        List<RenewalView> renewals = view.renewals().stream()
                .map(renewal -> renewal.on(e.proposalId()) ? renewal.fallen(e.occurredOn()) : renewal)
                .toList();
        return view.changed()
                .renewals(renewals)
                .validUntil(lastDay(view, renewals))
                .stays(without(view.stays(), e.proposalId()));
    }

    /** The last day of the latest extension that stands, else of the partnership as it was signed or imported. */
    private static @Nullable LocalDate lastDay(PartnershipDossierView view, List<RenewalView> renewals) {
        SignatureView latest = view.basis().signature();
        for (RenewalView renewal : renewals) {
            if (renewal.fallenOn() == null && renewal.signature() != null) {
                latest = renewal.signature();
            }
        }
        if (latest != null) {
            return latest.signature().validUntil();
        }
        ImportView source = view.imported();
        return source == null ? null : source.record().validUntil();
    }

    private static PartnershipDossierChange ended(PartnershipDossierView view, EndingView how) {
        return view.changed().stage(PartnershipStage.ENDED).ending(how).stays(List.of());
    }

    private static PartnershipStage before(PartnershipDossierView view) {
        EndingView ending = view.ending();
        return ending == null ? view.stage() : ending.before();
    }

    private static boolean permissionNeeded(List<Explanation> explanation, boolean foreign) {
        return explanation.stream()
                .filter(step -> step.step().equals("permissionNeeded"))
                .findFirst()
                .map(step -> Boolean.parseBoolean(step.result()))
                .orElse(foreign);
    }

    private static List<StayView> without(List<StayView> stays, ProposalId proposal) {
        return stays.stream()
                .filter(stay -> !stay.proposalId().equals(proposal))
                .toList();
    }

    private static <T> List<T> and(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }
}
