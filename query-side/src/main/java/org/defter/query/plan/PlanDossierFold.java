package org.defter.query.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.council.DecisionNumber;
import org.defter.kernel.id.IndicatorId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.ActivityDefined;
import org.defter.kernel.plan.ActivityDropped;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.DecisionTookNoEffect;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.GoalDrafted;
import org.defter.kernel.plan.GoalDropped;
import org.defter.kernel.plan.GoalRevised;
import org.defter.kernel.plan.IndicatorDefined;
import org.defter.kernel.plan.IndicatorDropped;
import org.defter.kernel.plan.ObjectiveDropped;
import org.defter.kernel.plan.ObjectiveSet;
import org.defter.kernel.plan.PlanAdopted;
import org.defter.kernel.plan.PlanAmended;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanEvent;
import org.defter.kernel.plan.PlanField;
import org.defter.kernel.plan.PlanProfileRevised;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanReturnedForChanges;
import org.defter.kernel.plan.PlanSubmitted;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.kernel.plan.PlanUpdateOpened;
import org.defter.kernel.plan.PlanUpdated;
import org.defter.kernel.plan.PreparationAnnulled;
import org.defter.kernel.plan.PreparationAuthorised;
import org.defter.kernel.plan.PreparationResumed;
import org.defter.kernel.plan.PreparationSuspended;
import org.defter.kernel.plan.RenewalProposed;
import org.defter.kernel.plan.TargetRevised;
import org.defter.query.plan.PlanDossierView.AuthorisationView.Standing;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.jspecify.annotations.Nullable;

/** How the events of a plan add up to its dossier; what it says by the kernel's {@link PlanContent}. */
public final class PlanDossierFold implements DossierFold<PlanDossierView, PlanEvent> {

    private static final Set<Class<? extends PlanEvent>> IGNORES = Set.of();

    @Override
    public Class<PlanEvent> root() {
        return PlanEvent.class;
    }

    @Override
    public Set<Class<? extends PlanEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public PlanDossierView evolve(@Nullable PlanDossierView view, PlanEvent event, EventStamp stamp) {
        if (event instanceof PlanProposed e) {
            return proposed(e, stamp);
        }
        return after(DossierFold.begun(view, event), event).underItsStays();
    }

    private static PlanDossierView proposed(PlanProposed e, EventStamp stamp) {
        return new PlanDossierView(
                e.planId(),
                stamp.version(),
                e.municipalityId(),
                e.unitId(),
                e.kind(),
                e.firstYear(),
                e.lastYear(),
                PlanState.PROPOSED,
                e.occurredOn(),
                null,
                PlanContent.initial().evolve(e),
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of());
    }

    private static PlanDossierView after(PlanDossierView view, PlanEvent event) {
        return switch (event) {
            case PlanProposed _ -> view;
            case PreparationAuthorised e ->
                view.authorised(new PlanDossierView.AuthorisationView(
                        e.unitId(), e.proposalId(), e.decision(), e.occurredOn(), Standing.STANDS, e.occurredOn()));
            case RenewalProposed e -> view.renewing(e.renews());
            case PreparationSuspended e -> preparation(view, e.proposalId(), Standing.STAYED, e.occurredOn());
            case PreparationResumed e -> preparation(view, e.proposalId(), Standing.STANDS, e.occurredOn());
            case PreparationAnnulled e -> preparation(view, e.proposalId(), Standing.ANNULLED, e.occurredOn());
            case PlanProfileRevised _,
                    GoalDrafted _,
                    GoalRevised _,
                    GoalDropped _,
                    ObjectiveSet _,
                    ObjectiveDropped _,
                    IndicatorDefined _,
                    IndicatorDropped _,
                    ActivityDefined _,
                    ActivityDropped _ -> view.drafted(view.content().evolve(event), view.targetRevisions());
            case TargetRevised e -> view.drafted(view.content().evolve(e), and(view.targetRevisions(), revision(e)));
            case PlanSubmitted e -> submitted(view, e);
            case PlanAmended e -> amended(view, e);
            case PlanReturnedForChanges e -> returned(view, e);
            case PlanAdopted e -> carried(view, e.frozen(), e.proposalId(), e.decision(), e.occurredOn());
            case PlanUpdateOpened e -> view.updating(new PlanDossierView.UpdateView(e.occurredOn(), e.reason()));
            case PlanUpdated e -> carried(view, e.frozen(), e.proposalId(), e.decision(), e.occurredOn());
            case PlanSuspended e -> PlanForce.suspended(view, e);
            case PlanResumed e -> PlanForce.resumed(view, e);
            case PlanUpdateAnnulled e -> PlanForce.updateAnnulled(view, e);
            case PlanAnnulled e -> PlanForce.annulled(view, e);
            case PlanRepealed e -> PlanForce.repealed(view, e);
            case PlanClosed e -> PlanForce.closed(view, e);
            case PlanReinstated e -> PlanForce.reinstated(view, e);
            case DecisionTookNoEffect e -> view.withoutEffect(and(view.withoutEffect(), noEffect(e)));
        };
    }

    private static PlanDossierView preparation(
            PlanDossierView view, ProposalId proposal, Standing standing, LocalDate day) {
        PlanDossierView.AuthorisationView authority = view.authorisation();
        return authority == null ? view : view.authorised(authority.now(proposal, standing, day));
    }

    private static NoEffectView noEffect(DecisionTookNoEffect e) {
        FrozenPlan frozen = e.frozen();
        return new NoEffectView(
                e.proposalId(), e.decision(), frozen == null ? null : frozen.version(), e.cause(), e.occurredOn());
    }

    private static TargetRevisionView revision(TargetRevised e) {
        return new TargetRevisionView(
                e.indicatorId(),
                e.year(),
                e.oldTarget(),
                e.newTarget(),
                e.reason(),
                e.occurredOn(),
                null,
                null,
                null,
                null);
    }

    private static PlanDossierView submitted(PlanDossierView view, PlanSubmitted e) {
        PlanVersionView version = new PlanVersionView(
                e.frozen(),
                e.occurredOn(),
                e.deadline(),
                e.late(),
                PlanVersionView.Fate.SUBMITTED,
                e.occurredOn(),
                null,
                null,
                null,
                null,
                List.of(),
                view.content());
        return view.frozen(
                view.versionInForce() == null ? PlanState.SUBMITTED : PlanState.UPDATE_SUBMITTED,
                and(view.versions(), version),
                revisions(view, revision -> revision.frozenIn(e.frozen().version())));
    }

    private static PlanDossierView amended(PlanDossierView view, PlanAmended e) {
        int number = e.base().version();
        PlanContent content = view.content().evolve(e);
        PlanVersionView version = new PlanVersionView(
                e.frozen(),
                e.occurredOn(),
                null,
                false,
                PlanVersionView.Fate.SUBMITTED,
                e.occurredOn(),
                null,
                null,
                null,
                number,
                e.amendments(),
                content);
        List<PlanVersionView> all =
                versions(view, before -> number == before.frozen().version() ? before.amended(e.occurredOn()) : before);
        List<TargetRevisionView> revisions = Stream.concat(
                        view.targetRevisions().stream()
                                .map(revision ->
                                        revision.amended(number, e.frozen().version())),
                        e.amendments().stream().flatMap(amendment -> ofTarget(amendment, e)))
                .toList();
        return view.drafted(content, revisions).frozen(view.state(), and(all, version), revisions);
    }

    /** A target the council itself amended: its reason is the council's vote. */
    private static Stream<TargetRevisionView> ofTarget(Amendment amendment, PlanAmended e) {
        Integer year = amendment.year();
        String old = amendment.oldValue();
        String now = amendment.newValue();
        return amendment.field() != PlanField.TARGET || year == null || old == null || now == null
                ? Stream.empty()
                : Stream.of(new TargetRevisionView(
                        new IndicatorId(amendment.element().id()),
                        year,
                        new BigDecimal(old),
                        new BigDecimal(now),
                        null,
                        e.occurredOn(),
                        e.frozen().version(),
                        null,
                        null,
                        null));
    }

    private static PlanDossierView returned(PlanDossierView view, PlanReturnedForChanges e) {
        int number = e.frozen().version();
        return view.frozen(
                view.versionInForce() == null ? PlanState.DRAFTING : PlanState.UPDATE_IN_PREPARATION,
                versions(
                        view,
                        version -> number == version.frozen().version()
                                ? version.returned(e.occurredOn(), e.reason())
                                : version),
                revisions(view, revision -> revision.returnedFrom(number)));
    }

    private static PlanDossierView carried(
            PlanDossierView view, FrozenPlan frozen, ProposalId proposal, DecisionNumber decision, LocalDate day) {
        int number = frozen.version();
        List<PlanVersionView> all = versions(view, version -> {
            if (number == version.frozen().version()) {
                return version.enteredIntoForce(day, proposal, decision);
            }
            return version.fate() == PlanVersionView.Fate.IN_FORCE ? version.superseded(day) : version;
        });
        return view.carried(number, all, revisions(view, revision -> revision.carried(number, proposal, decision)));
    }

    private static List<PlanVersionView> versions(PlanDossierView view, UnaryOperator<PlanVersionView> change) {
        return view.versions().stream().map(change).toList();
    }

    private static List<TargetRevisionView> revisions(PlanDossierView view, UnaryOperator<TargetRevisionView> change) {
        return view.targetRevisions().stream().map(change).toList();
    }

    private static <T> List<T> and(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }
}
