package org.defter.command.council.meeting;

import java.util.List;
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
import org.defter.kernel.council.Roster;
import org.defter.kernel.council.meeting.MeetingEvent;
import org.defter.kernel.council.sitting.SittingStanding;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.law.LawInForce;
import org.defter.kernel.proposal.ProposalStanding;

/** The stream of a meeting. */
@Aggregate(type = "Meeting")
class MeetingAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private MeetingId meetingId;

    private Meeting meeting = Meeting.initial();

    MeetingAggregate() {}

    // -- commands, in the order of the life cycle

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(CallMeeting command, Facts facts, NumberSeries series, ActContext act) {
        Roster roster = facts.roster(command.councilId());
        LawInForce law = facts.municipality(roster.municipalityId()).law();
        List<ProposalStanding> items =
                command.items().stream().map(facts::proposal).toList();
        NumberSource ordinals = series.extraordinaryMeetings(command.councilId());
        return Recording.of(ConvocationDecider.call(command, meeting, roster, items, law, ordinals, act));
    }

    @CommandHandler
    Long handle(AddSitting command, Facts facts, ActContext act) {
        return Recording.of(MeetingDecider.addSitting(command, meeting, law(facts), act));
    }

    @CommandHandler
    Long handle(PostponeSitting command) {
        return Recording.of(ContinuationDecider.postpone(command, meeting));
    }

    @CommandHandler
    Long handle(OpenMeeting command) {
        return Recording.of(MeetingDecider.open(command, meeting));
    }

    @CommandHandler
    Long handle(LapseMonth command, Facts facts) {
        return Recording.of(ContinuationDecider.lapse(command, meeting, sittings(facts)));
    }

    @CommandHandler
    Long handle(CloseMeeting command, Facts facts, ActContext act) {
        return Recording.of(MeetingDecider.close(command, meeting, sittings(facts), law(facts), act));
    }

    // -- events: one handler, exhaustiveness is the state's business

    @EventSourcingHandler
    void on(MeetingEvent event) {
        meetingId = event.meetingId();
        meeting = meeting.evolve(event);
    }

    private List<SittingStanding> sittings(Facts facts) {
        return meeting.sittings().stream()
                .map(day -> facts.sitting(day.sittingId()))
                .toList();
    }

    private LawInForce law(Facts facts) {
        return facts.municipality(meeting.convocation().municipalityId()).law();
    }
}
