package org.defter.command.council.sitting;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.NumberSource;
import org.defter.command.platform.Facts;
import org.defter.command.platform.NumberSeries;
import org.defter.command.platform.Recording;
import org.defter.kernel.commission.Mandates;
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingStanding;
import org.defter.kernel.council.sitting.SittingEvent;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.Law;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanVersions;
import org.defter.kernel.proposal.ProposalStanding;

/** The stream of a sitting. */
@Aggregate(type = "Sitting")
class SittingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private SittingId sittingId;

    private Sitting sitting = Sitting.initial();

    SittingAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ScheduleSitting command) {
        return Recording.of(SittingDecider.schedule(command, sitting));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(TakeOverAgenda command, Facts facts) {
        List<SittingStanding.Line> lines = facts.sitting(command.adjourned()).untreated();
        List<ProposalId> settled = lines.stream()
                .map(line -> facts.proposal(line.proposalId()))
                .filter(proposal -> !AgendaDecider.awaitsSitting(proposal.stage()))
                .map(ProposalStanding::proposalId)
                .toList();
        Law law = facts.municipality(command.municipalityId())
                .lawOn(command.next().day());
        return Recording.of(TakeOverDecider.takeOver(command, sitting, lines, settled, law));
    }

    @CommandHandler
    Long handle(AddAgendaItem command, Facts facts, ActContext act) {
        ProposalStanding proposal = facts.proposal(command.proposalId());
        return Recording.of(AgendaDecider.addItem(command, sitting, proposal, meeting(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(RemoveAgendaItem command, ActContext act) {
        return Recording.of(AgendaDecider.remove(command, sitting, act));
    }

    @CommandHandler
    Long handle(MoveAgendaItem command, ActContext act) {
        return Recording.of(AgendaDecider.move(command, sitting, act));
    }

    @CommandHandler
    Long handle(WithdrawItem command) {
        return Recording.of(AgendaDecider.withdraw(command, sitting));
    }

    @CommandHandler
    Long handle(PublishAgenda command, Facts facts, ActContext act) {
        return Recording.of(AgendaDecider.publish(command, sitting, meeting(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(OpenSitting command, Facts facts, ActContext act) {
        return Recording.of(RollCallDecider.open(command, sitting, roster(facts), meeting(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(RecordFailedRollCall command, Facts facts, ActContext act) {
        return Recording.of(
                AdjournmentDecider.failedRollCall(command, sitting, roster(facts), meeting(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(RecordArrival command, Facts facts, ActContext act) {
        return Recording.of(RollCallDecider.arrive(command, sitting, roster(facts), act));
    }

    @CommandHandler
    Long handle(RecordDeparture command, ActContext act) {
        return Recording.of(RollCallDecider.depart(command, sitting, act));
    }

    @CommandHandler
    Long handle(RecountMembers command, Facts facts) {
        return Recording.of(AdjournmentDecider.recount(command, sitting, roster(facts), meeting(facts), law(facts)));
    }

    @CommandHandler
    Long handle(ReferItem command, Facts facts) {
        List<Mandates> commissions =
                command.commissions().stream().map(facts::mandates).toList();
        return Recording.of(ItemDecider.refer(command, sitting, proposal(command.itemNumber(), facts), commissions));
    }

    @CommandHandler
    Long handle(Recuse command, Facts facts, ActContext act) {
        return Recording.of(VoteDecider.recuse(command, sitting, roster(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(MoveAmendment command, Facts facts) {
        Optional<ProposalStanding> proposal = proposal(command.itemNumber(), facts);
        Optional<PlanContent> plan = proposal.map(ProposalStanding::frozenPlan).map(frozen -> {
            PlanVersions versions = facts.plan(frozen.planId());
            return versions.of(frozen).orElse(versions.content());
        });
        return Recording.of(AmendingDecider.move(command, sitting, proposal, plan));
    }

    @CommandHandler
    Long handle(TakeVote command, Facts facts, NumberSeries series) {
        Optional<ProposalStanding> proposal = proposal(command.itemNumber(), facts);
        Optional<Outlook> outlook = Outlook.of(command.motion(), command.sentTo(), proposal, facts);
        List<SittingEvent> events = VoteDecider.vote(command, sitting, proposal, outlook, roster(facts), law(facts));
        return Recording.of(DecisionNumbers.setAside(events, decisions(command.itemNumber(), series)));
    }

    @CommandHandler
    Long handle(DrawLots command, Facts facts, NumberSeries series) {
        Optional<ProposalStanding> proposal = proposal(command.itemNumber(), facts);
        Optional<Outlook> outlook = sitting.tiedMotion(command.itemNumber())
                .flatMap(motion -> Outlook.of(motion, command.sentTo(), proposal, facts));
        List<SittingEvent> events = VoteDecider.drawLots(command, sitting, proposal, outlook, law(facts));
        return Recording.of(DecisionNumbers.setAside(events, decisions(command.itemNumber(), series)));
    }

    @CommandHandler
    Long handle(AddItemAtSitting command, Facts facts, ActContext act) {
        ProposalStanding proposal = facts.proposal(command.proposalId());
        return Recording.of(
                ProcedureDecider.addItem(command, sitting, proposal, meeting(facts), roster(facts), law(facts), act));
    }

    @CommandHandler
    Long handle(WaiveCommission command, Facts facts) {
        return Recording.of(ProcedureDecider.waive(
                command, sitting, proposal(command.itemNumber(), facts), roster(facts), law(facts)));
    }

    @CommandHandler
    Long handle(ChangeChair command, Facts facts) {
        return Recording.of(ChairDecider.change(command, sitting, roster(facts), law(facts)));
    }

    @CommandHandler
    Long handle(HoldClosedSession command, Facts facts) {
        return Recording.of(ProcedureDecider.holdClosed(command, sitting, roster(facts), law(facts)));
    }

    @CommandHandler
    Long handle(EndClosedSession command) {
        return Recording.of(ProcedureDecider.endClosed(command, sitting));
    }

    @CommandHandler
    Long handle(AdjournSitting command, Facts facts) {
        return Recording.of(AdjournmentDecider.adjourn(command, sitting, tied(facts), meeting(facts), law(facts)));
    }

    @CommandHandler
    Long handle(CloseSitting command, Facts facts) {
        return Recording.of(SittingDecider.close(command, sitting, tied(facts)));
    }

    @CommandHandler
    Long handle(SignMinutes command, ActContext act) {
        return Recording.of(SittingDecider.sign(command, sitting, act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(SittingEvent event) {
        sittingId = event.sittingId();
        sitting = sitting.evolve(event);
    }

    private Optional<ProposalStanding> proposal(int itemNumber, Facts facts) {
        return sitting.proposalOf(itemNumber).map(facts::proposal);
    }

    private NumberSource decisions(int itemNumber, NumberSeries series) {
        return series.decisions(sitting.frame().councilId(), sitting.frame().sittingId(), itemNumber);
    }

    private List<ProposalStanding> tied(Facts facts) {
        return sitting.tiedProposals().stream().map(facts::proposal).toList();
    }

    private Roster roster(Facts facts) {
        return facts.roster(sitting.frame().councilId());
    }

    private MeetingStanding meeting(Facts facts) {
        return facts.meeting(sitting.frame().meetingId());
    }

    /** The law of the day of the sitting, whenever it is recorded. */
    private Law law(Facts facts) {
        return facts.municipality(sitting.frame().municipalityId())
                .lawOn(sitting.frame().day());
    }
}
