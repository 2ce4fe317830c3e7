package org.defter.command.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.defter.command.proposal.AcknowledgeReceipt;
import org.defter.command.proposal.AnnounceDecision;
import org.defter.command.proposal.DeliverToMayor;
import org.defter.command.proposal.DraftProposal;
import org.defter.command.proposal.RecordAnnulment;
import org.defter.command.proposal.RecordLawsuit;
import org.defter.command.proposal.RecordStay;
import org.defter.command.proposal.RecordStayLifted;
import org.defter.command.proposal.RectifyDecision;
import org.defter.command.proposal.ReturnDecision;
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
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.proposal.CourtReference;
import org.defter.kernel.proposal.DecisionAnnounced;
import org.defter.kernel.proposal.DecisionDelivered;
import org.defter.kernel.proposal.DecisionFinalised;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.DecisionReturned;
import org.defter.kernel.proposal.DecisionSent;
import org.defter.kernel.proposal.DecisionSigned;
import org.defter.kernel.proposal.Misprint;
import org.defter.kernel.proposal.Plaintiff;
import org.defter.kernel.proposal.ProposalDrafted;
import org.defter.kernel.proposal.ProposalRequest;
import org.defter.kernel.proposal.ProposalStage;
import org.defter.kernel.proposal.ProposalStanding;
import org.defter.kernel.proposal.Proposals;
import org.defter.kernel.proposal.ReceiptAcknowledged;
import org.defter.kernel.proposal.RequestKind;

/** What the units and, after a decision, the council office and the mayor may do next. */
final class ProposalMoves implements Walk.Moves {

    /** What this town has streams for. */
    private static final List<RequestKind> KINDS = Arrays.stream(RequestKind.values())
            .filter(kind -> Proposals.request(kind).projectId() == null)
            .filter(kind -> Proposals.request(kind).partnershipId() == null)
            .toList();

    private static final List<ClockKind> PERIODS = Arrays.stream(ClockKind.values())
            .filter(kind -> kind != ClockKind.MONITORING_REPORT)
            .toList();

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    /** So many proposals at once; the fewer, the further the one plan comes. */
    private final int mostOpen;

    ProposalMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
        mostOpen = dice.oneOf(1, 1, 2, 3);
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
        if (open < mostOpen) {
            acts.add(draft(request()));
        }
        for (ProposalStanding standing : standings) {
            switch (standing.stage()) {
                case DRAFTED -> acts.add(Act.office(new SubmitProposal(standing.proposalId(), null, null)));
                case DECIDED -> decided(standing.proposalId(), acts);
                default -> {
                    if (dice.percent(1) && dice.percent(50)) {
                        acts.add(Act.office(new WithdrawProposal(standing.proposalId(), null, "Vazgeçildi", null)));
                    }
                }
            }
        }
        return acts;
    }

    private ProposalRequest request() {
        List<ProposalRequest> wanted = new ArrayList<>();
        wanted.add(ProposalRequest.plain());
        for (PlanProposed plan : town.all(PlanProposed.class)) {
            PlanStanding standing = town.facts().planStanding(plan.planId());
            switch (standing.stage()) {
                case PROPOSED -> wanted.add(authority(plan));
                case DRAFTING -> {
                    if (!standing.authorised()) {
                        wanted.add(authority(plan));
                    }
                }
                case SUBMITTED ->
                    wanted.add(
                            about(standing.renews() == null ? RequestKind.ADOPT_PLAN : RequestKind.RENEW_PLAN, plan));
                case UPDATE_SUBMITTED -> wanted.add(about(RequestKind.UPDATE_PLAN, plan));
                case IN_FORCE, UPDATING -> {
                    if (dice.percent(5)) {
                        wanted.add(about(RequestKind.REPEAL_PLAN, plan));
                    }
                }
                case CLOSED, REPEALED, ANNULLED -> {
                    // Nothing to ask the council for.
                }
            }
        }
        return wanted.size() > 1 && dice.percent(80) ? wanted.getLast() : dice.oneOf(wanted);
    }

    private static ProposalRequest authority(PlanProposed plan) {
        return ProposalRequest.ofPlan(RequestKind.AUTHORITY_TO_PREPARE_PLAN, plan.planId(), plan.unitId());
    }

    private static ProposalRequest about(RequestKind kind, PlanProposed plan) {
        return ProposalRequest.ofPlan(kind, plan.planId(), null);
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
                "metin eki",
                null));
    }

    private void decided(ProposalId id, List<Act> acts) {
        List<DomainEvent> stream = town.stream(id);
        DecisionRecorded decision = last(stream);
        List<DomainEvent> since = stream.subList(stream.lastIndexOf(decision), stream.size());
        List<PersonId> signed = since.stream()
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
            after(id, since, acts);
        }
        if (dice.percent(4)) {
            acts.add(court(id));
        }
        if (dice.percent(2)) {
            acts.add(rectify(id));
        }
    }

    private static DecisionRecorded last(List<DomainEvent> stream) {
        return stream.stream()
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /**
     * What comes next after the three signatures; while the mayor's period runs there is nothing but to return the
     * decision or to wait.
     */
    private void after(ProposalId id, List<DomainEvent> since, List<Act> acts) {
        if (!has(since, DecisionDelivered.class)) {
            acts.add(Act.by(Role.MAYOR_OFFICE, new DeliverToMayor(id, null, null)));
        } else if (!has(since, DecisionReturned.class) && dice.percent(20)) {
            acts.add(giveBack(id));
        }
        if (!has(since, DecisionFinalised.class)) {
            acts.add(Act.waitFor(town.today().plusDays(dice.between(1, 8))));
        } else if (!has(since, DecisionSent.class)) {
            acts.add(Act.office(new SendToCivilAuthority(id, null, "Valilik", null)));
        } else if (!has(since, ReceiptAcknowledged.class)) {
            acts.add(Act.office(new AcknowledgeReceipt(id, null, "E-1", null)));
        }
        if (has(since, DecisionFinalised.class) && !has(since, DecisionAnnounced.class)) {
            acts.add(Act.office(new AnnounceDecision(id, null, "ilan", null)));
        }
    }

    private Act giveBack(ProposalId id) {
        return Act.by(
                Role.MAYOR_OFFICE,
                new ReturnDecision(
                        id,
                        null,
                        "Hukuka aykırı",
                        dice.percent(70) ? null : town.today().minusDays(dice.between(1, 4))));
    }

    private Act court(ProposalId id) {
        CourtReference court = new CourtReference("Örnek 1. İdare Mahkemesi", "2024/" + dice.between(1, 9), "2024/1");
        return Act.office(
                switch (dice.between(0, 3)) {
                    case 0 -> new RecordLawsuit(id, null, dice.oneOf(List.of(Plaintiff.values())), court, null);
                    case 1 -> new RecordStay(id, null, court, null);
                    case 2 -> new RecordStayLifted(id, null, court, null);
                    default -> new RecordAnnulment(id, null, court, null);
                });
    }

    private Act rectify(ProposalId id) {
        return Act.office(new RectifyDecision(
                id,
                null,
                dice.percent(50) ? dice.between(1, 9) : null,
                dice.percent(30) ? town.today().minusDays(dice.between(0, 20)) : null,
                dice.percent(30) ? new Misprint("kabülüne", "kabulüne") : null,
                "Yazım hatası",
                "2024/7 sayılı tutanak",
                null));
    }

    private static boolean has(List<DomainEvent> stream, Class<? extends DomainEvent> type) {
        return stream.stream().anyMatch(type::isInstance);
    }

    private Act any(ProposalId id) {
        return switch (dice.between(0, 7)) {
            case 5 -> giveBack(id);
            case 6 -> court(id);
            case 7 -> rectify(id);
            case 0 -> Act.by(Role.MAYOR_OFFICE, new DeliverToMayor(id, null, null));
            case 1 -> Act.office(new SendToCivilAuthority(id, null, "Valilik", null));
            case 2 -> Act.office(new AcknowledgeReceipt(id, null, "E-1", null));
            case 3 -> Act.office(new AnnounceDecision(id, null, "ilan", null));
            default -> Act.office(new RunOutDecisionClock(id, null, dice.oneOf(PERIODS), null));
        };
    }

    @Override
    public Optional<Act> wild() {
        List<ProposalDrafted> drafted = town.all(ProposalDrafted.class);
        if (drafted.isEmpty() || dice.percent(10)) {
            return Optional.of(draft(new ProposalRequest(
                    dice.oneOf(KINDS),
                    null,
                    dice.percent(50) ? dice.oneOf(walk.units()) : null,
                    null,
                    null,
                    null,
                    null,
                    null)));
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
