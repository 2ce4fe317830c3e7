package org.defter.command.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.defter.command.commission.review.ExtendReviewClock;
import org.defter.command.monitoring.ExtendReportClock;
import org.defter.command.proposal.ExtendDecisionClocks;
import org.defter.kernel.law.LawChange;
import org.defter.kernel.law.RulesetRef;
import org.defter.kernel.law.Setting;
import org.defter.kernel.monitoring.MonitoringPeriods;
import org.defter.kernel.municipality.CalendarCorrected;
import org.defter.kernel.municipality.Municipalities;
import org.defter.kernel.municipality.RulesetAdopted;
import org.defter.kernel.municipality.SettingChanged;
import org.defter.kernel.proposal.Proposals;
import org.junit.jupiter.api.Test;

class LawChangePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 20);

    @Test
    void aChangeReachesEveryStreamWithARunningPeriod() {
        LawChange cause = LawChange.calendar(DAY, "İdari izin");

        assertThat(WhenLawChangedThenExtendClocks.commands(
                        List.of(
                                new OpenClockProjection.Running("Proposal", Proposals.PROPOSAL.toString()),
                                new OpenClockProjection.Running("Review", Proposals.REVIEW.toString()),
                                new OpenClockProjection.Running(
                                        "MonitoringPeriod",
                                        MonitoringPeriods.YEAR_2025.periodId().toString())),
                        cause,
                        DAY))
                .containsExactly(
                        new ExtendDecisionClocks(Proposals.PROPOSAL, cause, DAY),
                        new ExtendReviewClock(Proposals.REVIEW, cause, DAY),
                        new ExtendReportClock(MonitoringPeriods.YEAR_2025.periodId(), cause, DAY));
    }

    @Test
    void aChangeIsToldByWhatChanged() {
        RulesetRef ruleset = new RulesetRef("own-2024", "0f".repeat(32));

        assertThat(LawChanges.of(
                        new CalendarCorrected(Municipalities.ORDINARY, DAY, false, "İdari izin", "Genelge", DAY)))
                .isEqualTo(LawChange.calendar(DAY, "İdari izin"));
        assertThat(LawChanges.of(new SettingChanged(Municipalities.ORDINARY, Setting.ROLL_OVER, "true", DAY, DAY)))
                .isEqualTo(LawChange.setting(Setting.ROLL_OVER, "true"));
        assertThat(LawChanges.of(new RulesetAdopted(Municipalities.ORDINARY, ruleset, DAY, "{}", DAY)))
                .isEqualTo(LawChange.ruleset(ruleset));
    }
}
