package org.defter.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.defter.command.proposal.AcknowledgeReceipt;
import org.defter.command.proposal.AnnounceDecision;
import org.defter.command.proposal.DeliverToMayor;
import org.defter.command.proposal.DraftProposal;
import org.defter.command.proposal.RunOutDecisionClock;
import org.defter.command.proposal.SendToCivilAuthority;
import org.defter.command.proposal.SignDecision;
import org.defter.command.proposal.SubmitProposal;
import org.defter.command.proposal.WithdrawProposal;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.LegalBasis;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Matter;
import org.defter.kernel.plan.PlanProposed;
import org.defter.kernel.plan.PlanStage;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.RequestKind;

/** What the units and, after a decision, the council office and the mayor may do next. */
final class ProposalMoves implements Walk.Moves {

    private static final int MOST_OPEN = 3;

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    ProposalMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
    }

    @Override
    public List<Act> plausible() {
        List<Act> acts = new ArrayList<>();
        List<ProposalStanding> standings = town.all(ProposalDrafted.class).stream()
                .map(drafted -> town.facts().proposal(drafted.proposalId()))
                .toList();
        long open = standings.stream()
                .filter(one -> one.stage() != ProposalStage.DECIDED && one.stage() != ProposalStage.WITHDRAWN)
                .count();
        if (open < MOST_OPEN) {
            acts.add(draft(request()));
        }
        for (ProposalStanding standing : standings) {
            switch (standing.stage()) {
                case DRAFTED -> acts.add(Act.office(new SubmitProposal(standing.proposalId(), null, null)));
                case DECIDED -> decided(standing.proposalId(), acts);
                default -> {
                    if (dice.percent(1) && dice.percent(25)) {
                        acts.add(Act.office(new WithdrawProposal(standing.proposalId(), null, "Vazgeçildi", null)));
                    }
                }
            }
        }
        return acts;
    }

    private ProposalRequest request() {
        List<ProposalRequest> wanted = new ArrayList<>();
        wanted.add(new ProposalRequest(RequestKind.PLAIN, null, null));
        for (PlanProposed plan : town.all(PlanProposed.class)) {
            PlanStage stage = town.facts().planStanding(plan.planId()).stage();
            switch (stage) {
                case PROPOSED ->
                    wanted.add(
                            new ProposalRequest(RequestKind.AUTHORITY_TO_PREPARE_PLAN, plan.planId(), plan.unitId()));
                case SUBMITTED -> wanted.add(new ProposalRequest(RequestKind.ADOPT_PLAN, plan.planId(), null));
                case UPDATE_SUBMITTED -> wanted.add(new ProposalRequest(RequestKind.UPDATE_PLAN, plan.planId(), null));
                default -> {
                    // Nothing to ask the council for.
                }
            }
        }
        return wanted.size() > 1 && dice.percent(80) ? wanted.getLast() : dice.oneOf(wanted);
    }

    private Act draft(ProposalRequest request) {
        return Act.office(new DraftProposal(
                new ProposalId(walk.id()),
                walk.municipality(),
                dice.oneOf(walk.units()),
                "Teklif",
                dice.oneOf(Matter.OTHER, Matter.OTHER, Matter.ZONING, Matter.BUDGET),
                request,
                List.of(new LegalBasis("5393", "18")),
                "metin",
                null));
    }

    private void decided(ProposalId id, List<Act> acts) {
        List<DomainEvent> stream = town.stream(id);
        DecisionRecorded decision = stream.stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
        List<PersonId> signed = stream.stream()
                .filter(DecisionSigned.class::isInstance)
                .map(event -> ((DecisionSigned) event).personId())
                .toList();
        List<PersonId> signatories = new ArrayList<>(decision.officiants().clerks());
        signatories.add(decision.officiants().chair());
        signatories.removeAll(signed);
        if (!signatories.isEmpty()) {
            acts.add(Act.office(new SignDecision(id, null, dice.oneOf(signatories), null)));
        }
        if (decision.accepted() && (signatories.isEmpty() || dice.percent(5))) {
            after(id, stream, acts);
        }
    }

    /** What comes next after the three signatures; while the mayor's period runs there is nothing but to wait. */
    private void after(ProposalId id, List<DomainEvent> stream, List<Act> acts) {
        if (!has(stream, DecisionDelivered.class)) {
            acts.add(Act.by(Role.MAYOR_OFFICE, new DeliverToMayor(id, null, null)));
        }
        if (!has(stream, DecisionFinalised.class)) {
            acts.add(Act.waitFor(town.today().plusDays(dice.between(1, 8))));
        } else if (!has(stream, DecisionSent.class)) {
            acts.add(Act.office(new SendToCivilAuthority(id, null, "Valilik", null)));
        } else if (!has(stream, ReceiptAcknowledged.class)) {
            acts.add(Act.office(new AcknowledgeReceipt(id, null, "E-1", null)));
        }
        if (has(stream, DecisionFinalised.class) && !has(stream, DecisionAnnounced.class)) {
            acts.add(Act.office(new AnnounceDecision(id, null, "ilan", null)));
        }
    }

    private static boolean has(List<DomainEvent> stream, Class<? extends DomainEvent> type) {
        return stream.stream().anyMatch(type::isInstance);
    }

    private Act any(ProposalId id) {
        return switch (dice.between(0, 4)) {
            case 0 -> Act.by(Role.MAYOR_OFFICE, new DeliverToMayor(id, null, null));
            case 1 -> Act.office(new SendToCivilAuthority(id, null, "Valilik", null));
            case 2 -> Act.office(new AcknowledgeReceipt(id, null, "E-1", null));
            case 3 -> Act.office(new AnnounceDecision(id, null, "ilan", null));
            default -> Act.office(new RunOutDecisionClock(id, null, dice.oneOf(List.of(ClockKind.values())), null));
        };
    }

    @Override
    public Optional<Act> wild() {
        List<ProposalDrafted> drafted = town.all(ProposalDrafted.class);
        if (drafted.isEmpty() || dice.percent(10)) {
            return Optional.of(draft(new ProposalRequest(
                    dice.oneOf(List.of(RequestKind.values())),
                    null,
                    dice.percent(50) ? dice.oneOf(walk.units()) : null)));
        }
        ProposalId id = dice.oneOf(drafted).proposalId();
        return Optional.of(
                switch (dice.between(0, 3)) {
                    case 0 ->
                        Act.office(new SubmitProposal(id, null, town.today().minusDays(dice.between(-1, 9))));
                    case 1 -> Act.office(new WithdrawProposal(id, null, "Vazgeçildi", null));
                    case 2 ->
                        Act.councillor(
                                dice.oneOf(walk.persons()),
                                new SignDecision(id, null, dice.oneOf(walk.persons()), null));
                    default -> any(id);
                });
    }
}
