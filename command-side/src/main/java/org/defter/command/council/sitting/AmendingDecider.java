package org.defter.command.council.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.defter.command.Rejected;
import org.defter.command.plan.AmendablePlan;
import org.defter.kernel.council.sitting.AmendmentMoved;
import org.defter.kernel.council.sitting.AmendmentsAdopted;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.AmendmentFault;
import org.defter.kernel.plan.AmendmentResult;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/**
 * Decides which amendments are moved to an item, which of them a motion is about, and what the proposal says with them
 * (C11). The table of states and commands is in {@link SittingDecider}.
 *
 * <p>Each amendment is voted on by itself and settles nothing. The item is then adopted with exactly those the council
 * accepted; or in part, without what the amendments named drop. Whether what comes of it is a lawful plan is asked when it
 * is adopted, not before: two amendments may only together be one.
 */
final class AmendingDecider {

    private AmendingDecider() {}

    /**
     * Moves.
     *
     * @param plan what the plan says that the item is about; none if it is about none
     */
    static List<SittingEvent> move(
            MoveAmendment c, Sitting sitting, Optional<ProposalStanding> proposal, Optional<PlanContent> plan) {
        Sitting.Open open = SittingDecider.inSession(sitting);
        Item item = ItemDecider.untied(open, c.itemNumber());
        ProposalStanding standing = ItemDecider.standing(proposal);
        switch (item.purpose()) {
            case REFERRAL -> throw Rejected.because(SittingRejection.ITEM_NOT_REVIEWED, "itemNumber", item.number());
            case DECISION -> ItemDecider.requireDecidable(standing, item);
            case RETURN -> ItemDecider.requireReturned(standing);
        }
        if (c.movedBy() != null && !open.present().contains(c.movedBy())) {
            throw Rejected.because(SittingRejection.NOT_PRESENT, "person", c.movedBy());
        }
        requireFit(c, item, standing, plan);
        return List.of(new AmendmentMoved(
                c.sittingId(),
                c.itemNumber(),
                item.proposalId(),
                item.amendments().size() + 1,
                c.movedBy(),
                c.changes(),
                c.text(),
                open.frame().day()));
    }

    /** It must fit what the proposal says with the amendments accepted so far. */
    private static void requireFit(MoveAmendment c, Item item, ProposalStanding standing, Optional<PlanContent> plan) {
        boolean aboutPlan = standing.frozenPlan() != null;
        if (aboutPlan == c.changes().isEmpty() || aboutPlan == (c.text() != null)) {
            throw Rejected.because(SittingRejection.AMENDMENT_OF_ANOTHER_KIND);
        }
        List<AmendmentMoved> before = item.amendments(item.accepted());
        if (aboutPlan) {
            List<Amendment> all = Stream.concat(changes(before).stream(), c.changes().stream())
                    .toList();
            requireFit(plan.orElseThrow(), all);
        } else {
            List<TextChange> all = new ArrayList<>(texts(before));
            all.add(Objects.requireNonNull(c.text()));
            textWith(standing, all);
        }
    }

    private static void requireFit(PlanContent content, List<Amendment> all) {
        switch (content.amended(all)) {
            case AmendmentResult.Amended _ -> {}
            case AmendmentResult.Unfit unfit -> throw unfit(unfit.fault(), unfit.found() == null ? "—" : unfit.found());
        }
    }

    private static Rejected unfit(AmendmentFault fault, String found) {
        return Rejected.because(SittingRejection.AMENDMENT_DOES_NOT_FIT, "fault", fault, "found", found);
    }

    private static String textWith(ProposalStanding standing, List<TextChange> changes) {
        return TextChange.applied(standing.text(), changes)
                .orElseThrow(() -> unfit(AmendmentFault.OLD_VALUE_DIFFERS, standing.text()));
    }

    private static List<Amendment> changes(List<AmendmentMoved> amendments) {
        return amendments.stream()
                .flatMap(amendment -> amendment.changes().stream())
                .toList();
    }

    private static List<TextChange> texts(List<AmendmentMoved> amendments) {
        return amendments.stream()
                .flatMap(amendment -> Optional.ofNullable(amendment.text()).stream())
                .toList();
    }

    /** The numbers of the amendments a motion is about: those the act names; with changes, those accepted. */
    static List<Integer> about(Motion motion, List<Integer> named, Item item) {
        SortedSet<Integer> numbers = new TreeSet<>(named);
        for (Integer number : numbers) {
            if (!item.amendments().containsKey(number)) {
                throw Rejected.because(SittingRejection.AMENDMENT_UNKNOWN, "amendment", number);
            }
        }
        return switch (motion) {
            case AMENDMENT -> List.copyOf(one(numbers, item));
            case ADOPT_WITH_CHANGES -> List.copyOf(accepted(numbers, item));
            case ADOPT_IN_PART -> List.copyOf(dropping(numbers, item));
            case ADOPT, SEND_BACK, POSTPONE, INSIST -> {
                if (!numbers.isEmpty()) {
                    throw Rejected.because(SittingRejection.MOTION_WITHOUT_AMENDMENTS, "motion", motion);
                }
                yield List.of();
            }
        };
    }

    private static SortedSet<Integer> one(SortedSet<Integer> numbers, Item item) {
        if (numbers.size() != 1) {
            throw Rejected.because(SittingRejection.ONE_AMENDMENT_AT_A_TIME);
        }
        if (item.accepted().containsAll(numbers)) {
            throw Rejected.because(SittingRejection.AMENDMENT_ACCEPTED_BEFORE, "amendment", numbers.first());
        }
        return numbers;
    }

    private static SortedSet<Integer> accepted(SortedSet<Integer> numbers, Item item) {
        if (item.accepted().isEmpty()) {
            throw Rejected.because(SittingRejection.NO_AMENDMENT_ACCEPTED);
        }
        if (!numbers.isEmpty() && !numbers.equals(item.accepted())) {
            throw Rejected.because(SittingRejection.NOT_THE_ACCEPTED_AMENDMENTS, "accepted", item.accepted());
        }
        return item.accepted();
    }

    private static SortedSet<Integer> dropping(SortedSet<Integer> numbers, Item item) {
        boolean all = item.amendments(numbers).stream().allMatch(AmendingDecider::drops);
        if (numbers.isEmpty() || !all) {
            throw Rejected.because(SittingRejection.IN_PART_ONLY_DROPS);
        }
        for (Integer number : numbers) {
            if (item.declined().contains(new Item.Ask(Motion.AMENDMENT, List.of(number)))) {
                throw Rejected.because(SittingRejection.ALREADY_DECLINED, "motion", Motion.AMENDMENT);
            }
        }
        return numbers;
    }

    private static boolean drops(AmendmentMoved amendment) {
        TextChange text = amendment.text();
        return text == null ? amendment.changes().stream().allMatch(change -> change.field() == null) : text.drops();
    }

    /**
     * The version of the plan a motion puts to the vote: the one before the council, or the next with the amendments.
     *
     * @param plan the plan with what the law asks of it; needed where the motion changes it
     * @return none if the item is not about a plan
     */
    static @Nullable FrozenPlan putToTheVote(
            Item.Ask ask, Item item, ProposalStanding standing, Optional<AmendablePlan> plan, LocalDate day) {
        FrozenPlan base = standing.frozenPlan();
        if (!ask.motion().changes()) {
            return base;
        }
        List<AmendmentMoved> amendments = item.amendments(ask.amendments());
        if (base == null) {
            textWith(standing, texts(amendments));
            return null;
        }
        return plan.orElseThrow().amended(base, changes(amendments), day);
    }

    /** What the council changed by accepting the motion. */
    static AmendmentsAdopted adopted(
            Item.Ask ask, Sitting.Open open, Item item, ProposalStanding standing, @Nullable FrozenPlan voted) {
        List<AmendmentMoved> amendments = item.amendments(ask.amendments());
        List<TextChange> texts = texts(amendments);
        return new AmendmentsAdopted(
                open.frame().sittingId(),
                item.number(),
                item.proposalId(),
                ask.motion(),
                ask.amendments(),
                standing.frozenPlan(),
                changes(amendments),
                voted,
                texts,
                texts.isEmpty() ? null : textWith(standing, texts),
                open.frame().day());
    }
}
