package org.defter.command;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command side on its own: HTTP in, commands, events. It needs a database, see {@code DEFTER_DB_URL}. */
@SpringBootApplication
public class CommandSideApplication {

    /** Starts it with {@code command-side.yaml}; the name differs from the other side's, so that both fit one class path. */
    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(CommandSideApplication.class);
        application.setDefaultProperties(Map.of(
                "spring.config.name", "command-side",
                "spring.application.name", "defter-command",
                // A port of its own for the machine room, which the proxy does not pass on; other processes wait for
                // this one.
                "management.server.port", "9080",
                "management.server.address", "${server.address}",
                "defter.store.tell-progress", "true"));
        application.run(args);
    }
}
