package org.defter.query.review;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.PartialDate;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.commission.review.LapseReason;
import org.defter.kernel.commission.review.Position;
import org.defter.kernel.commission.review.ReportNumber;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.council.sitting.ReferralMode;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.MeetingId;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ProposalId;
import org.defter.kernel.id.ReviewId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.law.ClockKind;
import org.defter.kernel.law.Explanation;
import org.defter.kernel.law.RulesetRef;
import org.defter.query.law.ClockView;
import org.defter.query.platform.dossier.DossierView;
import org.jspecify.annotations.Nullable;

/**
 * The review of a proposal by a commission, or by several together.
 *
 * @param id the review
 * @param version version of its stream
 * @param municipalityId the municipality
 * @param proposalId the proposal
 * @param title its title when it was referred
 * @param meetingId the meeting that referred it
 * @param sittingId the sitting that referred it
 * @param itemNumber the agenda item
 * @param mode separate or joint
 * @param commissions the commission, or all of a joint review, the first-named first
 * @param openedOn day of the referral
 * @param state how far it has come
 * @param clockKind the period that applies, by the subject (C05)
 * @param clock the period and how it stands, once it has begun
 * @param meetings the commission's meetings on the item
 * @param draft the draft as it stands
 * @param positions each member's position on that draft
 * @param report the report, once issued
 * @param late whether the period ran out before the report (C06)
 * @param successions commissions that took over from one that ended, in the order of the record
 * @param lapse why and when it ended without a report
 */
public record ReviewDossierView(
        ReviewId id,
        long version,
        MunicipalityId municipalityId,
        ProposalId proposalId,
        String title,
        MeetingId meetingId,
        SittingId sittingId,
        int itemNumber,
        ReferralMode mode,
        List<CommissionId> commissions,
        LocalDate openedOn,
        ReviewState state,
        ClockKind clockKind,
        @Nullable ClockView clock,
        List<ReviewMeetingView> meetings,
        @Nullable DraftView draft,
        List<PositionView> positions,
        @Nullable ReportView report,
        boolean late,
        List<SuccessionView> successions,
        @Nullable LapseView lapse)
        implements DossierView<ReviewDossierView> {

    /** Copies the lists. */
    public ReviewDossierView {
        commissions = List.copyOf(commissions);
        meetings = List.copyOf(meetings);
        positions = List.copyOf(positions);
        successions = List.copyOf(successions);
    }

    /**
     * A commission that took over from one that ended.
     *
     * @param from the commission that ended
     * @param to its successor
     * @param occurredOn day of the change
     */
    public record SuccessionView(CommissionId from, CommissionId to, LocalDate occurredOn) {}

    /**
     * The end without a report.
     *
     * @param reason why
     * @param lapsedOn its day
     */
    public record LapseView(LapseReason reason, LocalDate lapsedOn) {}

    /**
     * A meeting of the commission.
     *
     * @param commissionId the commission that met
     * @param heldOn its day
     * @param attendees members present
     * @param guests who was heard without a vote (C09)
     * @param members n, seats of the commission
     * @param quorum members needed (C07)
     * @param ruleset the ruleset of the day
     * @param explanation the computation of the quorum
     */
    public record ReviewMeetingView(
            CommissionId commissionId,
            LocalDate heldOn,
            List<PersonId> attendees,
            List<Guest> guests,
            int members,
            int quorum,
            RulesetRef ruleset,
            List<Explanation> explanation) {

        /** Copies the lists. */
        public ReviewMeetingView {
            attendees = List.copyOf(attendees);
            guests = List.copyOf(guests);
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * A draft of the report.
     *
     * @param number number of the draft, from 1
     * @param text the draft
     * @param textHash SHA-256 of the canonical text; positions bind to it
     * @param draftedOn day of the draft
     */
    public record DraftView(int number, ReportText text, String textHash, LocalDate draftedOn) {}

    /**
     * The position of one member.
     *
     * @param commissionId the commission whose seat it is
     * @param position signed, dissented with a reason, or absent
     * @param takenOn day it was taken
     */
    public record PositionView(CommissionId commissionId, Position position, LocalDate takenOn) {}

    /**
     * The report.
     *
     * @param number its number
     * @param reportDate the date it carries, as far as it carries one
     * @param text what it says
     * @param textHash SHA-256 of the canonical text
     * @param positions every member's position
     * @param members n, seats of the commission
     * @param signaturesNeeded signatures a report needs (C07)
     * @param ruleset the ruleset of the day
     * @param explanation the computation of the signatures
     * @param issuedOn day it was filed
     */
    public record ReportView(
            ReportNumber number,
            @Nullable PartialDate reportDate,
            ReportText text,
            String textHash,
            List<Position> positions,
            int members,
            int signaturesNeeded,
            RulesetRef ruleset,
            List<Explanation> explanation,
            LocalDate issuedOn) {

        /** Copies the lists. */
        public ReportView {
            positions = List.copyOf(positions);
            explanation = List.copyOf(explanation);
        }
    }

    /** Last day of the period, once that has begun. */
    @Nullable
    LocalDate lastDay() {
        return clock == null ? null : clock.clock().lastDay();
    }

    @Override
    public ReviewDossierView at(long version) {
        return with(version, state, clock, meetings, draft, positions, report, late);
    }

    ReviewDossierView timed(ClockView period, boolean overdue) {
        return with(version, state, period, meetings, draft, positions, report, overdue);
    }

    ReviewDossierView met(List<ReviewMeetingView> all) {
        return with(version, state, clock, all, draft, positions, report, late);
    }

    ReviewDossierView drafted(DraftView next) {
        return with(version, ReviewState.DRAFTED, clock, meetings, next, List.of(), report, late);
    }

    ReviewDossierView positioned(List<PositionView> all) {
        return with(version, state, clock, meetings, draft, all, report, late);
    }

    ReviewDossierView issued(ReportView filed, boolean overdue) {
        return with(version, ReviewState.ISSUED, clock, meetings, draft, positions, filed, overdue);
    }

    /** What the commission that ended had drafted falls; the successor begins from the start. */
    ReviewDossierView passedOn(List<CommissionId> now, List<SuccessionView> all) {
        return with(version, now, ReviewState.OPEN, clock, meetings, null, List.of(), report, late, all, lapse);
    }

    ReviewDossierView lapsed(LapseView how) {
        return with(
                version,
                commissions,
                ReviewState.LAPSED,
                clock,
                meetings,
                draft,
                positions,
                report,
                late,
                successions,
                how);
    }

    private ReviewDossierView with(
            long shown,
            ReviewState now,
            @Nullable ClockView period,
            List<ReviewMeetingView> met,
            @Nullable DraftView next,
            List<PositionView> taken,
            @Nullable ReportView filed,
            boolean overdue) {
        return with(shown, commissions, now, period, met, next, taken, filed, overdue, successions, lapse);
    }

    private ReviewDossierView with(
            long shown,
            List<CommissionId> who,
            ReviewState now,
            @Nullable ClockView period,
            List<ReviewMeetingView> met,
            @Nullable DraftView next,
            List<PositionView> taken,
            @Nullable ReportView filed,
            boolean overdue,
            List<SuccessionView> passed,
            @Nullable LapseView ended) {
        return new ReviewDossierView(
                id,
                shown,
                municipalityId,
                proposalId,
                title,
                meetingId,
                sittingId,
                itemNumber,
                mode,
                who,
                openedOn,
                now,
                clockKind,
                period,
                met,
                next,
                taken,
                filed,
                overdue,
                passed,
                ended);
    }
}
