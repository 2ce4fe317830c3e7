package org.defter.standalone;

import org.defter.kernel.platform.TestPostgres;
import org.defter.kernel.platform.security.AccessTableContract;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every endpoint of both sides, for every role and for nobody. */
@SpringBootTest(classes = StandaloneApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class AccessIT extends AccessTableContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestPostgres.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Override
    protected boolean serves(String method) {
        return true;
    }
}
