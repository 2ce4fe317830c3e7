package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.law.MeetingKind;
import org.defter.kernel.law.RulesetRef;

/**
 * The mayor called the meeting of a month.
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param municipalityId its municipality
 * @param kind ordinary or budget; the call of an extraordinary meeting is {@link ExtraordinaryMeetingCalled}
 * @param month the month whose meeting it is
 * @param firstDay day of the first sitting
 * @param ruleset ruleset the day was checked under (A01)
 * @param occurredOn day of the call
 */
@Revision("1")
public record MeetingCalled(
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        MeetingKind kind,
        YearMonth month,
        LocalDate firstDay,
        RulesetRef ruleset,
        LocalDate occurredOn)
        implements MeetingEvent {}
