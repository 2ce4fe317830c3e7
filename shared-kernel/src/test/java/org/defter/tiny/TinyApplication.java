package org.defter.tiny;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.defter.kernel.access.Role;
import org.defter.kernel.id.PlanId;
import org.defter.kernel.platform.files.FilesUnavailable;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.security.SecurityPlatformAutoConfiguration;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.WebPlatformAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The web platform with a handful of endpoints and nothing else: no database, no Axon. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    SecurityPlatformAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    WebPlatformAutoConfiguration.class
})
@Import(TinyApplication.Things.class)
public class TinyApplication {

    @Bean
    AccessTable table() {
        return AccessTable.parse(List.of(
                "GET /api/things any",
                "GET /api/things/{id} public",
                "POST /api/things clerk council-office",
                "POST /api/things/{id}/touch any",
                "POST /api/things/{id}/seal any fresh-login",
                "GET /api/failures/{kind} any"));
    }

    /** A thing, with everything a request can hold. */
    public record Thing(
            @NotBlank @Size(max = 20) String title,
            @Nullable LocalDate occurredOn,
            @Min(1) @Max(9) Integer seats,
            Role role,
            @Nullable PlanId plan,
            @Valid List<@NotNull Part> parts) {}

    /** A part of it. */
    public record Part(@NotBlank String name, boolean main, double share) {}

    @RestController
    static class Things {

        @GetMapping("/api/things")
        Map<String, Object> list(
                @RequestParam(defaultValue = "0") @Min(0) int page, @RequestParam(defaultValue = "") String q) {
            return Map.of("page", page, "q", q);
        }

        @GetMapping("/api/things/{id}")
        Map<String, Object> one(@PathVariable PlanId id) {
            return Map.of("id", id);
        }

        @PostMapping("/api/things")
        ResponseEntity<Thing> add(
                @Valid @RequestBody Thing thing,
                @RequestAttribute("org.defter.kernel.platform.security.Caller") Caller caller) {
            return ResponseEntity.ok()
                    .header("Acting-Office", caller.office().claim())
                    .body(thing);
        }

        @PostMapping("/api/things/{id}/touch")
        Map<String, Object> touch(@PathVariable PlanId id, @Valid @RequestBody Touch touch) {
            return Map.of("touched", id);
        }

        @PostMapping("/api/things/{id}/seal")
        Map<String, Object> seal(@PathVariable PlanId id, @Valid @RequestBody Touch touch) {
            return Map.of("sealed", id);
        }

        /** Fails on purpose; any other kind is fine, so that the table can be tried out on it. */
        @GetMapping("/api/failures/{kind}")
        String fail(@PathVariable String kind) throws Exception {
            throw switch (kind) {
                case "bug" -> new IllegalStateException("secret of the house");
                case "database" -> new QueryTimeoutException("secret of the house");
                case "files" -> new FilesUnavailable("secret of the house");
                case "impossible" -> new IllegalArgumentException("secret of the house");
                default -> HttpRefused.because(HttpReason.NOT_FOUND);
            };
        }

        record Touch(@Nullable LocalDate occurredOn) {}
    }
}
