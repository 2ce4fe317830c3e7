package org.defter.query;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query side on its own: events in, views out over HTTP. It needs a database, see {@code DEFTER_DB_URL}. */
@SpringBootApplication
public class QuerySideApplication {

    /** Starts it with {@code query-side.yaml}; the name differs from the other side's, so that both fit one class path. */
    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(QuerySideApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.config.name", "query-side",
                "spring.application.name", "defter-query",
                // A port of its own for the machine room, which the proxy does not pass on; other processes wait for
                // this one.
                "management.server.port", "9080",
                "management.server.address", "${server.address}",
                "defter.store.tell-progress", "true"));
        application.run(args);
    }
}
