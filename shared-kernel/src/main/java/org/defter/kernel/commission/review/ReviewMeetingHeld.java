package org.defter.kernel.commission.review;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;

/**
 * The commission met on the item with a quorum (C07).
 *
 * @param reviewId the review
 * @param commissionId the commission that met
 * @param attendees members present
 * @param guests who was heard (C09)
 * @param members n, seats of the commission
 * @param quorum members needed
 * @param ruleset the ruleset of the day
 * @param explanation the computation of the quorum
 * @param occurredOn day of the meeting
 */
@Revision("1")
public record ReviewMeetingHeld(
        ReviewId reviewId,
        CommissionId commissionId,
        List<PersonId> attendees,
        List<Guest> guests,
        int members,
        int quorum,
        RulesetRef ruleset,
        List<Explanation> explanation,
        LocalDate occurredOn)
        implements ReviewEvent {
    /** Copies the lists, so that the record cannot change afterwards. */
    public ReviewMeetingHeld {
        attendees = List.copyOf(attendees);
        guests = List.copyOf(guests);
        explanation = List.copyOf(explanation);
    }
}
