package org.defter.command.proposal;

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
import org.defter.command.platform.AuthorityRequests;
import org.defter.command.platform.Facts;
import org.defter.command.platform.NumberSeries;
import org.defter.command.platform.Recording;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.partnership.PartnershipStanding;
import org.defter.kernel.plan.PlanStanding;
import org.defter.kernel.project.ProjectRecord;
import org.defter.kernel.proposal.ProposalEvent;

/** The stream of a proposal. */
@Aggregate(type = "Proposal")
class ProposalAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private ProposalId proposalId;

    private Proposal proposal = Proposal.initial();

    ProposalAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(DraftProposal command, Facts facts, ActContext act) {
        UnitTree units = facts.municipality(command.municipalityId()).units();
        return Recording.of(ProposalDecider.draft(command, proposal, units, act));
    }

    @CommandHandler
    Long handle(AttachDocument command, ActContext act) {
        return Recording.of(ProposalDecider.attach(command, proposal, act));
    }

    @CommandHandler
    Long handle(SubmitProposal command, Facts facts, NumberSeries series, AuthorityRequests requests, ActContext act) {
        List<ProposalEvent> submission = ProposalDecider.submit(command, proposal, plan(facts), series::claim, act);
        ProjectReadiness.required(submission, proposal.subject(), project(facts));
        PartnershipReadiness.ready(submission, proposal.subject(), partnership(facts));
        return Recording.of(
                RivalDecider.unrivalled(submission, askedBefore(requests).map(facts::prospect)));
    }

    @CommandHandler
    Long handle(WithdrawProposal command, ActContext act) {
        return Recording.of(ProposalDecider.withdraw(command, proposal, act));
    }

    @CommandHandler
    Long handle(PlaceOnAgenda command) {
        return Recording.of(ProposalDecider.place(command, proposal));
    }

    @CommandHandler
    Long handle(RemoveFromAgenda command) {
        return Recording.of(ProposalDecider.remove(command, proposal));
    }

    @CommandHandler
    Long handle(TakeOffAgenda command) {
        return Recording.of(ProposalDecider.takeOff(command, proposal));
    }

    @CommandHandler
    Long handle(ReferToCommissions command) {
        return Recording.of(ProposalDecider.refer(command, proposal));
    }

    @CommandHandler
    Long handle(ReceiveReport command) {
        return Recording.of(ProposalDecider.receive(command, proposal));
    }

    @CommandHandler
    Long handle(MarkReviewOverdue command) {
        return Recording.of(ProposalDecider.markOverdue(command, proposal));
    }

    @CommandHandler
    Long handle(MarkReviewLapsed command) {
        return Recording.of(ProposalDecider.markLapsed(command, proposal));
    }

    @CommandHandler
    Long handle(CloseWithTerm command) {
        return Recording.of(ProposalDecider.closeWithTerm(command, proposal));
    }

    @CommandHandler
    Long handle(RecordDecision command, Facts facts, NumberSeries series, ActContext act) {
        NumberSource numbers = series.decisions(command.councilId(), command.sittingId(), command.itemNumber());
        return Recording.of(ProposalDecider.record(command, proposal, law(facts), numbers, act));
    }

    @CommandHandler
    Long handle(RecordAmendments command) {
        return Recording.of(ProposalDecider.amend(command, proposal));
    }

    @CommandHandler
    Long handle(SignDecision command, Facts facts, ActContext act) {
        return Recording.of(DecisionDecider.sign(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(DeliverToMayor command, Facts facts, ActContext act) {
        return Recording.of(DecisionDecider.deliver(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RunOutDecisionClock command, Facts facts, ActContext act) {
        return Recording.of(DecisionDecider.runOutClock(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(SendToCivilAuthority command, Facts facts, ActContext act) {
        return Recording.of(DecisionDecider.send(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(AcknowledgeReceipt command, ActContext act) {
        return Recording.of(DecisionDecider.acknowledge(command, proposal, act));
    }

    @CommandHandler
    Long handle(AnnounceDecision command, Facts facts, ActContext act) {
        return Recording.of(DecisionDecider.announce(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(ReturnDecision command, Facts facts, ActContext act) {
        return Recording.of(ReturnDecider.giveBack(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RecordInsistence command, Facts facts, ActContext act) {
        return Recording.of(ReturnDecider.insist(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RectifyDecision command, Facts facts, NumberSeries series, ActContext act) {
        return Recording.of(RectificationDecider.rectify(command, proposal, law(facts), series::decisions, act));
    }

    @CommandHandler
    Long handle(RecordLawsuit command, Facts facts, ActContext act) {
        return Recording.of(CourtDecider.sue(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RecordStay command, Facts facts, ActContext act) {
        return Recording.of(CourtDecider.stay(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RecordStayLifted command, Facts facts, ActContext act) {
        return Recording.of(CourtDecider.lift(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(RecordAnnulment command, Facts facts, ActContext act) {
        return Recording.of(CourtDecider.annul(command, proposal, law(facts), act));
    }

    @CommandHandler
    Long handle(ExtendDecisionClocks command, Facts facts, ActContext act) {
        return Recording.of(DecisionClockDecider.extend(command, proposal, law(facts), act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(ProposalEvent event) {
        proposalId = event.proposalId();
        proposal = proposal.evolve(event);
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(proposal.subject().municipalityId()).law();
    }

    /** Who asked before this proposal for the authority it asks for. */
    private Optional<ProposalId> askedBefore(AuthorityRequests requests) {
        return proposal.subject().request().authorityFor().flatMap(asked -> requests.ask(asked, proposalId));
    }

    private Optional<PartnershipStanding> partnership(Facts facts) {
        return Optional.ofNullable(proposal.subject().request().partnershipId()).map(facts::partnership);
    }

    private Optional<ProjectRecord> project(Facts facts) {
        return Optional.ofNullable(proposal.subject().request().projectId()).map(facts::project);
    }

    private Optional<PlanStanding> plan(Facts facts) {
        return Optional.ofNullable(proposal.subject().request().planId()).map(facts::planStanding);
    }
}
