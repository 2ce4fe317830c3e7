package org.defter.query.pages.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.query.pages.council.WhyNot;
import org.defter.query.pages.sitting.SittingStage.Deed;
import org.junit.jupiter.api.Test;

class SittingStageTest {

    private static final Map<SittingStage, Set<Deed>> POSSIBLE = Map.of(
            SittingStage.SCHEDULED, EnumSet.of(Deed.ADD_ITEM, Deed.REDRAW, Deed.ANNOUNCE),
            SittingStage.ANNOUNCED, EnumSet.of(Deed.OPEN),
            SittingStage.OPEN, EnumSet.of(Deed.TREAT, Deed.END),
            SittingStage.ADJOURNED, EnumSet.noneOf(Deed.class),
            SittingStage.CLOSED, EnumSet.of(Deed.SIGN));

    @Test
    void allowsAtEachStageWhatTheSittingWouldTake() {
        for (SittingStage stage : SittingStage.values()) {
            Set<Deed> possible = EnumSet.allOf(Deed.class).stream()
                    .filter(deed -> stage.whyNot(deed).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(possible).as(stage.name()).isEqualTo(POSSIBLE.get(stage));
        }
    }

    @Test
    void saysWhyNot() {
        assertThat(SittingStage.SCHEDULED.whyNot(Deed.OPEN)).contains(WhyNot.of("council.whynot.notAnnounced", "A04"));
        assertThat(SittingStage.OPEN.whyNot(Deed.ADD_ITEM)).contains(WhyNot.of("council.whynot.frozen", "A06"));
        assertThat(SittingStage.ANNOUNCED.whyNot(Deed.REDRAW)).contains(WhyNot.of("council.whynot.drawnUp", "A04"));
        assertThat(SittingStage.OPEN.whyNot(Deed.SIGN)).contains(WhyNot.of("council.whynot.notClosed", "B08"));
    }
}
