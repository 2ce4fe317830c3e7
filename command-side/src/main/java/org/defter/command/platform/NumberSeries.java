package org.defter.command.platform;

import org.defter.command.NumberSource;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;

/** The series of numbers: decisions and extraordinary meetings by council, reports by commission, each by calendar year. */
public interface NumberSeries {

    /** The decisions of a council. */
    NumberSource decisions(CouncilId council);

    /** The extraordinary meetings of a council (A03). */
    NumberSource extraordinaryMeetings(CouncilId council);

    /** The reports of a commission. */
    NumberSource reports(CommissionId commission);
}
