package org.defter.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that signs as anybody does not start where others can reach it. */
class DemoSignaturesAtStartTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(DemoSignaturesAtStart.class);

    @ParameterizedTest
    @ValueSource(strings = {"server.port=8080", "server.address=", "server.address=0.0.0.0", "server.address=10.0.0.7"})
    void doesNotStartWhereOthersReachIt(String setting) {
        application
                .withPropertyValues("defter.signatures.demo=true", setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("server.address")
                        .extracting("reason")
                        .asString()
                        .contains("DEFTER_SIGNATURES_DEMO"));
    }

    @Test
    void startsOnLoopbackAndWithoutSuchKeys() {
        application
                .withPropertyValues("defter.signatures.demo=true", "server.address=127.0.0.1")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withPropertyValues("server.address=0.0.0.0")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
