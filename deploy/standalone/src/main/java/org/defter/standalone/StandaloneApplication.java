package org.defter.standalone;

import java.util.List;
import java.util.Map;
import org.defter.command.CommandSideApplication;
import org.defter.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** Starts both sides in one process; their own applications stay out of it, their parts are scanned here. */
@SpringBootConfiguration
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = {"org.defter.query", "org.defter.command"})
@ComponentScan(
        basePackages = {"org.defter.command", "org.defter.query", "org.defter.standalone"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {CommandSideApplication.class, QuerySideApplication.class})
        })
public class StandaloneApplication {

    /**
     * Starts the process; the port is {@code SERVER_PORT}, default 8080, on loopback only. With {@code import} as the first
     * argument it brings the documents of a folder to a process that runs, see {@link FolderImport}.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("import")) {
            List<String> rest = List.of(args).subList(1, args.length);
            System.exit(FolderImport.run(rest, System.getenv(), IO::println));
        }
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.addInitializers(StandaloneApplication::keepClaimsOverACrash);
        application.run(args);
    }

    /** The data folder has one process at a time, so a start after a crash may take up the claims left behind at once. */
    private static void keepClaimsOverACrash(ConfigurableApplicationContext context) {
        if (EmbeddedDatabaseConfiguration.noDatabaseGiven(context.getEnvironment())) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("embedded", Map.of("defter.store.node-id", "standalone")));
        }
    }
}
