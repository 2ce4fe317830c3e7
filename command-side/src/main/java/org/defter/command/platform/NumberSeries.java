package org.defter.command.platform;

import org.defter.command.NumberSource;
import org.defter.kernel.id.CommissionId;
import org.defter.kernel.id.CouncilId;

/** The series of numbers: decisions by council, reports by commission, each by calendar year. */
public interface NumberSeries {

    /** The decisions of a council. */
    NumberSource decisions(CouncilId council);

    /** The reports of a commission. */
    NumberSource reports(CommissionId commission);
}
