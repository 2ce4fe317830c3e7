package org.defter.query.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReviewClockExtended;
import org.defter.kernel.commission.review.ReviewClockRanOut;
import org.defter.kernel.commission.review.ReviewClockStarted;
import org.defter.kernel.commission.review.ReviewClockStopped;
import org.defter.kernel.commission.review.ReviewEvent;
import org.defter.kernel.commission.review.ReviewLapsed;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.ReviewPassedOn;
import org.defter.kernel.commission.review.ReviewStanding;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;
import org.defter.query.worklist.WorklistChange.Close;
import org.defter.query.worklist.WorklistChange.Keep;
import org.defter.query.worklist.WorklistChange.Move;
import org.defter.query.worklist.WorklistChange.Open;
import org.defter.query.worklist.WorklistChange.Who;

/** What the events of a review mean for the commission, its secretary and its members. Pure. */
final class ReviewTasks {

    private final WorklistMemory memory;

    ReviewTasks(WorklistMemory memory) {
        this.memory = memory;
    }

    List<WorklistChange> changes(ReviewEvent event) {
        String path = "review/" + event.reviewId() + "/";
        LocalDate day = event.occurredOn();
        return switch (event) {
            case ReviewOpened e -> {
                WorklistNote.OfReview review = new WorklistNote.OfReview(e.title(), e.commissions(), null, null, false);
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(Keep.of(e.reviewId(), review));
                for (CommissionId commission : e.commissions()) {
                    changes.add(
                            Keep.of(commission, memory.commission(commission).reviewing(e.reviewId())));
                    changes.add(commissionTask(
                            e.reviewId(),
                            review,
                            "meet/" + commission + "/",
                            WorklistTask.HOLD_COMMISSION_MEETING,
                            Who.commission(commission),
                            "C07",
                            day));
                }
                changes.add(commissionTask(
                        e.reviewId(),
                        review,
                        "issue/",
                        WorklistTask.ISSUE_REPORT,
                        Who.commission(e.commissions().getFirst()),
                        "C05",
                        day));
                yield changes;
            }
            case ReviewClockStarted e -> {
                WorklistNote.OfReview review = memory.review(e.reviewId());
                WorklistNote.OfReview clocked = review.clocked(e.clock());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(Keep.of(e.reviewId(), clocked));
                changes.add(Move.to(path, e.clock()));
                if (e.retrospective()) {
                    changes.add(commissionTask(
                            e.reviewId(),
                            clocked,
                            "clock/",
                            WorklistTask.SETTLE_CLOCK,
                            Who.OFFICE,
                            e.clock().rule(),
                            day));
                }
                yield changes;
            }
            case ReviewClockExtended e -> {
                WorklistNote.OfReview review = memory.review(e.reviewId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(Keep.of(e.reviewId(), review.clocked(e.clock())));
                changes.add(Move.to(path, e.clock()));
                if (!e.retrospective()) {
                    changes.add(new Close(path + "clock/", day));
                }
                yield changes;
            }
            case ReviewClockRanOut _, ReviewClockStopped _ -> List.of(new Close(path + "clock/", day));
            case ReviewMeetingHeld e -> {
                WorklistNote.OfReview review = memory.review(e.reviewId());
                List<WorklistChange> changes = new ArrayList<>();
                changes.add(new Close(path + "meet/" + e.commissionId() + "/", day));
                if (!review.drafted()) {
                    changes.add(commissionTask(
                            e.reviewId(),
                            review,
                            "draft/",
                            WorklistTask.DRAFT_REPORT,
                            Who.commission(review.commissions().getFirst()),
                            "C05",
                            day));
                }
                yield changes;
            }
            case ReportDrafted e -> reportDrafted(e, path);
            case PositionTaken e ->
                List.of(new Close(
                        path + "position/" + e.commissionId() + "/"
                                + e.position().personId() + "/",
                        day));
            case ReportIssued e -> done(e.reviewId(), day);
            case ReviewLapsed e -> done(e.reviewId(), day);
            case ReviewPassedOn e -> passedOn(e, path);
        };
    }

    private List<WorklistChange> done(ReviewId id, LocalDate day) {
        List<WorklistChange> changes = new ArrayList<>();
        for (CommissionId commission : memory.review(id).commissions()) {
            changes.add(Keep.of(commission, memory.commission(commission).done(id)));
        }
        changes.add(new Close("review/" + id + "/", day));
        return changes;
    }

    /** The successor begins from the start; what the one that ended had to do is nobody's task any more. */
    private List<WorklistChange> passedOn(ReviewPassedOn e, String path) {
        LocalDate day = e.occurredOn();
        WorklistNote.OfReview before = memory.review(e.reviewId());
        WorklistNote.OfReview after = new WorklistNote.OfReview(
                before.title(),
                ReviewStanding.passed(before.commissions(), e),
                before.lastDay(),
                before.counted(),
                false);
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(e.reviewId(), after));
        changes.add(Keep.of(e.from(), memory.commission(e.from()).done(e.reviewId())));
        changes.add(Keep.of(e.to(), memory.commission(e.to()).reviewing(e.reviewId())));
        changes.add(new Close(path + "succession/" + e.from() + "/", day));
        changes.add(new Close(path + "meet/" + e.from() + "/", day));
        changes.add(new Close(path + "draft/", day));
        changes.add(new Close(path + "position/", day));
        changes.add(new Close(path + "issue/", day));
        changes.add(commissionTask(
                e.reviewId(),
                after,
                "meet/" + e.to() + "/",
                WorklistTask.HOLD_COMMISSION_MEETING,
                Who.commission(e.to()),
                "C07",
                day));
        changes.add(commissionTask(
                e.reviewId(),
                after,
                "issue/",
                WorklistTask.ISSUE_REPORT,
                Who.commission(after.commissions().getFirst()),
                "C05",
                day));
        return changes;
    }

    private List<WorklistChange> reportDrafted(ReportDrafted e, String path) {
        WorklistNote.OfReview review = memory.review(e.reviewId());
        WorklistNote.OfReview drafted = new WorklistNote.OfReview(
                review.title(), review.commissions(), review.lastDay(), review.counted(), true);
        List<WorklistChange> changes = new ArrayList<>();
        changes.add(Keep.of(e.reviewId(), drafted));
        changes.add(new Close(path + "draft/", e.occurredOn()));
        changes.add(new Close(path + "position/", e.occurredOn()));
        for (CommissionId commission : review.commissions()) {
            for (PersonId member : membersOn(commission, e.occurredOn())) {
                changes.add(commissionTask(
                        e.reviewId(),
                        drafted,
                        "position/" + commission + "/" + member + "/",
                        WorklistTask.TAKE_POSITION,
                        new Who(null, commission, member),
                        "C08",
                        e.occurredOn()));
            }
        }
        return changes;
    }

    private List<PersonId> membersOn(CommissionId commission, LocalDate day) {
        return memory
                .recall(WorklistNote.OfCommission.class, commission.toString())
                .map(WorklistNote.OfCommission::seats)
                .orElse(List.of())
                .stream()
                .filter(seat -> !day.isBefore(seat.from()) && !day.isAfter(seat.until()))
                .map(WorklistNote.Seat::personId)
                .distinct()
                .toList();
    }

    private static Open commissionTask(
            ReviewId id,
            WorklistNote.OfReview review,
            String branch,
            WorklistTask task,
            Who who,
            String rule,
            LocalDate since) {
        return new Open(
                "review/" + id + "/" + branch,
                task,
                WorklistSubject.REVIEW,
                id.toString(),
                review.title(),
                null,
                who,
                review.lastDay(),
                rule,
                since,
                review.days());
    }
}
