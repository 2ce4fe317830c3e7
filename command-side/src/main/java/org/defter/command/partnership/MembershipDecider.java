package org.defter.command.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.defter.command.ActContext;
import org.defter.command.Days;
import org.defter.command.Rejected;
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
import org.jspecify.annotations.Nullable;

/**
 * Decides on what an active partnership carries (I10): dues, delegates and working groups of a membership; the contact,
 * obligations and common activities of any. Nothing is begun after its last day; what was begun can be brought to its end,
 * and dues that were set can be paid after the partnership has ended.
 *
 * <table>
 * <caption>Events, nothing, or a refusal; of Unproposed every command is refused with NOT_FOUND.</caption>
 * <tr><th>command</th><th>Proposed</th><th>Decided</th><th>Permitted</th><th>Signed</th><th>Active</th>
 * <th>Suspended</th><th>Ended</th></tr>
 * <tr><td>SetDues</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>DuesSet, nothing the second time, NOT_A_MEMBERSHIP, DUES_BELOW_PAID, DUES_IN_OTHER_CURRENCY,
 * PARTNERSHIP_HAS_EXPIRED</td><td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>PayDues</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>DuesPaid, NOT_A_MEMBERSHIP, DUES_NOT_SET, DUES_OVERPAID, DUES_IN_OTHER_CURRENCY</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>DuesPaid, NOT_A_MEMBERSHIP, DUES_NOT_SET, DUES_OVERPAID,
 * DUES_IN_OTHER_CURRENCY</td></tr>
 * <tr><td>AppointDelegate</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>DelegateAppointed, nothing the second time, NOT_A_MEMBERSHIP, PARTNERSHIP_HAS_EXPIRED</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>DismissDelegate</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>DelegateDismissed, nothing the second time, DELEGATE_UNKNOWN</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>SetContact</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td><td>PartnershipContactSet, nothing the second time</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>TakeOnObligation</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>ObligationTakenOn, nothing the second time, PARTNERSHIP_HAS_EXPIRED</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>FulfilObligation</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>ObligationFulfilled, nothing the second time, OBLIGATION_UNKNOWN</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>JoinWorkingGroup</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>WorkingGroupJoined, nothing the second time, NOT_A_MEMBERSHIP, PARTNERSHIP_HAS_EXPIRED</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>LeaveWorkingGroup</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>WorkingGroupLeft, nothing the second time, WORKING_GROUP_UNKNOWN</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * <tr><td>RecordActivity</td><td colspan="4">PARTNERSHIP_NOT_ACTIVE</td>
 * <td>PartnershipActivityRecorded, PARTNERSHIP_HAS_EXPIRED</td>
 * <td>PARTNERSHIP_IS_SUSPENDED</td><td>PARTNERSHIP_HAS_ENDED</td></tr>
 * </table>
 */
final class MembershipDecider {

    private MembershipDecider() {}

    static List<PartnershipEvent> setDues(SetDues c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        requireMembership(active.file());
        LocalDate day = begun(active, c.occurredOn(), act);
        Affairs.Dues before = active.file().affairs().dues().get(c.year());
        if (before != null) {
            requirePayable(before, c);
            if (before.due().equals(c.amount()) && before.dueOn().equals(c.dueOn())) {
                return List.of();
            }
        }
        return List.of(new DuesSet(c.partnershipId(), c.year(), c.amount(), c.dueOn(), day));
    }

    private static void requirePayable(Affairs.Dues before, SetDues c) {
        if (before.paid().signum() > 0
                && !before.due().currency().equals(c.amount().currency())) {
            throw otherCurrency(before);
        }
        if (before.paid().compareTo(c.amount().amount()) > 0) {
            throw Rejected.because(
                    PartnershipRejection.DUES_BELOW_PAID,
                    "paid",
                    before.paid(),
                    "currency",
                    before.due().currency());
        }
    }

    static List<PartnershipEvent> payDues(PayDues c, Partnership partnership, ActContext act) {
        return switch (partnership) {
            case Ended ended -> paid(c, ended.file(), act);
            case Partnership.Unproposed _, Partnership.Open _, Suspended _ ->
                paid(c, active(c, partnership, act).file(), act);
        };
    }

    private static List<PartnershipEvent> paid(PayDues c, PartnershipFile file, ActContext act) {
        act.requireUnit(file.unitId());
        requireMembership(file);
        Affairs.Dues dues = file.affairs().dues().get(c.year());
        if (dues == null) {
            throw Rejected.because(PartnershipRejection.DUES_NOT_SET, "year", c.year());
        }
        if (!dues.due().currency().equals(c.amount().currency())) {
            throw otherCurrency(dues);
        }
        if (dues.open().compareTo(c.amount().amount()) < 0) {
            throw Rejected.because(
                    PartnershipRejection.DUES_OVERPAID,
                    "open",
                    dues.open(),
                    "currency",
                    dues.due().currency());
        }
        LocalDate day = act.occurredOn(c.occurredOn(), dues.since());
        return List.of(new DuesPaid(c.partnershipId(), c.year(), c.amount(), c.document(), day));
    }

    private static Rejected otherCurrency(Affairs.Dues dues) {
        return Rejected.because(
                PartnershipRejection.DUES_IN_OTHER_CURRENCY,
                "currency",
                dues.due().currency());
    }

    static List<PartnershipEvent> appoint(AppointDelegate c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        requireMembership(active.file());
        if (active.file().affairs().affair(c.delegateId()).isPresent()) {
            return List.of();
        }
        return List.of(new DelegateAppointed(
                c.partnershipId(), c.delegateId(), c.person(), begun(active, c.occurredOn(), act)));
    }

    static List<PartnershipEvent> dismiss(DismissDelegate c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        return over(active, c.delegateId(), PartnershipRejection.DELEGATE_UNKNOWN, c.occurredOn(), act)
                .<List<PartnershipEvent>>map(
                        day -> List.of(new DelegateDismissed(c.partnershipId(), c.delegateId(), c.reason(), day)))
                .orElse(List.of());
    }

    static List<PartnershipEvent> contact(SetContact c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        if (c.contact().equals(active.file().affairs().contact())) {
            return List.of();
        }
        LocalDate day = act.occurredOn(c.occurredOn(), active.file().since());
        return List.of(new PartnershipContactSet(c.partnershipId(), c.contact(), day));
    }

    static List<PartnershipEvent> takeOn(TakeOnObligation c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        if (active.file().affairs().affair(c.obligationId()).isPresent()) {
            return List.of();
        }
        return List.of(new ObligationTakenOn(
                c.partnershipId(), c.obligationId(), c.text(), c.dueOn(), begun(active, c.occurredOn(), act)));
    }

    static List<PartnershipEvent> fulfil(FulfilObligation c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        return over(active, c.obligationId(), PartnershipRejection.OBLIGATION_UNKNOWN, c.occurredOn(), act)
                .<List<PartnershipEvent>>map(
                        day -> List.of(new ObligationFulfilled(c.partnershipId(), c.obligationId(), c.evidence(), day)))
                .orElse(List.of());
    }

    static List<PartnershipEvent> join(JoinWorkingGroup c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        requireMembership(active.file());
        if (active.file().affairs().affair(c.groupId()).isPresent()) {
            return List.of();
        }
        return List.of(
                new WorkingGroupJoined(c.partnershipId(), c.groupId(), c.name(), begun(active, c.occurredOn(), act)));
    }

    static List<PartnershipEvent> leave(LeaveWorkingGroup c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        return over(active, c.groupId(), PartnershipRejection.WORKING_GROUP_UNKNOWN, c.occurredOn(), act)
                .<List<PartnershipEvent>>map(
                        day -> List.of(new WorkingGroupLeft(c.partnershipId(), c.groupId(), c.reason(), day)))
                .orElse(List.of());
    }

    static List<PartnershipEvent> record(RecordActivity c, Partnership partnership, ActContext act) {
        ExecutedPartnership.Active active = active(c, partnership, act);
        return List.of(new PartnershipActivityRecorded(
                c.partnershipId(), c.title(), c.result(), c.projectId(), begun(active, c.occurredOn(), act)));
    }

    private static ExecutedPartnership.Active active(PartnershipCommand c, Partnership partnership, ActContext act) {
        return switch (partnership) {
            case Partnership.Unproposed _ -> throw PartnershipDecider.unknown(c);
            case Partnership.Unsigned _, ExecutedPartnership.Signed _ ->
                throw Rejected.because(PartnershipRejection.PARTNERSHIP_NOT_ACTIVE);
            case ExecutedPartnership.Active active -> {
                act.requireUnit(active.file().unitId());
                yield active;
            }
            case Suspended _ -> throw PartnershipDecider.suspended();
            case Ended ended -> throw PartnershipDecider.ended(ended);
        };
    }

    private static void requireMembership(PartnershipFile file) {
        if (!file.profile().form().membership()) {
            throw Rejected.because(
                    PartnershipRejection.NOT_A_MEMBERSHIP,
                    "form",
                    file.profile().form());
        }
    }

    /** The day of something that begins: not after the last day of the partnership. */
    private static LocalDate begun(ExecutedPartnership.Active active, @Nullable LocalDate requested, ActContext act) {
        LocalDate day = act.occurredOn(requested, active.file().since());
        SignatureDecider.requireRunning(active.course(), day);
        return day;
    }

    /** The day on which a delegate, obligation or working group is none any more; empty if it was none before. */
    private static Optional<LocalDate> over(
            ExecutedPartnership.Active active,
            Object id,
            PartnershipRejection unknown,
            @Nullable LocalDate requested,
            ActContext act) {
        Affairs.Affair affair =
                active.file().affairs().affair(id).orElseThrow(() -> Rejected.because(unknown, "id", id));
        return affair.open()
                ? Optional.of(act.occurredOn(
                        requested, Days.later(affair.since(), active.file().since())))
                : Optional.empty();
    }
}
