package org.defter.command.walk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.defter.command.council.sitting.AddItemAtSitting;
import org.defter.command.council.sitting.AdjournSitting;
import org.defter.command.council.sitting.ChangeChair;
import org.defter.command.council.sitting.CloseSitting;
import org.defter.command.council.sitting.Destination;
import org.defter.command.council.sitting.DrawLots;
import org.defter.command.council.sitting.MoveAmendment;
import org.defter.command.council.sitting.RecordArrival;
import org.defter.command.council.sitting.RecordDeparture;
import org.defter.command.council.sitting.RecountMembers;
import org.defter.command.council.sitting.Recuse;
import org.defter.command.council.sitting.ReferItem;
import org.defter.command.council.sitting.SignMinutes;
import org.defter.command.council.sitting.TakeVote;
import org.defter.command.council.sitting.Tally;
import org.defter.command.council.sitting.WaiveCommission;
import org.defter.kernel.council.sitting.ChairChange;
import org.defter.kernel.council.sitting.ItemPurpose;
import org.defter.kernel.council.sitting.Motion;
import org.defter.kernel.council.sitting.NamedVote;
import org.defter.kernel.council.sitting.Officiants;
import org.defter.kernel.council.sitting.RecusalGround;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.council.sitting.TextChange;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.vote.Vote;
import org.defter.kernel.law.vote.VoteResult;
import org.defter.kernel.law.vote.VotingMode;
import org.defter.kernel.plan.Amendment;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanElement;
import org.defter.kernel.proposal.ProposalStanding;
import org.jspecify.annotations.Nullable;

/** What a sitting in session may do next: referrals, amendments, votes and lots, and who is there and in the chair. */
final class SittingMoves implements Walk.Moves {

    private static final LocalTime TIME = LocalTime.of(10, 0);

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    SittingMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
    }

    @Override
    public List<Act> plausible() {
        List<Act> acts = new ArrayList<>();
        for (Sat sat : Sat.all(town).values()) {
            Officiants officiants = sat.officiants;
            if (officiants == null) {
                continue;
            }
            if (!sat.over) {
                inSession(sat, acts);
            } else if (dice.percent(20)) {
                acts.add(Act.office(new SignMinutes(sat.id, null, officiants.chair(), null)));
            }
        }
        return acts;
    }

    private void inSession(Sat sat, List<Act> acts) {
        sat.open.forEach((number, line) -> acts.add(next(sat, number, line)));
        if (sat.open.isEmpty() || dice.percent(5)) {
            acts.add(Act.office(new CloseSitting(sat.id, null, TIME.plusHours(2))));
        }
        if (dice.percent(15)) {
            acts.add(aside(sat));
        }
    }

    /** What may come next of an item. */
    private Act next(Sat sat, int number, Sat.Line line) {
        if (line.tied != null) {
            return line.tied.vote().outcome().result() == VoteResult.TIE_LOTS
                    ? lots(sat, number, line)
                    : vote(sat, number, line, line.tied.motion(), line.tied.amendments(), VotingMode.SECRET);
        }
        VotingMode mode = dice.oneOf(List.of(VotingMode.values()));
        return switch (line.purpose) {
            case REFERRAL ->
                switch (dice.between(0, 9)) {
                    case 0 -> vote(sat, number, line, Motion.POSTPONE, List.of(), mode);
                    case 1 ->
                        Act.office(new WaiveCommission(
                                sat.id, null, number, tally(sat, Set.of(), VotingMode.SHOW_OF_HANDS)));
                    default -> refer(sat.id, number);
                };
            case DECISION, RETURN -> decide(sat, number, line, mode);
        };
    }

    /** Once something was moved, most often that is gone into before the item itself. */
    private Act decide(Sat sat, int number, Sat.Line line, VotingMode mode) {
        if (line.recused.isEmpty() && !sat.present.isEmpty() && dice.percent(8)) {
            PersonId member = dice.oneOf(List.copyOf(sat.present));
            return Act.office(new Recuse(sat.id, null, number, member, RecusalGround.OWN_INTEREST, null));
        }
        if (dice.percent(line.moved.isEmpty() ? 15 : 60)) {
            return onAmendments(sat, number, line, mode);
        }
        Motion motion = dice.percent(10)
                ? dice.oneOf(Motion.SEND_BACK, Motion.POSTPONE)
                : line.purpose == ItemPurpose.RETURN ? Motion.INSIST : Motion.ADOPT;
        return vote(sat, number, line, motion, List.of(), mode);
    }

    private Act onAmendments(Sat sat, int number, Sat.Line line, VotingMode mode) {
        if (line.moved.isEmpty() || dice.percent(10)) {
            return amend(sat, number, line);
        }
        if (!line.accepted.isEmpty()) {
            return vote(sat, number, line, Motion.ADOPT_WITH_CHANGES, List.of(), mode);
        }
        List<Integer> one = List.of(dice.oneOf(List.copyOf(line.moved)));
        return vote(sat, number, line, dice.oneOf(Motion.AMENDMENT, Motion.AMENDMENT, Motion.ADOPT_IN_PART), one, mode);
    }

    /** Another value for a target of the plan, or one of its indicators dropped; else another word in the text. */
    private Act amend(Sat sat, int number, Sat.Line line) {
        ProposalStanding standing = town.facts().proposal(line.proposalId);
        FrozenPlan frozen = standing.frozenPlan();
        PersonId mover = dice.percent(80) && !sat.present.isEmpty() ? dice.oneOf(List.copyOf(sat.present)) : null;
        return Act.office(
                frozen == null
                        ? new MoveAmendment(sat.id, null, number, mover, List.of(), change(standing.text()))
                        : new MoveAmendment(
                                sat.id,
                                null,
                                number,
                                mover,
                                List.of(change(town.facts()
                                        .plan(frozen.planId())
                                        .of(frozen)
                                        .orElseThrow())),
                                null));
    }

    private TextChange change(String text) {
        int end = text.indexOf(' ');
        return end > 0 && dice.percent(40)
                ? new TextChange(text.substring(end), "")
                : new TextChange(text, text + " " + dice.between(1, 9));
    }

    private Amendment change(PlanContent content) {
        PlanContent.Indicator indicator = dice.oneOf(content.indicators().toList());
        if (dice.percent(20)) {
            return Amendment.dropping(
                    PlanElement.of(indicator.id()), indicator.card().title());
        }
        int year = indicator.card().targets().lastKey();
        return Amendment.ofTarget(
                PlanElement.of(indicator.id()),
                year,
                indicator.card().targets().get(year).toPlainString(),
                Integer.toString(dice.between(40, 60)));
    }

    private Act lots(Sat sat, int number, Sat.Line line) {
        return Act.office(new DrawLots(
                sat.id,
                null,
                number,
                dice.oneOf(Vote.YES, Vote.NO),
                dice.oneOf(List.copyOf(sat.present)),
                destination(line),
                numbered()));
    }

    /** The number that a decision of the past may have had; often taken. */
    private @Nullable Integer numbered() {
        return dice.percent(10) ? dice.between(1, 6) : null;
    }

    private @Nullable Destination destination(Sat.Line line) {
        return line.purpose == ItemPurpose.RETURN || dice.percent(30)
                ? new Destination(ReferralMode.SEPARATE, List.of(dice.oneOf(walk.commissions())))
                : null;
    }

    private Act refer(SittingId id, int number) {
        List<CommissionId> to =
                dice.some(walk.commissions(), dice.between(1, walk.commissions().size()));
        ReferralMode mode = to.size() > 1 && dice.percent(50) ? ReferralMode.JOINT : ReferralMode.SEPARATE;
        return Act.office(new ReferItem(id, null, number, mode, to));
    }

    private Act vote(Sat sat, int number, Sat.Line line, Motion motion, List<Integer> amendments, VotingMode mode) {
        return Act.office(new TakeVote(
                sat.id,
                null,
                number,
                motion,
                amendments,
                tally(sat, line.recused, mode),
                motion == Motion.SEND_BACK ? destination(line) : null,
                numbered()));
    }

    /** Votes that add up, for or against or, in secret, often tied; once in a while the counts are wrong. */
    private Tally tally(Sat sat, Set<PersonId> recused, VotingMode mode) {
        Set<PersonId> voters = new LinkedHashSet<>(sat.present);
        voters.removeAll(recused);
        boolean open = mode != VotingMode.SECRET;
        if (!open && dice.percent(40)) {
            int half = voters.size() / 2;
            return new Tally(mode, half, half, voters.size() - 2 * half, null, List.of());
        }
        Map<PersonId, Vote> named = new LinkedHashMap<>();
        int lean = dice.oneOf(20, 50, 80, 95, 100);
        voters.forEach(person ->
                named.put(person, dice.percent(lean) ? Vote.YES : dice.oneOf(Vote.NO, Vote.NO, Vote.ABSTAIN)));
        PersonId chair = sat.chair == null ? walk.persons().getFirst() : sat.chair;
        return new Tally(
                mode,
                count(named, Vote.YES) + (dice.percent(3) ? 1 : 0),
                count(named, Vote.NO),
                count(named, Vote.ABSTAIN),
                open ? named.getOrDefault(chair, Vote.YES) : null,
                mode == VotingMode.ROLL_CALL
                        ? named.entrySet().stream()
                                .map(entry -> new NamedVote(entry.getKey(), entry.getValue()))
                                .toList()
                        : List.of());
    }

    private static int count(Map<PersonId, Vote> named, Vote vote) {
        return (int) named.values().stream().filter(one -> one == vote).count();
    }

    /** What happens beside the items. */
    private Act aside(Sat sat) {
        PersonId person = dice.oneOf(walk.persons());
        LocalTime later = TIME.plusHours(1);
        return Act.office(
                switch (dice.between(0, 6)) {
                    case 0, 1 ->
                        sat.present.contains(person)
                                ? new RecordDeparture(sat.id, null, person, later)
                                : new RecordArrival(sat.id, null, person, later);
                    case 2 ->
                        new Recuse(
                                sat.id,
                                null,
                                anItem(sat),
                                person,
                                dice.oneOf(List.of(RecusalGround.values())),
                                dice.oneOf(List.of(Optional.<Integer>empty(), Optional.of(dice.between(1, 4))))
                                        .orElse(null));
                    case 3 -> changeChair(sat, later);
                    case 4 -> addItem(sat);
                    case 5 -> new AdjournSitting(sat.id, null, "Saat ilerledi", later, sat.day.plusDays(1), TIME);
                    default -> recount(sat, later);
                });
    }

    private Object changeChair(Sat sat, LocalTime later) {
        ChairChange change = dice.oneOf(List.of(ChairChange.values()));
        return new ChangeChair(
                sat.id,
                null,
                walk.persons().get(dice.between(0, 2)),
                change,
                change == ChairChange.RECUSED ? anItem(sat) : null,
                later);
    }

    private Object addItem(Sat sat) {
        List<ProposalId> ready = Agendas.ready(town);
        return new AddItemAtSitting(
                sat.id,
                null,
                sat.items + 1,
                ready.isEmpty() ? new ProposalId(walk.id()) : dice.oneOf(ready),
                tally(sat, Set.of(), VotingMode.SHOW_OF_HANDS));
    }

    private Object recount(Sat sat, LocalTime later) {
        boolean few = dice.percent(30);
        List<PersonId> counted = dice.some(sat.present, few ? dice.between(0, 4) : sat.present.size());
        return new RecountMembers(
                sat.id, null, counted, later, few ? sat.day.plusDays(dice.between(1, 4)) : null, few ? TIME : null);
    }

    private int anItem(Sat sat) {
        return sat.open.isEmpty() ? 1 : dice.oneOf(List.copyOf(sat.open.keySet()));
    }

    @Override
    public Optional<Act> wild() {
        List<Sat> all = List.copyOf(Sat.all(town).values());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Sat sat = dice.oneOf(all);
        int number = dice.between(1, 3);
        return Optional.of(
                switch (dice.between(0, 6)) {
                    case 0 -> refer(sat.id, number);
                    case 1, 2 ->
                        Act.office(new TakeVote(
                                sat.id,
                                null,
                                number,
                                dice.oneOf(List.of(Motion.values())),
                                dice.oneOf(List.of(List.<Integer>of(), List.of(1))),
                                tally(sat, Set.of(), dice.oneOf(List.of(VotingMode.values()))),
                                null,
                                numbered()));
                    case 3 ->
                        Act.office(new DrawLots(
                                sat.id, null, number, Vote.YES, dice.oneOf(walk.persons()), null, numbered()));
                    case 4 -> aside(sat);
                    case 5 -> Act.office(new CloseSitting(sat.id, null, TIME));
                    default ->
                        Act.councillor(
                                dice.oneOf(walk.persons()),
                                new SignMinutes(sat.id, null, dice.oneOf(walk.persons()), null));
                });
    }
}
