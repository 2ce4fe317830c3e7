package org.defter.command.files;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.defter.kernel.platform.files.FileRefused;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files. */
@RestController
@Tag(name = "files", description = "Files by their content: uploads and renderings")
class UploadController {

    private static final String DESCRIPTION =
            "Keeps a file under the SHA-256 of its bytes and answers the digest, which acts then name. The same bytes again are"
                    + " the same file. Sent as the body itself, with its name as a parameter, or as the part `file` of a form."
                    + " Taken are PDF, DOCX, XLSX, ODT, ODS, plain text, CSV, PNG, JPEG and TIFF, by content, up to"
                    + " `defter.files.limit` (25 MB unless set), without macros and scripts.";

    private final StoredFiles files;

    UploadController(StoredFiles files) {
        this.files = files;
    }

    @Operation(operationId = "storeFile", summary = "Store a file", description = DESCRIPTION)
    @ApiResponse(
            responseCode = "201",
            description = "Kept, or kept already.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its bytes can be read.",
                            schema = @Schema(type = "string", format = "uri-reference")))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Form.class))
            })
    @PostMapping(path = "/api/files", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StoredFile> store(
            @Parameter(description = "What it is called, where it is the body itself")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        Caller caller = Caller.of(request).orElseThrow(() -> HttpRefused.because(HttpReason.UNAUTHENTICATED));
        String called = file == null ? name : file.getOriginalFilename();
        try (InputStream bytes = file == null ? request.getInputStream() : file.getInputStream()) {
            StoredFile kept = files.put(bytes, called == null || called.isBlank() ? "file" : called, caller.login());
            return ResponseEntity.created(URI.create("/api/files/" + kept.sha256()))
                    .body(kept);
        } catch (FileRefused refused) {
            throw FileRefusals.of(refused);
        }
    }

    /**
     * A file as a form sends it.
     *
     * @param file its bytes, with its name
     */
    @Schema(name = "FileForm")
    record Form(@Schema(type = "string", format = "binary") String file) {}
}
