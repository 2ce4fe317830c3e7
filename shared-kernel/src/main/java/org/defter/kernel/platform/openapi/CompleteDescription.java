package org.defter.kernel.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.AccessRow;
import org.defter.kernel.platform.security.AccessTable;
import org.defter.kernel.platform.web.ApiPaths;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to every operation what the platform does for it: who may, headers, problems, examples. */
final class CompleteDescription implements GlobalOpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String IF_MATCH = "If-Match";

    private final AccessTable table;

    CompleteDescription(AccessTable table) {
        this.table = table;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        Components components = api.getComponents();
        ProblemResponses.addTo(components);
        parameters().forEach(parameter -> components.addParameters(parameter.getName(), parameter));
        components.addSecuritySchemes(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                                "A token of the OpenID Connect provider; the claim with the roles is configured."));
        components.addSecuritySchemes(
                "demo",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("The demo users of the standalone, on loopback only; the password is the name."));
        Sample sample = new Sample(api);
        if (api.getPaths() != null) {
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> complete(sample, method, path, operation)));
        }
    }

    private void complete(Sample sample, HttpMethod method, String path, Operation operation) {
        Optional<AccessRow> row = table.rowOf(method.name(), path);
        boolean open =
                row.map(found -> found.open() == AccessRow.Openness.PUBLIC).orElse(false);
        operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                + "Open to: " + row.map(CompleteDescription::who).orElse("nobody") + "."
                + (row.map(AccessRow::freshLogin).orElse(false) ? " Wants a fresh login (step-up)." : ""));
        security(operation, open);
        boolean reads = method == HttpMethod.GET;
        boolean act = !reads && ApiPaths.holdActs(path) && !ApiPaths.takeFiles(path);
        boolean versioned = has(operation, IF_MATCH);
        refer(operation, "Accept-Language");
        refer(operation, "Defter-Office");
        if (reads) {
            refer(operation, "Defter-Position");
        } else if (act) {
            refer(operation, "Idempotency-Key");
        }
        answers(sample, operation, reads, act);
        if (!reads) {
            body(sample, operation);
        }
        problems(operation, reads, versioned, open, path.contains("{"));
    }

    private static String who(AccessRow row) {
        return switch (row.open()) {
            case PUBLIC -> "everyone";
            case ANY -> "everyone who is logged in";
            case ROLES ->
                row.roles().stream().map(role -> "`" + role.claim() + "`").collect(Collectors.joining(", "));
        };
    }

    private static void security(Operation operation, boolean open) {
        List<SecurityRequirement> ways = new ArrayList<>();
        if (open) {
            ways.add(new SecurityRequirement());
        }
        ways.add(new SecurityRequirement().addList("token"));
        ways.add(new SecurityRequirement().addList("demo"));
        operation.setSecurity(ways);
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(given -> parameter.equals(given.getName()));
    }

    private static void refer(Operation operation, String parameter) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + parameter));
    }

    private static List<Parameter> parameters() {
        return List.of(
                header("Accept-Language", "`tr` or `en`; Turkish if absent.")
                        .schema(new StringSchema()._default("tr"))
                        .example("tr"),
                header("Defter-Office", "The role to act in, for callers with several.")
                        .schema(new StringSchema()
                                ._enum(Arrays.stream(Role.values())
                                        .filter(role -> role != Role.SYSTEM)
                                        .map(Role::claim)
                                        .toList()))
                        .example("council-office"),
                header(
                                "Defter-Position",
                                "The position an earlier act answered: nothing older is shown. Waits at most five seconds, then"
                                        + " 503.")
                        .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO))
                        .example(4711),
                header(
                                "Idempotency-Key",
                                "A name for this request, by the caller. The same key again has no second effect and gets the"
                                        + " same answer, for seven days.")
                        .schema(new StringSchema().minLength(1).maxLength(255).pattern("^[!-~]+$"))
                        .example("5f6f4d0e-6a0b-4b3a-9d55-0b7a3a7f2c11"));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).required(false);
    }

    private static void answers(Sample sample, Operation operation, boolean reads, boolean act) {
        ApiResponses responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                asJson(response);
                example(sample, operation, response.getContent(), reads);
                if (act) {
                    response.addHeaderObject("ETag", answered("Version of the stream, in quotation marks.", "\"3\""));
                    response.addHeaderObject(
                            "Defter-Position", answered("Send it back with a GET to read it.", "4711"));
                    response.addHeaderObject(
                            "Idempotency-Replayed",
                            answered("`true` if this is the answer to an earlier request.", "true"));
                }
                response.addHeaderObject("X-Request-Id", answered("Leads to the request in the log.", "0d0b6f0c"));
            }
        });
    }

    private static void asJson(ApiResponse response) {
        Content content = response.getContent();
        if (content != null && content.get("*/*") != null) {
            MediaType any = content.remove("*/*");
            content.addMediaType(JSON, any);
        }
    }

    private static void example(Sample sample, Operation operation, @Nullable Content content, boolean written) {
        MediaType json = content == null
                ? null
                : content.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals(JSON) || entry.getKey().endsWith("+json"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        if (json != null && json.getExample() == null && json.getExamples() == null) {
            Optional<Object> example =
                    written ? WrittenExamples.response(operation.getOperationId()) : Optional.empty();
            json.setExample(example.orElseGet(() -> sample.of(json.getSchema())));
        }
    }

    private static Header answered(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }

    private static void body(Sample sample, Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = operation.getRequestBody().getContent().get(JSON);
        if (json != null) {
            // No body at all is read as an empty object.
            operation.getRequestBody().setRequired(sample.needsFields(json.getSchema()));
        }
        if (json != null && json.getExample() == null) {
            json.setExample(
                    WrittenExamples.request(operation.getOperationId()).orElseGet(() -> sample.of(json.getSchema())));
        }
    }

    private static void problems(
            Operation operation, boolean reads, boolean versioned, boolean open, boolean addressed) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 406, 429, 503));
        if (!open) {
            statuses.add(403);
        }
        if (addressed) {
            statuses.add(404);
        }
        if (!reads) {
            statuses.addAll(List.of(409, 413, 415, 422));
        }
        if (versioned) {
            statuses.addAll(List.of(412, 428));
        }
        statuses.stream()
                .sorted()
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                status.toString(),
                                new ApiResponse().$ref("#/components/responses/" + ProblemResponses.name(status))));
    }
}
