package org.defter.query.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.defter.kernel.platform.files.Sha256;
import org.defter.kernel.platform.files.StoredFile;
import org.defter.kernel.platform.files.StoredFiles;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands files out. */
@RestController
@Tag(name = "files")
class StoredFileController {

    private final StoredFiles files;
    private final FileAccess access;

    StoredFileController(StoredFiles files, FileAccess access) {
        this.files = files;
        this.access = access;
    }

    @Operation(
            operationId = "readFile",
            summary = "The bytes of a stored file",
            description =
                    "To who brought it, to the offices that keep and examine the record, and to everyone who may read a dossier"
                            + " that names it. A browser saves it; it is never run.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, with their type.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/files/{sha256}")
    void read(@PathVariable Sha256 sha256, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!access.admits(Caller.of(request), sha256)) {
            throw HttpRefused.because(HttpReason.NOT_FOUND);
        }
        StoredFile file = files.find(sha256).orElseThrow(() -> HttpRefused.because(HttpReason.NOT_FOUND));
        // Opened before anything is said of it: where its bytes cannot be reached, the answer is a problem.
        try (InputStream bytes = files.open(sha256)) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            // The content of an address never changes; who may read it can.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.setHeader(HttpHeaders.ETAG, "\"" + sha256 + "\"");
            bytes.transferTo(response.getOutputStream());
        }
    }
}
