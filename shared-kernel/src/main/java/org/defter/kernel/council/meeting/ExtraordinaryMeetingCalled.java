package org.defter.kernel.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The mayor called an extraordinary meeting for named items (A03).
 *
 * @param meetingId the meeting
 * @param councilId the council
 * @param municipalityId its municipality
 * @param ordinal which one it is of the council in the calendar year of its day, from 1
 * @param day the day of its one sitting
 * @param items the proposals it was called for; nothing else may be treated
 * @param ruleset ruleset of the day
 * @param explanation number and notice as computed
 * @param occurredOn day of the call
 */
@Revision("1")
public record ExtraordinaryMeetingCalled(
        MeetingId meetingId,
        CouncilId councilId,
        MunicipalityId municipalityId,
        int ordinal,
        LocalDate day,
        List<ProposalId> items,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements MeetingEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ExtraordinaryMeetingCalled {
        items = List.copyOf(items);
        explanation = List.copyOf(explanation);
    }
}
