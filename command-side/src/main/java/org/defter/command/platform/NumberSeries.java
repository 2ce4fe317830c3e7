package org.defter.command.platform;

import org.defter.command.NumberSource;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.plan.FrozenPlan;

/** The series of numbers: decisions and extraordinary meetings by council, reports by commission, each by calendar year. */
public interface NumberSeries {

    /** The decisions of a council. */
    NumberSource decisions(CouncilId council);

    /** The decisions of a council, drawn in the name of the item that is decided. */
    default NumberSource decisions(CouncilId council, SittingId sitting, int itemNumber) {
        return decisions(council).heldBy(sitting + "#" + itemNumber);
    }

    /** The extraordinary meetings of a council (A03). */
    NumberSource extraordinaryMeetings(CouncilId council);

    /** The reports of a commission. */
    NumberSource reports(CommissionId commission);

    /**
     * Claims a frozen version of a plan for the proposal that brings it before the council: each version once.
     *
     * @return whether it was not claimed before
     */
    boolean claim(FrozenPlan version);
}
