package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fifty at once on one proposal: one winner per version, the others are told so, and nobody sees a fault. */
class OneWinnerIT extends StandaloneTest {

    private static final int CLIENTS = 50;

    private String proposal = "";

    @BeforeEach
    void draftAProposal() throws Exception {
        HttpResponse<String> municipality = post("office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Örnek Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""");
        HttpResponse<String> unit =
                post("office", "/api/municipalities/" + lastPart(municipality) + "/units", """
                {"name":"Örnek Müdürlüğü","kind":"DEPARTMENT","occurredOn":"2020-01-01"}""", "If-Match", "\"0\"");
        assertThat(post("admin", "/api/accounts", """
                {"issuer":"urn:defter:demo","subject":"clerk","unitId":"%s","commissions":[]}""".formatted(lastPart(unit))).statusCode())
                .isLessThan(300);
        HttpResponse<String> drafted =
                post("clerk", "/api/proposals", """
                {"municipalityId":"%s","unitId":"%s","title":"Örnek","matter":"OTHER","request":{"kind":"PLAIN"},
                 "legalBases":[],"text":"Örnek metin"}""".formatted(lastPart(municipality), lastPart(unit)));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        proposal = lastPart(drafted);
    }

    private HttpResponse<String> attach(String document, long version, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("If-Match", "\"" + version + "\""));
        return post(
                "clerk",
                "/api/proposals/" + proposal + "/documents",
                """
                {"title":"%s","mediaType":"application/pdf","sha256":"%s"}""".formatted(document, "0".repeat(64)),
                all.toArray(String[]::new));
    }

    @Test
    void oneWinnerPerVersion() throws Exception {
        for (int version = 0; version < 3; version++) {
            long expected = version;
            TreeMap<Integer, Integer> statuses = new TreeMap<>();
            for (HttpResponse<String> response : atOnce(i -> attach("Belge " + i, expected))) {
                statuses.merge(response.statusCode(), 1, Integer::sum);
            }
            assertThat(statuses)
                    .containsEntry(201, 1)
                    .satisfies(all -> assertThat(all.keySet()).isSubsetOf(201, 409, 412));
        }
    }

    @Test
    void oneKeyHasOneEffect() throws Exception {
        TreeMap<Integer, Integer> statuses = new TreeMap<>();
        for (HttpResponse<String> response : atOnce(i -> attach("Belge", 0, "Idempotency-Key", "same"))) {
            statuses.merge(response.statusCode(), 1, Integer::sum);
        }
        assertThat(statuses.keySet()).isSubsetOf(201, 409);
        HttpResponse<String> again = attach("Belge", 0, "Idempotency-Key", "same");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);

        HttpResponse<String> dossier = get("auditor", "/api/proposals/" + proposal, "Defter-Position", position(again));
        assertThat(JSON.readTree(dossier.body()).path("documents").size()).isEqualTo(1);
        assertThat(attach("Başka", 1, "Idempotency-Key", "same").statusCode()).isEqualTo(422);
    }

    /** One client of the crowd. */
    private interface Client {
        HttpResponse<String> send(int number) throws Exception;
    }

    private static List<HttpResponse<String>> atOnce(Client client) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                calls.add(() -> client.send(number));
            }
            List<HttpResponse<String>> responses = new ArrayList<>();
            for (Future<HttpResponse<String>> future : crowd.invokeAll(calls)) {
                responses.add(future.get());
            }
            return responses;
        }
    }
}
