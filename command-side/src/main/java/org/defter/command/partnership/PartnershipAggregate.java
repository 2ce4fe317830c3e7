package org.defter.command.partnership;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.defter.command.ActContext;
import org.defter.command.platform.Facts;
import org.defter.command.platform.Recording;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PartnershipId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.municipality.UnitTree;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipProfile;
import org.defter.kernel.partnership.ServedPlan;
import org.defter.kernel.plan.PlanContent;
import org.defter.kernel.plan.PlanVersions;

/** The stream of a partnership. */
@Aggregate(type = "Partnership")
class PartnershipAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private PartnershipId partnershipId;

    private Partnership partnership = Partnership.initial();

    PartnershipAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ProposePartnership command, Facts facts, ActContext act) {
        return Recording.of(PartnershipDecider.propose(
                command,
                partnership,
                units(facts, command.municipalityId()),
                served(facts, command.municipalityId(), command.profile()),
                act));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(ImportPartnership command, Facts facts, ActContext act) {
        return Recording.of(PartnershipDecider.importOne(
                command,
                partnership,
                units(facts, command.municipalityId()),
                served(facts, command.municipalityId(), command.profile()),
                act));
    }

    @CommandHandler
    Long handle(SupplementImport command, ActContext act) {
        return Recording.of(PartnershipDecider.supplement(command, partnership, act));
    }

    @CommandHandler
    Long handle(RecordCouncilDecision command) {
        return Recording.of(SignatureDecider.decided(command, partnership));
    }

    @CommandHandler
    Long handle(RecordPartnerDecision command, ActContext act) {
        return Recording.of(SignatureDecider.partnerDecided(command, partnership, act));
    }

    @CommandHandler
    Long handle(RecordPermission command, Facts facts, ActContext act) {
        return Recording.of(SignatureDecider.permit(command, partnership, law(facts), act));
    }

    @CommandHandler
    Long handle(SignPartnership command, Facts facts, ActContext act) {
        return Recording.of(SignatureDecider.sign(command, partnership, law(facts), act));
    }

    @CommandHandler
    Long handle(ActivatePartnership command, Facts facts, ActContext act) {
        return Recording.of(SignatureDecider.activate(command, partnership, law(facts), act));
    }

    @CommandHandler
    Long handle(SetDues command, ActContext act) {
        return Recording.of(MembershipDecider.setDues(command, partnership, act));
    }

    @CommandHandler
    Long handle(PayDues command, ActContext act) {
        return Recording.of(MembershipDecider.payDues(command, partnership, act));
    }

    @CommandHandler
    Long handle(AppointDelegate command, ActContext act) {
        return Recording.of(MembershipDecider.appoint(command, partnership, act));
    }

    @CommandHandler
    Long handle(DismissDelegate command, ActContext act) {
        return Recording.of(MembershipDecider.dismiss(command, partnership, act));
    }

    @CommandHandler
    Long handle(SetContact command, ActContext act) {
        return Recording.of(MembershipDecider.contact(command, partnership, act));
    }

    @CommandHandler
    Long handle(TakeOnObligation command, ActContext act) {
        return Recording.of(MembershipDecider.takeOn(command, partnership, act));
    }

    @CommandHandler
    Long handle(FulfilObligation command, ActContext act) {
        return Recording.of(MembershipDecider.fulfil(command, partnership, act));
    }

    @CommandHandler
    Long handle(JoinWorkingGroup command, ActContext act) {
        return Recording.of(MembershipDecider.join(command, partnership, act));
    }

    @CommandHandler
    Long handle(LeaveWorkingGroup command, ActContext act) {
        return Recording.of(MembershipDecider.leave(command, partnership, act));
    }

    @CommandHandler
    Long handle(RecordActivity command, ActContext act) {
        return Recording.of(MembershipDecider.record(command, partnership, act));
    }

    @CommandHandler
    Long handle(RecordRenewalDecision command) {
        return Recording.of(RenewalDecider.decided(command, partnership));
    }

    @CommandHandler
    Long handle(RenewPartnership command, Facts facts, ActContext act) {
        return Recording.of(RenewalDecider.renew(command, partnership, law(facts), act));
    }

    @CommandHandler
    Long handle(StayPartnership command) {
        return Recording.of(PartnershipCourtDecider.stay(command, partnership));
    }

    @CommandHandler
    Long handle(ResumePartnership command) {
        return Recording.of(PartnershipCourtDecider.resume(command, partnership));
    }

    @CommandHandler
    Long handle(AnnulPartnership command) {
        return Recording.of(PartnershipCourtDecider.annul(command, partnership));
    }

    @CommandHandler
    Long handle(EndPartnership command, ActContext act) {
        return Recording.of(PartnershipEndDecider.end(command, partnership, act));
    }

    @CommandHandler
    Long handle(EndByDecision command) {
        return Recording.of(PartnershipEndDecider.endByDecision(command, partnership));
    }

    @CommandHandler
    Long handle(ReinstatePartnership command) {
        return Recording.of(PartnershipCourtDecider.reinstate(command, partnership));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        partnershipId = event.partnershipId();
        partnership = partnership.evolve(event);
    }

    private static UnitTree units(Facts facts, MunicipalityId municipality) {
        return facts.municipality(municipality).units();
    }

    /** What the plan says that the partnership is to serve; a plan of another municipality counts as none. */
    private static Optional<PlanContent> served(Facts facts, MunicipalityId municipality, PartnershipProfile profile) {
        return Optional.ofNullable(profile.serves())
                .map(ServedPlan::planId)
                .filter(plan -> facts.planStanding(plan).municipalityId().equals(municipality))
                .map(facts::plan)
                .map(PlanVersions::content);
    }

    /** Only a partnership that was proposed or imported gets as far as this: Axon does not load a stream without events. */
    private LawInForce law(Facts facts) {
        return facts.municipality(((Partnership.Known) partnership).file().municipalityId())
                .law();
    }
}
