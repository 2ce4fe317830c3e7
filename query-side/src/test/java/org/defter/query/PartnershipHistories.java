package org.defter.query;

import static org.defter.kernel.partnership.Partnerships.DELEGATE;
import static org.defter.kernel.partnership.Partnerships.DOMESTIC_CITY;
import static org.defter.kernel.partnership.Partnerships.ENDED_ON;
import static org.defter.kernel.partnership.Partnerships.ENDING;
import static org.defter.kernel.partnership.Partnerships.ESTABLISHMENT;
import static org.defter.kernel.partnership.Partnerships.FOREIGN_CITY;
import static org.defter.kernel.partnership.Partnerships.GROUP;
import static org.defter.kernel.partnership.Partnerships.OBLIGATION;
import static org.defter.kernel.partnership.Partnerships.PARTNERSHIP;
import static org.defter.kernel.partnership.Partnerships.RENEWAL;
import static org.defter.kernel.partnership.Partnerships.and;
import static org.defter.kernel.partnership.Partnerships.number;

import java.time.LocalDate;
import java.util.List;
import org.defter.kernel.partnership.DelegateDismissed;
import org.defter.kernel.partnership.ImportSupplemented;
import org.defter.kernel.partnership.ImportedStanding;
import org.defter.kernel.partnership.ObligationFulfilled;
import org.defter.kernel.partnership.PartnershipAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionAnnulled;
import org.defter.kernel.partnership.PartnershipDecisionTookNoEffect;
import org.defter.kernel.partnership.PartnershipEvent;
import org.defter.kernel.partnership.PartnershipNoEffect;
import org.defter.kernel.partnership.PartnershipReinstated;
import org.defter.kernel.partnership.PartnershipResumed;
import org.defter.kernel.partnership.Partnerships;
import org.defter.kernel.partnership.RegisterPaper;
import org.defter.kernel.partnership.RenewalAnnulled;
import org.defter.kernel.partnership.WorkingGroupLeft;

/** Histories in which every event of a partnership occurs. */
final class PartnershipHistories {

    private PartnershipHistories() {}

    static List<List<PartnershipEvent>> all() {
        LocalDate later = ENDED_ON.plusDays(1);
        return List.of(
                and(
                        Partnerships.busy(),
                        new DelegateDismissed(PARTNERSHIP, DELEGATE, "Görev süresi doldu (örnek)", ENDED_ON),
                        new ObligationFulfilled(PARTNERSHIP, OBLIGATION, "Gönderi kaydı (örnek)", ENDED_ON),
                        new WorkingGroupLeft(PARTNERSHIP, GROUP, "Çalışma bitti (örnek)", ENDED_ON)),
                and(
                        Partnerships.stayed(Partnerships.renewed(FOREIGN_CITY), RENEWAL),
                        new PartnershipResumed(PARTNERSHIP, RENEWAL, number(RENEWAL), later),
                        new RenewalAnnulled(PARTNERSHIP, RENEWAL, number(RENEWAL), later)),
                and(
                        Partnerships.endedByDecision(Partnerships.active(DOMESTIC_CITY)),
                        new PartnershipReinstated(PARTNERSHIP, ENDING, number(ENDING), later),
                        new PartnershipAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), later)),
                and(
                        Partnerships.permitted(FOREIGN_CITY),
                        new PartnershipDecisionAnnulled(PARTNERSHIP, ESTABLISHMENT, number(ESTABLISHMENT), ENDED_ON),
                        new PartnershipDecisionTookNoEffect(
                                PARTNERSHIP, PartnershipNoEffect.NOT_SIGNED, ENDING, number(ENDING), ENDED_ON)),
                and(
                        Partnerships.imported(FOREIGN_CITY, Partnerships.unknown(ImportedStanding.ACTIVE)),
                        new ImportSupplemented(
                                PARTNERSHIP,
                                new RegisterPaper("12", LocalDate.of(2015, 5, 4)),
                                null,
                                "Arşiv (örnek)",
                                ENDED_ON)));
    }
}
