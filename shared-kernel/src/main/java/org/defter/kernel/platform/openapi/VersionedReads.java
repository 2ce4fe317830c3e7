package org.defter.kernel.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** A read that answers with a {@link ResponseEntity} sets an {@code ETag}, and answers 304 to who has that state. */
final class VersionedReads implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.hasMethodAnnotation(GetMapping.class)
                && method.getReturnType().getParameterType() == ResponseEntity.class
                && operation.getResponses() != null) {
            Header tag = new Header()
                    .description("Version of the stream shown, in quotation marks; the If-Match of an act on it.")
                    .schema(new StringSchema())
                    .example("\"3\"");
            ApiResponse found = operation.getResponses().get("200");
            if (found != null) {
                found.addHeaderObject("ETag", tag);
            }
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-None-Match")
                    .required(false)
                    .description("The ETag of the state the caller has.")
                    .schema(new StringSchema())
                    .example("\"3\""));
            operation
                    .getResponses()
                    .addApiResponse(
                            "304",
                            new ApiResponse()
                                    .description("The caller has the current state.")
                                    .addHeaderObject("ETag", tag));
        }
        return operation;
    }
}
