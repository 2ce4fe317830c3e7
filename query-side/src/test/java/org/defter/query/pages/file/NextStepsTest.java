package org.defter.query.pages.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.defter.query.pages.platform.Json;
import org.defter.query.proposal.NextAct.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepsTest {

    @Test
    void votesForWhatTheCommissionFavours() {
        assertThat(NextSteps.following(file("TAKE_VOTE", "FAVOURABLE"), 29))
                .startsWith("/acts/takeVote?id=sitting&itemNumber=3&motion=ADOPT&")
                .contains("&chairVote=YES&yes=29&no=0&");
    }

    @Test
    void votesAgainstWhatTheCommissionDoesNot() {
        assertThat(NextSteps.following(file("TAKE_VOTE", "UNFAVOURABLE"), 29))
                .contains("motion=ADOPT&", "&chairVote=NO&yes=0&no=29&");
    }

    @Test
    void adoptsWithTheChangesTheCommissionAsksFor() {
        assertThat(NextSteps.following(file("TAKE_VOTE", "FAVOURABLE_WITH_AMENDMENTS"), 29))
                .contains("motion=ADOPT_WITH_CHANGES&", "&yes=29&");
    }

    @Test
    void followsNobodyWhereCommissionsDisagreeOrNoVoteIsDue() {
        assertThat(NextSteps.following(file("TAKE_VOTE", "FAVOURABLE", "UNFAVOURABLE"), 29))
                .isEmpty();
        assertThat(NextSteps.following(file("TAKE_VOTE"), 29)).isEmpty();
        assertThat(NextSteps.following(file("WITHDRAW", "FAVOURABLE"), 29)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void knowsTheOperationOfEveryAct(Act act) {
        assertThat(NextSteps.operation(act)).matches("[a-z][A-Za-z]+");
    }

    private static Json file(String next, String... opinions) {
        List<Json> reviews = List.of(opinions).stream()
                .map(opinion -> new Json().with("report", new Json().with("opinion", opinion)))
                .toList();
        return new Json()
                .with("id", "file")
                .with("nextActs", List.of(new Json().with("act", next)))
                .with(
                        "placements",
                        List.of(new Json().with("sittingId", "sitting").with("itemNumber", 3L)))
                .with("referrals", List.of(new Json().with("reviews", reviews)));
    }
}
