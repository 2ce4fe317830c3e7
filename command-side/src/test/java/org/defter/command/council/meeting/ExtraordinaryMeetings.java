package org.defter.command.council.meeting;

import org.defter.command.NumberSource;
import org.defter.command.platform.NumberSeries;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.plan.FrozenPlan;
import org.jspecify.annotations.Nullable;

/** The series of extraordinary meetings of one council in one year; there are no others. */
final class ExtraordinaryMeetings implements NumberSeries, NumberSource {

    private int given;

    @Override
    public NumberSource extraordinaryMeetings(CouncilId council) {
        return this;
    }

    @Override
    public NumberSource decisions(CouncilId council) {
        throw new AssertionError("no decision is numbered");
    }

    @Override
    public NumberSource reports(CommissionId commission) {
        throw new AssertionError("no report is numbered");
    }

    @Override
    public boolean claim(FrozenPlan version) {
        throw new AssertionError("no version comes before the council");
    }

    @Override
    public int draw(int year, @Nullable Integer requested) {
        return ++given;
    }
}
