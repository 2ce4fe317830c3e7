package org.defter.query.platform.export;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says of every list in the description of the API in which forms it is exported, and that exports are entered in the log. */
@Component
class ExportDescription implements OperationCustomizer {

    private static final String SAID =
            "Also as a file, by Accept or format: CSV, CSV as Turkish Excel opens it (text/csv with"
                    + " flavour=excel-tr), XLSX. The file has the whole list as filtered, page and size do not matter. Every export is"
                    + " entered in the access log with its filter, its number of rows and its hash. Who gives it a name (Defter-Export)"
                    + " can ask how far it is (findExport).";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (!ExportConfiguration.exports(method)) {
            return operation;
        }
        operation.setDescription(
                (operation.getDescription() == null ? "" : operation.getDescription() + "\n\n") + SAID);
        if (!ExportConfiguration.knowsFormats(method)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(ExportConfiguration.FORMAT)
                    .description("The whole list as a file of this form, whatever Accept says.")
                    .required(false)
                    .example(ExportFormat.CSV.key())
                    .schema(new StringSchema()
                            ._enum(Arrays.stream(ExportFormat.values())
                                    .map(ExportFormat::key)
                                    .toList())));
        }
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(ExportProgress.HEADER)
                .description(
                        "Of a file only, with a login: a UUID of the caller's, by which it is asked how far the file is.")
                .required(false)
                .example("3f1c7a52-6a0e-4f6a-9a55-0d0f2b1c9e77")
                .schema(new StringSchema().format("uuid")));
        ApiResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().get("200");
        if (answer != null && answer.getContent() != null) {
            answer.getContent()
                    .addMediaType(
                            ExportFormat.CSV.mediaType().toString(),
                            new MediaType()
                                    .schema(new StringSchema())
                                    .example("Başlık,Durum\r\nÇevre Planı,IN_FORCE\r\n"));
            answer.getContent()
                    .addMediaType(
                            ExportFormat.XLSX.mediaType().toString(),
                            new MediaType().schema(new StringSchema().format("binary")));
            answer.addHeaderObject("Defter-Rows", header("Of a file only: its rows without the headings.", "112"));
            answer.addHeaderObject(
                    "Repr-Digest",
                    header(
                            "Of a file only: its SHA-256 as in the access log (RFC 9530).",
                            "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"));
        }
        return operation;
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }
}
