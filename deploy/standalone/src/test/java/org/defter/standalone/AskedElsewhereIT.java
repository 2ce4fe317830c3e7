package org.defter.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.defter.standalone.AxonServerRoutes.Given;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A node that lacks a view asks, through Axon Server, one that has it; the reader cannot tell. */
@Tag("long")
@ActiveProfiles("axonserver")
class AskedElsewhereIT extends StandaloneTest {

    private static final AxonServerDouble SERVER = new AxonServerDouble();

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void axonServer(DynamicPropertyRegistry registry) {
        registry.add("axon.axonserver.servers", SERVER::address);
        registry.add("defter.store.node-id", () -> "with");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Leaves the dossier of municipalities out of an application. */
    private static final class WithoutMunicipalities implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition("municipalityDossierProjection");
        }
    }

    private ConfigurableApplicationContext nodeWithoutTheView() {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--defter.store.node-id=without"));
        for (String name : List.of(
                "defter.db.url",
                "defter.db.user",
                "defter.db.password",
                "defter.db.owner-user",
                "defter.db.owner-password",
                "axon.axonserver.servers")) {
            String value = environment.getProperty(name);
            if (value != null) {
                arguments.add("--" + name + "=" + value);
            }
        }
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .profiles("axonserver")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(WithoutMunicipalities.class, WithoutMunicipalities::new))
                .run(arguments.toArray(String[]::new));
    }

    @Test
    void aNodeWithoutAViewAnswersWhatTheOtherKnows() throws Exception {
        HttpResponse<String> founded = post("office", "/api/municipalities", """
                {"kind":"ORDINARY","name":"Sorulan Belediyesi","province":"Örnek","occurredOn":"2020-01-01"}""");
        String municipality = "/api/municipalities/" + lastPart(founded);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> get("auditor", municipality, "Defter-Position", position(founded))
                                .statusCode()
                        == 200);
        assertThat(SERVER.messages().queries())
                .as("answered by the node itself")
                .isEmpty();

        try (ConfigurableApplicationContext without = nodeWithoutTheView()) {
            URI other =
                    URI.create("http://127.0.0.1:" + without.getEnvironment().getProperty("local.server.port"));
            for (String path : List.of(
                    municipality,
                    municipality + "?asOf=2020-06-01&by=occurred",
                    "/api/municipalities?q=sorulan&size=5",
                    "/api/municipalities?asOf=2020-06-01&by=occurred")) {
                HttpResponse<String> here = get("auditor", path);
                HttpResponse<String> there = get(other, "auditor", path);
                assertThat(here.statusCode()).as(here.body()).isEqualTo(200);
                assertThat(there.statusCode()).as(path + there.body()).isEqualTo(200);
                assertThat(there.body()).as(path).isEqualTo(here.body());
                assertThat(there.headers().firstValue("ETag"))
                        .isEqualTo(here.headers().firstValue("ETag"));
            }
            HttpResponse<String> unknown =
                    get(other, "auditor", "/api/municipalities/00000000-0000-4000-8000-000000000000");
            assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(404);
        }
        assertThat(Stream.of("FindMunicipalityDossier", "FindMunicipalities"))
                .allSatisfy(query -> assertThat(SERVER.messages().queries())
                        .filteredOn(given -> given.name().endsWith("." + query))
                        .isNotEmpty()
                        .extracting(Given::client)
                        .containsOnly("with"));
    }
}
