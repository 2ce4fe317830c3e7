package org.defter.command.council.sitting;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.defter.kernel.council.sitting.AdjournmentCause;
import org.defter.kernel.council.sitting.NextSitting;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.SittingId;

/**
 * Begin the record of a sitting that goes on where another one was adjourned, with the items that one did not come to.
 *
 * @param sittingId the sitting
 * @param meetingId its meeting
 * @param councilId the council
 * @param municipalityId the municipality
 * @param adjourned the sitting that was adjourned
 * @param cause why
 * @param next day, time and place in the meeting
 * @param occurredOn day of the adjournment
 */
public record TakeOverAgenda(
        @TargetAggregateIdentifier SittingId sittingId,
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        SittingId adjourned,
        AdjournmentCause cause,
        NextSitting next,
        LocalDate occurredOn)
        implements SittingCommand {}
