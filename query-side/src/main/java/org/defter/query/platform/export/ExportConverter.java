package org.defter.query.platform.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.defter.kernel.ledger.Hash;
import org.defter.query.platform.Everything;
import org.defter.query.platform.Page;
import org.defter.query.platform.access.ExportTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Sends the file of an export in place of the page that was answered. There is nothing to it where no export was asked for. */
final class ExportConverter implements HttpMessageConverter<Object> {

    private static final List<MediaType> TYPES =
            Arrays.stream(ExportFormat.values()).map(ExportFormat::mediaType).toList();

    private final ExportTrail trail;
    private final ExportProgress progress;

    ExportConverter(ExportTrail trail, ExportProgress progress) {
        this.trail = trail;
        this.progress = progress;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return Everything.wanted() != null
                && (type == Page.class || Tabulated.class.isAssignableFrom(type))
                && (mediaType == null || TYPES.stream().anyMatch(mediaType::isCompatibleWith));
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return TYPES;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return canWrite(type, null) ? TYPES : List.of();
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("Nothing is read from a file", input);
    }

    @Override
    public void write(Object answer, @Nullable MediaType contentType, HttpOutputMessage output) throws IOException {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Export export = Objects.requireNonNull(Export.of(request), "an export begins with its request");
        if (answer instanceof Tabulated table) {
            export.write(table);
        } else if (!(answer instanceof Page<?> rest) || !rest.items().isEmpty() || rest.total() != export.lines()) {
            throw new IllegalStateException(request.getRequestURI() + " answers a page where all lines were wanted");
        }
        Hash hash = export.finish();
        trail.enter(request, export.format().key(), export.lines(), hash);
        ExportConfiguration.prepared(request);
        progress.made(export);
        HttpHeaders headers = output.getHeaders();
        headers.setContentType(
                export.format() == ExportFormat.XLSX
                        ? export.format().mediaType()
                        : new MediaType("text", "csv", StandardCharsets.UTF_8));
        headers.setContentLength(export.size());
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(export.fileName()).build());
        headers.setCacheControl("no-store");
        headers.set("Defter-Rows", Long.toString(export.lines()));
        headers.set("Repr-Digest", "sha-256=:" + hash.base64() + ":");
        export.copyTo(output.getBody());
        output.getBody().flush();
    }
}
