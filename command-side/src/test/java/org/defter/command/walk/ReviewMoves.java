package org.defter.command.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.defter.command.commission.FillVacancy;
import org.defter.command.commission.VacateCommissionSeat;
import org.defter.command.commission.review.DraftReport;
import org.defter.command.commission.review.HoldReviewMeeting;
import org.defter.command.commission.review.IssueReport;
import org.defter.command.commission.review.RunOutReviewClock;
import org.defter.command.commission.review.TakePosition;
import org.defter.kernel.commission.review.Guest;
import org.defter.kernel.commission.review.Opinion;
import org.defter.kernel.commission.review.PositionTaken;
import org.defter.kernel.commission.review.ReportDrafted;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.commission.review.ReportText;
import org.defter.kernel.commission.review.ReportVote;
import org.defter.kernel.commission.review.ReviewMeetingHeld;
import org.defter.kernel.commission.review.ReviewOpened;
import org.defter.kernel.commission.review.Stance;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.PersonId;
import org.defter.kernel.id.ReviewId;

/** What the commissions may do next. */
final class ReviewMoves implements Walk.Moves {

    private final Walk walk;
    private final Town town;
    private final Dice dice;

    ReviewMoves(Walk walk) {
        this.walk = walk;
        this.town = walk.town();
        this.dice = walk.dice();
    }

    @Override
    public List<Act> plausible() {
        Set<ReviewId> issued = new LinkedHashSet<>(town.all(ReportIssued.class).stream()
                .map(ReportIssued::reviewId)
                .toList());
        List<Act> acts = new ArrayList<>();
        town.all(ReviewOpened.class).stream()
                .filter(review -> !issued.contains(review.reviewId()))
                .forEach(review -> next(review, acts));
        return acts;
    }

    private void next(ReviewOpened review, List<Act> acts) {
        ReviewId id = review.reviewId();
        List<?> stream = town.stream(id);
        List<CommissionId> met = stream.stream()
                .filter(ReviewMeetingHeld.class::isInstance)
                .map(event -> ((ReviewMeetingHeld) event).commissionId())
                .toList();
        for (CommissionId commission : review.commissions()) {
            if (!met.contains(commission)) {
                acts.add(meet(id, commission));
            }
        }
        if (!met.containsAll(review.commissions())) {
            return;
        }
        boolean drafted = stream.stream().anyMatch(ReportDrafted.class::isInstance);
        if (!drafted || dice.percent(8)) {
            acts.add(draft(id));
        }
        if (drafted) {
            int before = acts.size();
            positions(review, stream, acts);
            if (acts.size() > before && !dice.percent(5)) {
                return;
            }
            acts.add(Act.office(new IssueReport(id, null, dice.percent(10) ? dice.between(1, 5) : null, null, null)));
        }
    }

    private void positions(ReviewOpened review, List<?> stream, List<Act> acts) {
        List<?> sinceDraft = stream.subList(
                stream.lastIndexOf(stream.stream()
                        .filter(ReportDrafted.class::isInstance)
                        .reduce((_, last) -> last)
                        .orElseThrow()),
                stream.size());
        Set<String> taken = new LinkedHashSet<>(sinceDraft.stream()
                .filter(PositionTaken.class::isInstance)
                .map(PositionTaken.class::cast)
                .map(event -> event.commissionId() + "/" + event.position().personId())
                .toList());
        for (CommissionId commission : review.commissions()) {
            for (PersonId member : walk.seatedIn(commission)) {
                if (!taken.contains(commission + "/" + member)) {
                    acts.add(take(review.reviewId(), commission, member));
                }
            }
        }
    }

    private Act meet(ReviewId id, CommissionId commission) {
        List<PersonId> seated = walk.seatedIn(commission);
        return Act.office(new HoldReviewMeeting(
                id,
                null,
                commission,
                dice.some(seated, dice.between(2, Math.max(2, seated.size()))),
                dice.percent(20) ? List.of(new Guest("Örnek Odası", null)) : List.of(),
                null));
    }

    private Act draft(ReviewId id) {
        return Act.office(new DraftReport(
                id,
                null,
                new ReportText(
                        "Gerekçe " + dice.between(1, 9),
                        "Sonuç",
                        dice.oneOf(List.of(Opinion.values())),
                        dice.oneOf(List.of(ReportVote.values()))),
                null));
    }

    private Act take(ReviewId id, CommissionId commission, PersonId member) {
        Stance stance = dice.percent(80) ? Stance.SIGNED : dice.oneOf(Stance.DISSENTED, Stance.ABSENT);
        String reason = stance == Stance.DISSENTED && dice.percent(90) ? "Şerh" : null;
        TakePosition position = new TakePosition(id, null, commission, member, stance, reason, null);
        return dice.percent(50) ? Act.office(position) : Act.councillor(member, position);
    }

    @Override
    public Optional<Act> wild() {
        List<ReviewOpened> opened = town.all(ReviewOpened.class);
        CommissionId commission = dice.oneOf(walk.commissions());
        PersonId person = dice.oneOf(walk.persons());
        if (opened.isEmpty() || dice.percent(20)) {
            return Optional.of(Act.office(
                    dice.percent(50)
                            ? new VacateCommissionSeat(commission, null, person, "İstifa", null)
                            : new FillVacancy(commission, null, person, dice.oneOf(walk.persons()), null)));
        }
        ReviewId id = dice.oneOf(opened).reviewId();
        return Optional.of(
                switch (dice.between(0, 4)) {
                    case 0 -> meet(id, commission);
                    case 1 -> draft(id);
                    case 2 -> take(id, commission, person);
                    case 3 -> Act.office(new IssueReport(id, null, null, null, null));
                    default -> Act.office(new RunOutReviewClock(id, null, null));
                });
    }
}
