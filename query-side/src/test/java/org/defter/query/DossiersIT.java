package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.defter.kernel.DomainEvent;
import org.defter.kernel.RealCase;
import org.defter.kernel.access.AccountLinked;
import org.defter.kernel.access.LoginId;
import org.defter.kernel.council.sitting.SittingScheduled;
import org.defter.kernel.id.MunicipalityId;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.id.SittingId;
import org.defter.kernel.id.UnitId;
import org.defter.kernel.law.MunicipalityKind;
import org.defter.kernel.municipality.MunicipalityFounded;
import org.defter.kernel.municipality.UnitAdded;
import org.defter.kernel.municipality.UnitKind;
import org.defter.kernel.plan.PlanKind;
import org.defter.kernel.plan.PlanProfile;
import org.defter.kernel.plan.PlanProposed;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The real case told to the views: what each dossier answers, to whom. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossiersIT extends ViewsOnPostgres {

    private static final LocalDate FIRST_SITTING = LocalDate.of(2024, 3, 11);
    private static final LocalDate SECOND_SITTING = LocalDate.of(2024, 3, 15);
    private static final PlanId DRAFT = new PlanId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final LoginId LOGIN = new LoginId("urn:defter:demo", "head");

    @BeforeAll
    void tellTheRealCase() {
        recorded(RealCase.story());
        LocalDate day = LocalDate.of(2025, 5, 5);
        recorded(List.of(
                new PlanProposed(
                        DRAFT,
                        RealCase.MUNICIPALITY,
                        RealCase.TRANSPORT,
                        PlanKind.SECTOR,
                        2026,
                        2030,
                        new PlanProfile("Iğdır_Örnek %Planı", null, null, List.of(), List.of()),
                        day),
                new AccountLinked(
                        LOGIN.accountId(),
                        LOGIN.issuer(),
                        LOGIN.subject(),
                        null,
                        RealCase.FOREIGN_RELATIONS,
                        List.of(),
                        day)));
    }

    @Test
    void municipalityShowsItsUnitsAsATreeWithDates() {
        JsonNode municipality =
                as("clerk", "/api/municipalities/" + RealCase.MUNICIPALITY).json();
        assertThat(municipality.at("/kind").asString()).isEqualTo("METROPOLITAN");
        JsonNode department = municipality.at("/units/0");
        assertThat(department.at("/name").asString()).isEqualTo("Dış İlişkiler Dairesi Başkanlığı");
        assertThat(department.at("/foundedOn").asString()).isEqualTo("2011");
        assertThat(department.at("/from").asString()).isEqualTo("2019-04-01");
        assertThat(department.at("/units").size()).isEqualTo(2);
    }

    @Test
    void councilShowsSeatsAndOfficesAndTheEndOfItsTerm() {
        JsonNode council = as("clerk", "/api/councils/" + RealCase.OLD_COUNCIL).json();
        assertThat(council.at("/fullMembership").asInt()).isEqualTo(31);
        assertThat(council.at("/members").size()).isEqualTo(31);
        assertThat(council.at("/members/9/name").asString()).isEqualTo("Zafer TAN");
        assertThat(council.at("/officers").size()).isEqualTo(6);
        assertThat(council.at("/endedOn").asString()).isEqualTo("2024-04-07");
    }

    @Test
    void commissionShowsItsNineWithChairAndDeputy() {
        JsonNode commission =
                as("secretary", "/api/commissions/" + RealCase.NEW_COMMISSION).json();
        assertThat(commission.at("/size").asInt()).isEqualTo(9);
        assertThat(commission.at("/mandates").size()).isEqualTo(9);
        assertThat(commission.at("/chair").asString())
                .isEqualTo(RealCase.person(2024, 10).toString());
        assertThat(commission.at("/deputy").asString())
                .isEqualTo(RealCase.person(2024, 11).toString());
        assertThat(commission.at("/mandates/0/until").asString()).isEqualTo("2025-04-14");
    }

    @Test
    void meetingShowsItsSittingsAndItsEnd() {
        JsonNode meeting = as("office", "/api/meetings/" + RealCase.meeting(YearMonth.of(2024, 3)))
                .json();
        assertThat(meeting.at("/state").asString()).isEqualTo("CLOSED");
        assertThat(meeting.at("/month").asString()).isEqualTo("2024-03");
        assertThat(meeting.at("/sittings").size()).isEqualTo(2);
        assertThat(meeting.at("/closedOn").asString()).isEqualTo("2024-03-15");
        assertThat(meeting.at("/referredReviews/0").asString())
                .isEqualTo(RealCase.review(RealCase.AUTHORITY).toString());
    }

    @Test
    void sittingShowsRollCallMovementsAndTheReferralOfItem56() {
        JsonNode sitting =
                as("office", "/api/sittings/" + RealCase.sitting(FIRST_SITTING)).json();
        assertThat(sitting.at("/agenda/0/itemNumber").asInt()).isEqualTo(56);
        assertThat(sitting.at("/agenda/0/announced").asBoolean()).isTrue();
        assertThat(sitting.at("/agenda/0/referral/mode").asString()).isEqualTo("SEPARATE");
        assertThat(sitting.at("/announcement/announcedOn").asString()).isEqualTo("2024-03-07");
        assertThat(sitting.at("/opening/quorum").asInt()).isEqualTo(16);
        assertThat(sitting.at("/opening/explanation").size()).isPositive();
        assertThat(sitting.at("/opening/present").size()).isEqualTo(28);
        assertThat(sitting.at("/movements").size()).isEqualTo(2);
        assertThat(sitting.at("/presentNow").size()).isEqualTo(28);
        assertThat(sitting.at("/presentNow").toString())
                .contains(RealCase.person(2019, 31).toString())
                .doesNotContain(RealCase.person(2019, 9).toString());
        assertThat(sitting.at("/minutes").size()).isEqualTo(3);
        assertThat(sitting.at("/minutesMissing").size()).isZero();
    }

    @Test
    void sittingShowsTheVoteWithItsComputation() {
        JsonNode vote = as("auditor", "/api/sittings/" + RealCase.sitting(SECOND_SITTING))
                .json()
                .at("/agenda/0/votes/0");
        assertThat(vote.at("/record/attendees").asInt()).isEqualTo(28);
        assertThat(vote.at("/record/outcome/threshold").asInt()).isEqualTo(15);
        assertThat(vote.at("/record/outcome/result").asString()).isEqualTo("ACCEPTED");
        assertThat(vote.at("/record/outcome/unanimity").asString()).isEqualTo("MAJORITY");
        assertThat(vote.at("/record/explanation").size()).isPositive();
        assertThat(vote.at("/seats").size()).isEqualTo(31);
    }

    @Test
    void reviewShowsReport4WithNineSignaturesAndAnUnstatedVote() {
        JsonNode review = as("secretary", "/api/reviews/" + RealCase.review(RealCase.AUTHORITY))
                .json();
        assertThat(review.at("/state").asString()).isEqualTo("ISSUED");
        assertThat(review.at("/itemNumber").asInt()).isEqualTo(56);
        assertThat(review.at("/report/number/number").asInt()).isEqualTo(4);
        assertThat(review.at("/report/reportDate").asString()).isEqualTo("2024-03");
        assertThat(review.at("/report/text/vote").asString()).isEqualTo("UNSTATED");
        assertThat(review.at("/report/positions").size()).isEqualTo(9);
        assertThat(review.at("/draft/textHash").asString())
                .isEqualTo(review.at("/report/textHash").asString());
        assertThat(review.at("/late").asBoolean()).isFalse();
    }

    @Test
    void reviewShowsItsPeriodStoppedByTheReport() {
        JsonNode clock = as("secretary", "/api/reviews/" + RealCase.review(RealCase.UPDATE))
                .json()
                .at("/clock");
        assertThat(clock.at("/clock/lastDay").asString()).isEqualTo("2025-03-17");
        assertThat(clock.at("/standing").asString()).isEqualTo("STOPPED");
    }

    @Test
    void proposalShowsTheWayToForce() {
        JsonNode proposal = as("clerk", "/api/proposals/" + RealCase.AUTHORITY).json();
        assertThat(proposal.at("/state").asString()).isEqualTo("IN_FORCE");
        assertThat(proposal.at("/placements").size()).isEqualTo(2);
        assertThat(proposal.at("/documents").size()).isEqualTo(1);
        assertThat(proposal.at("/referrals/0/reviews/0/standing").asString()).isEqualTo("REPORTED");
        assertThat(proposal.at("/referrals/0/reviews/0/report/vote").asString()).isEqualTo("UNSTATED");
        JsonNode decision = proposal.at("/decisions/0");
        assertThat(decision.at("/number/number").asInt()).isEqualTo(158);
        assertThat(decision.at("/decidedOn").asString()).isEqualTo("2024-03-15");
        assertThat(decision.at("/signatures").size()).isEqualTo(3);
        assertThat(decision.at("/missingSignatures").size()).isZero();
        assertThat(decision.at("/finality/finalOn").asString()).isEqualTo("2024-03-22");
        assertThat(decision.at("/clocks/1/clock/lastDay").asString()).isEqualTo("2024-03-29");
        assertThat(decision.at("/clocks/0/standing").asString()).isEqualTo("RAN_OUT");
        assertThat(decision.at("/clocks/1/standing").asString()).isEqualTo("STOPPED");
        assertThat(decision.at("/sending/late").asBoolean()).isFalse();
        assertThat(decision.at("/inForceOn").asString()).isEqualTo("2024-03-28");
        assertThat(decision.at("/announcement/announcedOn").asString()).isEqualTo("2024-03-27");
        // Nothing is left to be done; a suit (D05) and an error of the record to be put right are possible for ever.
        assertThat(proposal.at("/nextActs")
                        .valueStream()
                        .map(act -> act.at("/act").asString()))
                .containsExactly("RECORD_LAWSUIT", "RECTIFY");
    }

    @Test
    void deliveryStartsTheMayorsPeriodAnew() {
        JsonNode clocks =
                as("mayor", "/api/proposals/" + RealCase.ADOPTION).json().at("/decisions/0/clocks");
        assertThat(clocks.at("/0/standing").asString()).isEqualTo("REPLACED");
        assertThat(clocks.at("/1/standing").asString()).isEqualTo("RAN_OUT");
        assertThat(clocks.at("/1/clock/lastDay").asString()).isEqualTo("2024-09-23");
    }

    @Test
    void planShowsItsVersionsAndTheRevisedTargetWithItsAuthority() {
        JsonNode plan = as("clerk", "/api/plans/" + RealCase.PLAN).json();
        assertThat(plan.at("/state").asString()).isEqualTo("IN_FORCE");
        assertThat(plan.at("/versionInForce").asInt()).isEqualTo(2);
        assertThat(plan.at("/authorisation/unitId").asString()).isEqualTo(RealCase.FOREIGN_RELATIONS.toString());
        assertThat(plan.at("/versions/0/fate").asString()).isEqualTo("SUPERSEDED");
        assertThat(plan.at("/versions/1/fate").asString()).isEqualTo("IN_FORCE");
        JsonNode indicators = plan.at("/content/goals/0/objectives/0/indicators");
        assertThat(indicators.at("/0/card/baseline").asInt()).isEqualTo(14);
        assertThat(indicators.at("/1/card/baseline").asInt()).isEqualTo(12);
        assertThat(indicators.at("/2/card/baseline").asInt()).isEqualTo(10);
        assertThat(indicators.at("/0/card/targets").size()).isEqualTo(6);
        JsonNode revision = plan.at("/targetRevisions/0");
        assertThat(revision.at("/oldTarget").asInt()).isEqualTo(17);
        assertThat(revision.at("/newTarget").asInt()).isEqualTo(18);
        assertThat(revision.at("/decision/number").asInt()).isEqualTo(77);
        assertThat(revision.at("/carriedBy").asInt()).isEqualTo(2);
    }

    @Test
    void frozenVersionKeepsItsContent() {
        JsonNode first =
                as("auditor", "/api/plans/" + RealCase.PLAN + "/versions/1").json();
        JsonNode second =
                as("auditor", "/api/plans/" + RealCase.PLAN + "/versions/2").json();
        String target = "/content/goals/0/objectives/0/indicators/0/card/targets/2026";
        assertThat(first.at(target).asInt()).isEqualTo(17);
        assertThat(second.at(target).asInt()).isEqualTo(18);
        assertThat(as("auditor", "/api/plans/" + RealCase.PLAN + "/versions/3").status())
                .isEqualTo(404);
        assertThat(as("auditor", "/api/plans/" + RealCase.PLAN + "/versions/0").status())
                .isEqualTo(400);
    }

    @Test
    void differencesOfVersionsAreThoseOfTheirFrozenContent() {
        String path = "/api/plans/" + RealCase.PLAN + "/versions/";
        JsonNode differences = as("auditor", path + "1/differences/2").json();
        assertThat(differences.at("/from/version").asInt()).isEqualTo(1);
        assertThat(differences.at("/to/version").asInt()).isEqualTo(2);
        assertThat(differences.at("/elements").size()).isEqualTo(1);
        JsonNode element = differences.at("/elements/0");
        assertThat(element.at("/element/kind").asString()).isEqualTo("INDICATOR");
        assertThat(element.at("/element/id").asString()).isEqualTo(RealCase.NETWORKS.toString());
        assertThat(element.at("/change").asString()).isEqualTo("CHANGED");
        assertThat(element.at("/fields").toString())
                .isEqualTo(
                        "[{\"field\":\"TARGET\",\"year\":2026,\"oldText\":\"17\",\"newText\":\"18\",\"pieces\":[]}]");
        assertThat(asPublic(path + "1/differences/2").json()).isEqualTo(differences);
        assertThat(as("auditor", path + "2/differences/2")
                        .json()
                        .at("/elements")
                        .size())
                .isZero();
        assertThat(as("auditor", path + "1/differences/3").status()).isEqualTo(404);
        assertThat(as("auditor", path + "0/differences/1").status()).isEqualTo(400);
        assertThat(asPublic("/api/plans/" + DRAFT + "/versions/1/differences/2").status())
                .isEqualTo(404);
    }

    @Test
    void accountShowsItsTieToAdministratorsOnly() {
        String path = "/api/accounts/" + LOGIN.accountId();
        assertThat(as("admin", path).json().at("/unitId").asString()).isEqualTo(RealCase.FOREIGN_RELATIONS.toString());
        assertThat(as("clerk", path).status()).isEqualTo(403);
        assertThat(as("admin", "/api/accounts?linked=true&q=HEAD")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void etagIsTheVersionOfTheStream() {
        Answer answer = as("clerk", "/api/plans/" + DRAFT);
        assertThat(answer.etag()).isEqualTo("\"0\"");
        assertThat(answer.json().at("/version").asInt()).isZero();
        assertThat(as("clerk", "/api/plans/" + DRAFT, "\"0\"").status()).isEqualTo(304);
        assertThat(as("clerk", "/api/plans/" + DRAFT, "\"1\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipalities",
                "councils",
                "commissions",
                "meetings",
                "sittings",
                "reviews",
                "proposals",
                "plans"
            })
    void whatIsUnknownIsNotFound(String resource) {
        assertThat(as("clerk", "/api/" + resource + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(as("clerk", "/api/" + resource + "/1-1-1-1-1").status()).isEqualTo(404);
        JsonNode list = as("clerk", "/api/" + resource).json();
        assertThat(list.at("/total").asInt()).isPositive();
        assertThat(list.at("/items").size()).isEqualTo(list.at("/total").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/plans?state=NONSENSE",
                "/api/plans?state=",
                "/api/plans?kind=acting",
                "/api/plans?unit=x",
                "/api/plans?sort=id",
                "/api/plans?order=UP",
                "/api/plans?page=-1",
                "/api/plans?page=x",
                "/api/plans?size=0",
                "/api/plans?size=101",
                "/api/plans?q=%00",
                "/api/meetings?month=March",
                "/api/sittings?day=11.03.2024",
                "/api/reviews?late=perhaps"
            })
    void filtersThatMeanNothingAreRefused(String path) {
        // An empty value asks for nothing, as if it were absent.
        int expected = path.endsWith("state=") ? 200 : 400;
        assertThat(as("clerk", path).status()).as(as("clerk", path).body()).isEqualTo(expected);
    }

    @Test
    void listsFilterSortAndPage() {
        assertThat(titles("/api/plans?sort=TITLE"))
                .containsExactly("Iğdır_Örnek %Planı", "Uluslararasılaşma Eylem Planı");
        assertThat(titles("/api/plans?sort=TITLE&order=DESC&size=1")).containsExactly("Uluslararasılaşma Eylem Planı");
        assertThat(titles("/api/plans?sort=TITLE&page=1&size=1")).containsExactly("Uluslararasılaşma Eylem Planı");
        assertThat(titles("/api/plans?page=7")).isEmpty();
        assertThat(titles("/api/plans?state=PROPOSED")).containsExactly("Iğdır_Örnek %Planı");
        assertThat(titles("/api/plans?unit=" + RealCase.FOREIGN_RELATIONS)).hasSize(1);
        assertThat(titles("/api/plans?q=I%C4%9EDIR")).containsExactly("Iğdır_Örnek %Planı");
        assertThat(titles("/api/plans?q=igdir_")).hasSize(1);
        assertThat(titles("/api/plans?q=%25")).hasSize(1);
        assertThat(titles("/api/proposals?kind=ADOPT_PLAN&decisionYear=2024&decisionNumber=402"))
                .hasSize(1);
        assertThat(titles("/api/reviews?commission=" + RealCase.OLD_COMMISSION)).hasSize(1);
        assertThat(as("clerk", "/api/sittings?day=2024-03-11")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(as("clerk", "/api/meetings?month=2024-09")
                        .json()
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
        assertThat(as("clerk", "/api/plans?size=1").json().at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void publicSeesPlansInForceOnly() {
        JsonNode plan = asPublic("/api/plans/" + RealCase.PLAN).json();
        assertThat(plan.at("/content/goals/0/objectives/0/indicators/0/card/targets/2026")
                        .asInt())
                .isEqualTo(18);
        assertThat(asPublic("/api/plans/" + DRAFT).status()).isEqualTo(404);
        assertThat(asPublic("/api/plans/" + DRAFT + "/versions/1").status()).isEqualTo(404);
        assertThat(asPublic("/api/plans").json().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void publicSeesAnnouncedDecisionsWithoutDocumentsAndNextActs() {
        JsonNode proposal = asPublic("/api/proposals/" + RealCase.AUTHORITY).json();
        assertThat(proposal.at("/decisions").size()).isEqualTo(1);
        assertThat(proposal.at("/documents").size()).isZero();
        assertThat(asPublic("/api/proposals").json().at("/total").asInt()).isEqualTo(3);
    }

    @Test
    void publicDoesNotSeeWhatIsNotItsToKnow() {
        for (String resource :
                List.of("municipalities", "councils", "commissions", "meetings", "reviews", "accounts")) {
            assertThat(asPublic("/api/" + resource).status()).as(resource).isEqualTo(401);
        }
    }

    @Test
    void eventsDeliveredTwiceChangeNothing() {
        SortedMap<String, String> before = rowHashes();
        // From the middle of the story: a stream told from its first event on would only begin anew.
        redelivered(150);
        assertThat(rowHashes()).isEqualTo(before);
    }

    @Test
    void unannouncedAgendaIsNotForThePublic() {
        SittingId secret = new SittingId(UUID.randomUUID());
        recorded(List.of(new SittingScheduled(
                secret,
                RealCase.meeting(YearMonth.of(2024, 3)),
                RealCase.OLD_COUNCIL,
                RealCase.MUNICIPALITY,
                LocalDate.of(2024, 3, 12),
                LocalTime.NOON,
                3,
                FIRST_SITTING)));
        assertThat(as("office", "/api/sittings/" + secret).status()).isEqualTo(200);
        assertThat(asPublic("/api/sittings/" + secret).status()).isEqualTo(404);
        assertThat(asPublic("/api/sittings?day=2024-03-12").json().at("/total").asInt())
                .isZero();
        assertThat(asPublic("/api/sittings?day=2024-03-11").json().at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void eventThatDoesNotFollowTheLastIsNotSwallowed() {
        MunicipalityId other = new MunicipalityId(UUID.randomUUID());
        LocalDate day = LocalDate.of(2024, 1, 1);
        recorded(List.<DomainEvent>of(
                new MunicipalityFounded(other, MunicipalityKind.ORDINARY, "Örnek Belediyesi", "Örnek", day)));
        jdbc.update("delete from query.municipality_dossier where id = ?", other.value());
        publish(List.of(new UnitAdded(
                other, new UnitId(UUID.randomUUID()), "Birim (örnek)", UnitKind.DEPARTMENT, null, null, day)));
        awaitPositions();
        assertThat(jdbc.queryForList(
                        "select processing_group from eventstore.dead_letter where aggregate_id = ?",
                        String.class,
                        other.toString()))
                .containsExactly("view-municipality-dossier");
        jdbc.update("delete from eventstore.dead_letter");
    }

    private List<String> titles(String path) {
        return as("clerk", path)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/title").asString())
                .toList();
    }
}
