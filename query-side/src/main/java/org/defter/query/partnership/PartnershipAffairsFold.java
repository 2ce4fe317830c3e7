package org.defter.query.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.kernel.partnership.ContactOffice;
import org.defter.kernel.partnership.DelegateAppointed;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.DuesPaid;
import org.defter.kernel.partnership.DuesSet;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.ObligationTakenOn;
import org.defter.kernel.partnership.PartnershipActivityRecorded;
import org.defter.kernel.partnership.PartnershipContactSet;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.WorkingGroupJoined;
import org.defter.kernel.partnership.WorkingGroupLeft;
import org.defter.query.partnership.PartnershipViews.ActivityView;
import org.defter.query.partnership.PartnershipViews.AffairsView;
import org.defter.query.partnership.PartnershipViews.DelegateView;
import org.defter.query.partnership.PartnershipViews.DuesView;
import org.defter.query.partnership.PartnershipViews.ObligationView;
import org.defter.query.partnership.PartnershipViews.PaymentView;
import org.defter.query.partnership.PartnershipViews.WorkingGroupView;
import org.jspecify.annotations.Nullable;

/** What the events add to what a partnership carries (I10). */
final class PartnershipAffairsFold {

    private PartnershipAffairsFold() {}

    static AffairsView after(AffairsView view, PartnershipEvent event) {
        return switch (event) {
            case DuesSet e -> dues(view, set(view.dues(), e));
            case DuesPaid e -> dues(view, paid(view.dues(), e));
            case DelegateAppointed e ->
                delegates(
                        view,
                        and(
                                view.delegates(),
                                new DelegateView(e.delegateId(), e.person(), e.occurredOn(), null, null)));
            case DelegateDismissed e ->
                delegates(
                        view,
                        view.delegates().stream()
                                .map(one -> one.id().equals(e.delegateId())
                                        ? new DelegateView(
                                                one.id(), one.person(), one.since(), e.occurredOn(), e.reason())
                                        : one)
                                .toList());
            case PartnershipContactSet e -> contact(view, e.contact());
            case ObligationTakenOn e ->
                obligations(
                        view,
                        and(
                                view.obligations(),
                                new ObligationView(e.obligationId(), e.text(), e.dueOn(), e.occurredOn(), null, null)));
            case ObligationFulfilled e ->
                obligations(
                        view,
                        view.obligations().stream()
                                .map(one -> one.id().equals(e.obligationId())
                                        ? new ObligationView(
                                                one.id(),
                                                one.text(),
                                                one.dueOn(),
                                                one.since(),
                                                e.occurredOn(),
                                                e.evidence())
                                        : one)
                                .toList());
            case WorkingGroupJoined e ->
                groups(
                        view,
                        and(
                                view.workingGroups(),
                                new WorkingGroupView(e.groupId(), e.name(), e.occurredOn(), null, null)));
            case WorkingGroupLeft e ->
                groups(
                        view,
                        view.workingGroups().stream()
                                .map(one -> one.id().equals(e.groupId())
                                        ? new WorkingGroupView(
                                                one.id(), one.name(), one.since(), e.occurredOn(), e.reason())
                                        : one)
                                .toList());
            case PartnershipActivityRecorded e ->
                new AffairsView(
                        view.dues(),
                        view.delegates(),
                        view.contact(),
                        view.obligations(),
                        view.workingGroups(),
                        and(view.activities(), new ActivityView(e.title(), e.result(), e.projectId(), e.occurredOn())));
            default -> view;
        };
    }

    private static List<DuesView> set(List<DuesView> all, DuesSet e) {
        Optional<DuesView> before =
                all.stream().filter(dues -> dues.year() == e.year()).findFirst();
        List<DuesView> rest = new ArrayList<>(
                all.stream().filter(dues -> dues.year() != e.year()).toList());
        rest.add(DuesView.of(
                e.year(), e.amount(), e.dueOn(), before.map(DuesView::payments).orElse(List.of())));
        rest.sort((one, other) -> Integer.compare(one.year(), other.year()));
        return rest;
    }

    private static List<DuesView> paid(List<DuesView> all, DuesPaid e) {
        PaymentView payment = new PaymentView(e.amount(), e.document(), e.occurredOn());
        return all.stream()
                .map(dues -> dues.year() == e.year()
                        ? DuesView.of(dues.year(), dues.amount(), dues.dueOn(), and(dues.payments(), payment))
                        : dues)
                .toList();
    }

    private static AffairsView dues(AffairsView view, List<DuesView> dues) {
        return new AffairsView(
                dues, view.delegates(), view.contact(), view.obligations(), view.workingGroups(), view.activities());
    }

    private static AffairsView delegates(AffairsView view, List<DelegateView> delegates) {
        return new AffairsView(
                view.dues(), delegates, view.contact(), view.obligations(), view.workingGroups(), view.activities());
    }

    private static AffairsView contact(AffairsView view, @Nullable ContactOffice contact) {
        return new AffairsView(
                view.dues(), view.delegates(), contact, view.obligations(), view.workingGroups(), view.activities());
    }

    private static AffairsView obligations(AffairsView view, List<ObligationView> obligations) {
        return new AffairsView(
                view.dues(), view.delegates(), view.contact(), obligations, view.workingGroups(), view.activities());
    }

    private static AffairsView groups(AffairsView view, List<WorkingGroupView> groups) {
        return new AffairsView(
                view.dues(), view.delegates(), view.contact(), view.obligations(), groups, view.activities());
    }

    private static <T> List<T> and(List<T> list, T added) {
        List<T> all = new ArrayList<>(list);
        all.add(added);
        return List.copyOf(all);
    }
}
