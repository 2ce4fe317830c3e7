package org.defter.query.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.defter.kernel.council.sitting.AgendaItemAdded;
import org.defter.kernel.council.sitting.AgendaItemMoved;
import org.defter.kernel.council.sitting.AgendaItemRemoved;
import org.defter.kernel.council.sitting.AgendaPublished;
import org.defter.kernel.council.sitting.AgendaTakenOver;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.ChairChanged;
import org.defter.kernel.council.sitting.ClosedSessionBegan;
import org.defter.kernel.council.sitting.ClosedSessionEnded;
import org.defter.kernel.council.sitting.ClosedSessionVoteTaken;
import org.defter.kernel.council.sitting.CommissionWaived;
import org.defter.kernel.council.sitting.ItemPostponed;
import org.defter.kernel.council.sitting.ItemReferred;
import org.defter.kernel.council.sitting.ItemWithdrawn;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.MemberArrived;
import org.defter.kernel.council.sitting.MemberDeparted;
import org.defter.kernel.council.sitting.MemberRecused;
import org.defter.kernel.council.sitting.MembersRecounted;
import org.defter.kernel.council.sitting.MinutesSigned;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.ProceduralVoteTaken;
import org.defter.kernel.council.sitting.RollCallFailed;
import org.defter.kernel.council.sitting.SignatoryCapacity;
import org.defter.kernel.council.sitting.SittingAdjourned;
import org.defter.kernel.council.sitting.SittingClosed;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingOpened;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.PersonId;
import org.defter.query.platform.dossier.DossierFold;
import org.defter.query.platform.dossier.EventStamp;
import org.defter.query.sitting.SittingDossierView.MissingSignatureView;
import org.defter.query.sitting.SittingDossierView.Movement;
import org.jspecify.annotations.Nullable;

/** How the events of a sitting add up to its dossier. */
public final class SittingDossierFold implements DossierFold<SittingDossierView, SittingEvent> {

    private static final Set<Class<? extends SittingEvent>> IGNORES = Set.of();

    @Override
    public Class<SittingEvent> root() {
        return SittingEvent.class;
    }

    @Override
    public Set<Class<? extends SittingEvent>> ignores() {
        return IGNORES;
    }

    @Override
    public SittingDossierView evolve(@Nullable SittingDossierView view, SittingEvent event, EventStamp stamp) {
        if (event instanceof SittingScheduled e) {
            return scheduled(e, stamp);
        }
        return after(DossierFold.begun(view, event), event);
    }

    private static SittingDossierView scheduled(SittingScheduled e, EventStamp stamp) {
        return new SittingDossierView(
                e.sittingId(),
                stamp.version(),
                e.meetingId(),
                e.councilId(),
                e.municipalityId(),
                e.day(),
                e.time(),
                e.ordinal(),
                SittingState.SCHEDULED,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                SittingCourseView.straight());
    }

    private static SittingDossierView after(SittingDossierView view, SittingEvent event) {
        return switch (event) {
            case SittingScheduled _ -> view;
            case AgendaItemAdded e -> added(view, e);
            case AgendaItemRemoved e ->
                view.withAgenda(view.agenda().stream()
                        .filter(item -> item.itemNumber() != e.itemNumber())
                        .toList());
            case AgendaItemMoved e ->
                view.withAgenda(view.agenda().stream()
                        .map(item -> item.numbered(e.numberNow(item.itemNumber())))
                        .sorted(Comparator.comparingInt(AgendaItemView::itemNumber))
                        .toList());
            case AgendaTakenOver e ->
                view.onCourse(view.course()
                        .goesOnFor(new SittingCourseView.TakenOverView(e.adjourned(), e.cause(), e.postponements())));
            case AgendaPublished e -> announced(view, e);
            case RollCallFailed e ->
                view.onCourse(view.course()
                        .failed(new SittingCourseView.FailedRollCallView(
                                e.chair(),
                                e.present(),
                                e.fullMembership(),
                                e.quorum(),
                                e.time(),
                                e.ruleset(),
                                e.explanation())));
            case SittingOpened e ->
                view.opened(new SittingDossierView.OpeningView(
                        e.officiants(),
                        e.present(),
                        e.fullMembership(),
                        e.quorum(),
                        e.time(),
                        e.ruleset(),
                        e.explanation()));
            case MemberArrived e ->
                moved(view, new SittingDossierView.MovementView(e.personId(), Movement.ARRIVED, e.time()));
            case MemberDeparted e ->
                moved(view, new SittingDossierView.MovementView(e.personId(), Movement.DEPARTED, e.time()));
            case MembersRecounted e ->
                view.onCourse(
                        view.course()
                                .recounted(new SittingCourseView.RecountView(
                                        e.present(), e.fullMembership(), e.quorum(), e.time(), e.explanation())),
                        view.state(),
                        e.present());
            case ItemReferred e ->
                item(
                        view,
                        e.itemNumber(),
                        item -> item.referred(new AgendaItemView.ReferralView(e.mode(), e.referrals())));
            case AmendmentMoved e -> item(view, e.itemNumber(), item -> item.amended(all -> all.and(e)));
            case AmendmentsAdopted e -> item(view, e.itemNumber(), item -> item.amended(all -> all.adopted(e)));
            case ItemPostponed e -> item(view, e.itemNumber(), AgendaItemView::putOff);
            case ItemWithdrawn e ->
                item(
                        view,
                        e.itemNumber(),
                        item -> item.withdrawn(new AgendaItemView.WithdrawalView(e.reason(), e.occurredOn())));
            case ProceduralVoteTaken e ->
                item(view, e.itemNumber(), UnaryOperator.identity())
                        .onCourse(view.course()
                                .decided(new SittingCourseView.ProceduralVoteView(
                                        e.motion(),
                                        e.itemNumber(),
                                        e.proposalId(),
                                        e.vote(),
                                        e.attendees(),
                                        e.officiants(),
                                        e.admissible())));
            case CommissionWaived e -> item(view, e.itemNumber(), AgendaItemView::decidable);
            case ClosedSessionVoteTaken e ->
                view.onCourse(view.course()
                        .movedToClose(new SittingCourseView.ClosedSessionView(
                                e.movedBy(), e.reasons(), e.vote(), e.attendees(), e.officiants(), null, null)));
            case ClosedSessionBegan e -> view.onCourse(view.course().closedToPublic(e.time()));
            case ClosedSessionEnded e -> view.onCourse(view.course().publicAgain(e.time()));
            case ChairChanged e ->
                view.onCourse(view.course()
                        .chaired(new SittingCourseView.ChairView(
                                e.from(), e.chair(), e.change(), e.itemNumber(), e.time(), e.explanation())));
            case MemberRecused e ->
                item(
                        view,
                        e.itemNumber(),
                        item -> item.recused(new AgendaItemView.RecusalView(
                                e.personId(), e.ground(), e.degree(), e.ruleset(), e.explanation())));
            case VoteTaken e ->
                item(
                        view,
                        e.itemNumber(),
                        item -> item.voted(new AgendaItemView.VoteView(
                                e.motion(),
                                e.amendments(),
                                e.round(),
                                e.vote(),
                                e.frozenPlan(),
                                e.seats(),
                                e.attendees(),
                                e.recused(),
                                e.officiants(),
                                null)));
            case LotsDrawn e ->
                item(
                        view,
                        e.itemNumber(),
                        item -> item.decidedBy(new AgendaItemView.LotView(e.drawn(), e.drawnBy(), e.vote())));
            case SittingAdjourned e ->
                view.onCourse(
                        view.course()
                                .adjourned(new SittingCourseView.AdjournmentView(
                                        e.cause(), e.reason(), e.next(), e.untreated(), e.time(), e.explanation())),
                        view.state() == SittingState.ANNOUNCED ? SittingState.ADJOURNED : view.state(),
                        view.presentNow());
            case SittingClosed e -> view.closed(e.time(), toSign(view));
            case MinutesSigned e -> signed(view, e);
        };
    }

    private static SittingDossierView added(SittingDossierView view, AgendaItemAdded e) {
        List<AgendaItemView> items = new ArrayList<>(view.agenda());
        items.add(AgendaItemView.added(e.itemNumber(), e.proposalId(), e.title(), e.purpose(), e.occurredOn()));
        items.sort(Comparator.comparingInt(AgendaItemView::itemNumber));
        return view.withAgenda(items);
    }

    private static SittingDossierView announced(SittingDossierView view, AgendaPublished e) {
        List<AgendaItemView> items = view.agenda().stream()
                .map(item -> e.itemNumbers().contains(item.itemNumber()) ? item.onAnnouncedAgenda() : item)
                .toList();
        return view.withAgenda(items)
                .announced(new SittingDossierView.AnnouncementView(e.occurredOn(), e.itemNumbers(), e.ruleset()));
    }

    private static SittingDossierView moved(SittingDossierView view, SittingDossierView.MovementView movement) {
        List<SittingDossierView.MovementView> all = new ArrayList<>(view.movements());
        all.add(movement);
        List<PersonId> present = new ArrayList<>(view.presentNow());
        present.remove(movement.personId());
        switch (movement.movement()) {
            case ARRIVED -> present.add(movement.personId());
            case DEPARTED -> {}
        }
        return view.moved(all, present);
    }

    private static SittingDossierView item(SittingDossierView view, int number, UnaryOperator<AgendaItemView> change) {
        boolean withoutPublic = view.course().withoutPublic();
        return view.withAgenda(view.agenda().stream()
                .map(item -> item.itemNumber() == number ? change.apply(item) : item)
                .map(item -> withoutPublic && item.itemNumber() == number ? item.withoutPublic() : item)
                .toList());
    }

    private static List<MissingSignatureView> toSign(SittingDossierView view) {
        SittingDossierView.OpeningView opening = view.opening();
        if (opening == null) {
            return List.of();
        }
        Officiants officiants = new Officiants(
                view.course().chair(opening.officiants().chair()),
                opening.officiants().clerks());
        List<MissingSignatureView> missing = new ArrayList<>();
        missing.add(new MissingSignatureView(officiants.chair(), SignatoryCapacity.CHAIR));
        officiants.clerks().forEach(clerk -> missing.add(new MissingSignatureView(clerk, SignatoryCapacity.CLERK)));
        return missing;
    }

    private static SittingDossierView signed(SittingDossierView view, MinutesSigned e) {
        List<SittingDossierView.MinutesSignatureView> all = new ArrayList<>(view.minutes());
        all.add(new SittingDossierView.MinutesSignatureView(e.personId(), e.capacity(), e.occurredOn()));
        List<MissingSignatureView> missing = view.minutesMissing().stream()
                .filter(signature -> !signature.personId().equals(e.personId()))
                .toList();
        return view.signed(all, missing);
    }
}
