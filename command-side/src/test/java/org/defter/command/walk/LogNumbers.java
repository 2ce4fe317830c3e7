package org.defter.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.defter.command.CommonRejection;
import org.defter.command.NumberSource;
import org.defter.command.Rejected;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.commission.review.ReportIssued;
import org.defter.kernel.council.meeting.ExtraordinaryMeetingCalled;
import org.defter.kernel.council.sitting.LotsDrawn;
import org.defter.kernel.council.sitting.Resolution;
import org.defter.kernel.council.sitting.VoteTaken;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.plan.FrozenPlan;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.kernel.proposal.ProposalSubmitted;
import org.jspecify.annotations.Nullable;

/**
 * The number series of a town. The numbers given are those in the record, with those that were set aside for a decision by
 * the vote or the lot; a refused act has given none.
 */
final class LogNumbers implements NumberSeries {

    private final Town town;

    LogNumbers(Town town) {
        this.town = town;
    }

    /**
     * A number that was given.
     *
     * @param year calendar year of the series
     * @param number the number
     * @param holder in whose name it was drawn; none = in nobody's
     */
    private record Given(int year, int number, Optional<String> holder) {}

    /** What was given of a series, read when a number is drawn. */
    private interface Register {
        List<Given> given();
    }

    @Override
    public NumberSource decisions(CouncilId council) {
        return new Series(() -> decided(council), Optional.empty());
    }

    private List<Given> decided(CouncilId council) {
        List<Given> given = new ArrayList<>();
        for (DecisionRecorded e : town.all(DecisionRecorded.class)) {
            if (e.number().councilId().equals(council)) {
                given.add(new Given(
                        e.number().year(), e.number().number(), Optional.of(e.sittingId() + "#" + e.itemNumber())));
            }
        }
        Stream.<Resolution>concat(town.all(VoteTaken.class).stream(), town.all(LotsDrawn.class).stream())
                .filter(e -> e.councilId().equals(council) && e.decides())
                .forEach(e -> Optional.ofNullable(e.decisionNumber())
                        .ifPresent(number -> given.add(new Given(
                                e.occurredOn().getYear(), number, Optional.of(e.sittingId() + "#" + e.itemNumber())))));
        return given;
    }

    @Override
    public NumberSource extraordinaryMeetings(CouncilId council) {
        return new Series(
                () -> town.all(ExtraordinaryMeetingCalled.class).stream()
                        .filter(e -> e.councilId().equals(council))
                        .map(e -> new Given(e.day().getYear(), e.ordinal(), Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    @Override
    public NumberSource reports(CommissionId commission) {
        return new Series(
                () -> town.all(ReportIssued.class).stream()
                        .map(ReportIssued::number)
                        .filter(number -> number.commissionId().equals(commission))
                        .map(number -> new Given(number.year(), number.number(), Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    @Override
    public boolean claim(FrozenPlan version) {
        return town.all(ProposalSubmitted.class).stream().noneMatch(e -> version.equals(e.frozenPlan()));
    }

    /** A series as one holder, or nobody in particular, draws from it. */
    private record Series(Register register, Optional<String> holder) implements NumberSource {

        @Override
        public NumberSource heldBy(String name) {
            return new Series(register, Optional.of(name));
        }

        @Override
        public int draw(int year, @Nullable Integer requested) {
            List<Given> given =
                    register.given().stream().filter(one -> one.year() == year).toList();
            if (requested == null) {
                return given.stream().mapToInt(Given::number).max().orElse(0) + 1;
            }
            boolean taken = given.stream()
                    .anyMatch(one -> one.number() == requested
                            && (holder.isEmpty() || !one.holder().equals(holder)));
            if (taken) {
                throw Rejected.because(CommonRejection.NUMBER_TAKEN, "number", requested, "year", year);
            }
            return requested;
        }
    }
}
