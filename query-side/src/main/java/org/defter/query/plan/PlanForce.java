package org.defter.query.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanAnnulled;
import org.defter.kernel.plan.PlanClosed;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanReinstated;
import org.defter.kernel.plan.PlanRepealed;
import org.defter.kernel.plan.PlanResumed;
import org.defter.kernel.plan.PlanSuspended;
import org.defter.kernel.plan.PlanUpdateAnnulled;
import org.defter.query.plan.PlanDossierView.EndingView;
import org.defter.query.plan.PlanDossierView.StayView;
import org.defter.query.plan.PlanVersionView.Fate;
import org.jspecify.annotations.Nullable;

/** What stays, annulments and ends do to the dossier of a plan that was in force. */
final class PlanForce {

    private PlanForce() {}

    static PlanDossierView suspended(PlanDossierView view, PlanSuspended e) {
        StayView stay = new StayView(e.suspended().version(), e.proposalId(), e.decision(), e.occurredOn());
        List<StayView> stays =
                Stream.concat(view.stays().stream(), Stream.of(stay)).toList();
        return inForce(view, e.inForce(), stays, e.occurredOn());
    }

    static PlanDossierView resumed(PlanDossierView view, PlanResumed e) {
        return inForce(view, e.inForce(), without(view, e.proposalId()), e.occurredOn());
    }

    static PlanDossierView updateAnnulled(PlanDossierView view, PlanUpdateAnnulled e) {
        int fallen = e.annulled().version();
        LocalDate day = e.occurredOn();
        PlanDossierView marked = view.standing(
                view.versionInForce(),
                versions(view, version -> number(version) == fallen ? version.now(Fate.ANNULLED, day) : version),
                without(view, e.proposalId()));
        List<TargetRevisionView> revisions = view.targetRevisions().stream()
                .map(revision -> revision.annulled(fallen, day))
                .toList();
        if (e.standing().version() > fallen) {
            return marked.frozen(view.state(), marked.versions(), revisions);
        }
        boolean held = view.versionInForce() == null && !marked.stays().isEmpty();
        PlanDossierView fell = inForce(marked, held ? null : e.standing(), marked.stays(), day);
        List<PlanVersionView> all =
                versions(fell, version -> version.fate() == Fate.SUBMITTED ? version.now(Fate.FALLEN, day) : version);
        return fell.standing(fell.versionInForce(), all, fell.stays()).restored(content(view, e.standing()), revisions);
    }

    static PlanDossierView annulled(PlanDossierView view, PlanAnnulled e) {
        return view.ended(
                new EndingView(PlanState.ANNULLED, e.occurredOn(), null, e.proposalId(), e.decision()),
                versions(
                        view,
                        version -> ended(version, version.carried() ? Fate.ANNULLED : Fate.ENDED, e.occurredOn())));
    }

    static PlanDossierView repealed(PlanDossierView view, PlanRepealed e) {
        return view.ended(
                new EndingView(PlanState.REPEALED, e.occurredOn(), null, e.proposalId(), e.decision()),
                versions(view, version -> ended(version, Fate.ENDED, e.occurredOn())));
    }

    static PlanDossierView closed(PlanDossierView view, PlanClosed e) {
        return view.ended(
                new EndingView(PlanState.CLOSED, e.occurredOn(), e.renewedBy(), e.proposalId(), e.decision()),
                versions(view, version -> ended(version, Fate.ENDED, e.occurredOn())));
    }

    static PlanDossierView reinstated(PlanDossierView view, PlanReinstated e) {
        return inForce(view, e.frozen(), List.of(), e.occurredOn())
                .restored(content(view, e.frozen()), view.targetRevisions());
    }

    /** What a version becomes when the plan ends: in force or suspended until then, or waiting for the council. */
    private static PlanVersionView ended(PlanVersionView version, Fate next, LocalDate day) {
        return switch (version.fate()) {
            case IN_FORCE, SUSPENDED -> version.now(next, day);
            case SUPERSEDED, ENDED -> next == Fate.ANNULLED ? version.now(next, day) : version;
            case SUBMITTED -> version.now(Fate.FALLEN, day);
            case AMENDED, RETURNED, ANNULLED, FALLEN -> version;
        };
    }

    /** That version is in force and no other; those whose decisions are stayed are suspended. */
    private static PlanDossierView inForce(
            PlanDossierView view, @Nullable FrozenPlan inForce, List<StayView> stays, LocalDate day) {
        List<PlanVersionView> all = versions(view, version -> {
            boolean stayed = stays.stream().anyMatch(stay -> stay.version() == number(version));
            return switch (version.fate()) {
                case IN_FORCE, SUPERSEDED, SUSPENDED, ENDED -> {
                    if (inForce != null && number(version) == inForce.version()) {
                        yield version.now(Fate.IN_FORCE, day);
                    }
                    boolean held = stayed || (inForce == null && version.fate() != Fate.SUPERSEDED);
                    yield version.now(held ? Fate.SUSPENDED : Fate.SUPERSEDED, day);
                }
                case SUBMITTED, AMENDED, RETURNED, ANNULLED, FALLEN -> version;
            };
        });
        return view.standing(inForce == null ? null : inForce.version(), all, stays);
    }

    private static List<StayView> without(PlanDossierView view, ProposalId proposal) {
        return view.stays().stream()
                .filter(stay -> !stay.proposalId().equals(proposal))
                .toList();
    }

    private static PlanContent content(PlanDossierView view, FrozenPlan version) {
        return view.frozen(version.version()).map(PlanVersionView::content).orElse(view.content());
    }

    private static int number(PlanVersionView version) {
        return version.frozen().version();
    }

    private static List<PlanVersionView> versions(PlanDossierView view, UnaryOperator<PlanVersionView> change) {
        return view.versions().stream().map(change).toList();
    }
}
