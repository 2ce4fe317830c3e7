package org.defter.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.defter.kernel.RealCase;
import org.defter.kernel.proposal.DecisionRecorded;
import org.defter.query.platform.ViewsOnPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** The lists across streams as their readers get them over HTTP, after the whole case. */
@DirtiesContext
class ListsIT extends ViewsOnPostgres {

    private static final List<DecisionRecorded> DECISIONS = RealCase.eventsOf(DecisionRecorded.class);

    private static boolean told;

    @BeforeEach
    void tell() {
        if (!told) {
            told = true;
            recorded(RealCase.story());
        }
    }

    @Test
    void showEveryDecisionWithItsVoteAndItsWayToForce() {
        JsonNode page = as("office", "/api/decisions?size=100").json();
        assertThat(page.get("total").longValue()).isEqualTo(DECISIONS.size());
        JsonNode first = page.get("items").get(0);
        DecisionRecorded recorded = DECISIONS.getFirst();
        assertThat(first.get("number").intValue()).isEqualTo(recorded.number().number());
        assertThat(first.get("vote").get("yes").intValue())
                .isEqualTo(recorded.vote().yes());
        assertThat(first.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(first.get("signatures").intValue()).isEqualTo(3);
        assertThat(first.get("unitName").asString()).isEqualTo("Dış İlişkiler Dairesi Başkanlığı");
        for (String day : List.of("deliveredOn", "finalOn", "sentOn", "receiptOn", "inForceOn", "announcedOn")) {
            if (!day.equals("deliveredOn")) {
                assertThat(first.get(day)).as(day).isNotNull();
            }
        }
    }

    @Test
    void findADecisionByItsNumberAndFilterTheRegister() {
        DecisionRecorded last = DECISIONS.getLast();
        String path = "/api/decisions/" + last.number().councilId() + "/"
                + last.number().year() + "/" + last.number().number();
        Answer one = as("auditor", path);
        assertThat(one.json().get("proposalId").asString()).isEqualTo(last.streamId());
        assertThat(one.etag()).isEqualTo("\"" + one.json().get("version").longValue() + "\"");
        assertThat(as("auditor", path + "9").status()).isEqualTo(404);
        assertThat(as("auditor", "/api/decisions?year=1999").json().get("total").longValue())
                .isZero();
        assertThat(as("auditor", "/api/decisions?state=in-force&accepted=true&q=ULUSLARARASILAŞMA")
                        .json()
                        .get("total")
                        .longValue())
                .isPositive();
        assertThat(as("auditor", "/api/decisions?state=nonsense").status()).isEqualTo(400);
    }

    @Test
    void showThePublicOnlyWhatWasAnnounced() {
        for (JsonNode decision : asPublic("/api/decisions?size=100").json().get("items")) {
            assertThat(decision.get("announcedOn")).isNotNull();
        }
        JsonNode agendas = asPublic("/api/agenda?size=100").json().get("items");
        assertThat(agendas).isNotEmpty();
        for (JsonNode agenda : agendas) {
            assertThat(agenda.get("announcedOn")).isNotNull();
            agenda.get("items").forEach(item -> {
                assertThat(item.get("announced").booleanValue()).isTrue();
                assertThat(item.get("outcome")).isNull();
            });
        }
        for (String closed : List.of("/api/worklist", "/api/clocks", "/api/history")) {
            assertThat(asPublic(closed).status()).as(closed).isEqualTo(401);
        }
    }

    @Test
    void keepAnAgendaAsAnnouncedApartFromWhatBecameOfIt() {
        JsonNode sitting =
                as("office", "/api/agenda?date=2024-03-11").json().get("items").get(0);
        JsonNode item = sitting.get("items").get(0);
        assertThat(item.get("number").intValue()).isEqualTo(56);
        assertThat(item.get("purpose").asString()).isEqualTo("REFERRAL");
        assertThat(item.get("outcome").get("fate").asString()).isEqualTo("REFERRED");
        assertThat(item.get("outcome").get("referredTo").get(0).get("name").asString())
                .contains("Plan ve Bütçe");
    }

    @Test
    void showClocksWithWhereTheyStand() {
        JsonNode ranOut = as("mayor", "/api/clocks?state=ran-out&kind=mayor-return")
                .json()
                .get("items");
        assertThat(ranOut).isNotEmpty();
        for (JsonNode clock : ranOut) {
            assertThat(clock.get("rule").asString()).isEqualTo("D01");
            assertThat(clock.get("number")).isNotNull();
            assertThat(clock.get("endedOn").asString())
                    .isEqualTo(clock.get("lastDay").asString());
            assertThat(clock.path("daysLeft").isNumber()).isFalse();
        }
        assertThat(as("mayor", "/api/clocks?state=running").json().get("total").longValue())
                .isZero();
        List<String> lastDays = new ArrayList<>();
        as("mayor", "/api/clocks?size=100")
                .json()
                .get("items")
                .forEach(clock -> lastDays.add(clock.get("lastDay").asString()));
        assertThat(lastDays).isSorted().hasSizeGreaterThan(5);
    }

    @Test
    void giveTheRawEventToAuditorsOnly() {
        assertThat(as("auditor", "/api/history?format=json&size=1")
                        .json()
                        .get("items")
                        .get(0)
                        .get("payload"))
                .isNotNull();
        assertThat(as("office", "/api/history?format=json&size=1").status()).isEqualTo(403);
        assertThat(as("clerk", "/api/history").status()).isEqualTo(403);
        assertThat(as("auditor", "/api/history/999999999").status()).isEqualTo(404);
    }

    @Test
    void tellTheHistoryOfOneStream() {
        JsonNode plan =
                as("clerk", "/api/plans/" + RealCase.PLAN + "/history?size=100").json();
        assertThat(plan.get("items").get(0).get("sentence").asString()).startsWith("Plan hazırlanması önerildi: ");
        assertThat(as("clerk", "/api/councils/" + RealCase.PLAN + "/history").status())
                .isEqualTo(404);
    }

    @Test
    void showDoneTasksOfARole() {
        JsonNode done = as("office", "/api/worklist?state=done&role=council-office&mine=true")
                .json();
        assertThat(done.get("total").longValue()).isPositive();
        assertThat(as("office", "/api/worklist").json().get("total").longValue())
                .isZero();
    }
}
