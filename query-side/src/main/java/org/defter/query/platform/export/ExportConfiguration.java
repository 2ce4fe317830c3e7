package org.defter.query.platform.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.defter.kernel.platform.security.Caller;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.defter.query.platform.Page;
import org.defter.query.platform.access.ExportTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets every list be asked for as a file: by {@code Accept}, or, where only an address can be given, by {@code ?format=}. The
 * page asked for does not matter then, the filters do.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
class ExportConfiguration implements WebMvcConfigurer, HandlerInterceptor {

    static final String FORMAT = "format";

    private static final String UNHURRIED = """
            select set_config('statement_timeout', '0', true),
                   case when current_setting('server_version_num')::int >= 170000
                        then set_config('transaction_timeout', '0', true) end""";
    private static final String GRANTED = ExportConfiguration.class.getName();
    private static final Pattern LAST_WORD = Pattern.compile("([a-z][a-z-]*)/?$");

    private final MessageSource texts;
    private final JsonMapper json;
    private final ExportTrail trail;
    private final ExportProgress progress;
    private final ObjectProvider<JdbcTemplate> jdbc;
    private final Semaphore places;

    ExportConfiguration(
            MessageSource texts,
            JsonMapper json,
            ExportTrail trail,
            ExportProgress progress,
            ObjectProvider<JdbcTemplate> jdbc,
            ExportProperties properties) {
        this.texts = texts;
        this.json = json;
        this.trail = trail;
        this.progress = progress;
        this.jdbc = jdbc;
        this.places = new Semaphore(properties.atOnce());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.addCustomConverter(new ExportConverter(trail, progress));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new ByAddress(), new HeaderContentNegotiationStrategy()));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Optional<ExportFormat> wanted = exports(method) ? wanted(request, method) : Optional.empty();
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<UUID> name = name(request);
        if (!places.tryAcquire()) {
            throw HttpRefused.because(HttpReason.EXPORTS_BUSY).withHeader("Retry-After", "5");
        }
        request.setAttribute(GRANTED, places);
        ExportFormat format = wanted.get();
        Locale locale = RequestContextUtils.getLocale(request);
        Class<? extends Record> line = line(method);
        Columns columns = line == null ? null : Columns.of(line, format != ExportFormat.CSV, json);
        Export export = Export.begin(format, columns, new Words(texts, locale), title(request), this::takeTime);
        export.keepWith(request);
        name.ifPresent(id -> Caller.of(request).ifPresent(caller -> progress.begin(export, caller.login(), id)));
        return true;
    }

    /** What it can be asked by how far the export is; nothing if it was given no name. */
    private static Optional<UUID> name(HttpServletRequest request) {
        String header = request.getHeader(ExportProgress.HEADER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(header));
        } catch (IllegalArgumentException e) {
            throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                    .withErrors(List.of(WrongField.of(ExportProgress.HEADER, "field.value")));
        }
    }

    /** Of the transaction in which the list is read, and of no other. */
    private void takeTime() {
        jdbc.getObject().query(UNHURRIED, row -> {});
    }

    /** Its list is read: the place is another's, however long it takes to send the file. */
    static void prepared(HttpServletRequest request) {
        if (request.getAttribute(GRANTED) instanceof Semaphore places) {
            request.removeAttribute(GRANTED);
            places.release();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        prepared(request);
        Export export = Export.of(request);
        if (export != null) {
            progress.over(export);
            export.close();
        }
    }

    /** Whether its answer can be exported: a list, or a table of its own. */
    static boolean exports(HandlerMethod method) {
        return line(method) != null
                || Tabulated.class.isAssignableFrom(method.getMethod().getReturnType());
    }

    /** What a line of the list is; nothing if it is no list that is answered. */
    static @Nullable Class<? extends Record> line(HandlerMethod method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        Class<?> line = type.resolve() == Page.class ? type.getGeneric(0).resolve() : null;
        return line != null && line.isRecord() ? line.asSubclass(Record.class) : null;
    }

    private static Optional<ExportFormat> wanted(HttpServletRequest request, HandlerMethod method) {
        String named = request.getParameter(FORMAT);
        if (named != null) {
            Optional<ExportFormat> format = ExportFormat.of(named);
            if (format.isEmpty() && !knowsFormats(method)) {
                throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                        .withErrors(List.of(WrongField.of(FORMAT, "field.value")));
            }
            return format;
        }
        return ExportFormat.accepted(accepted(request));
    }

    /** Whether the list has formats of its own besides these. */
    static boolean knowsFormats(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && FORMAT.equals(parameter.getParameter().getName()));
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT);
        if (header == null) {
            return List.of();
        }
        try {
            List<MediaType> accepted = new ArrayList<>(MediaType.parseMediaTypes(header));
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    /** Name of the table: the last word of the path, such as {@code decisions}. */
    private static String title(HttpServletRequest request) {
        Matcher word = LAST_WORD.matcher(request.getRequestURI());
        String found = word.find() ? word.group(1) : "";
        return found.isEmpty() || found.length() > 31 ? "defter" : found;
    }

    /** A format named in the address counts whatever the header accepts: a browser's link cannot say it. */
    private static final class ByAddress implements ContentNegotiationStrategy {

        @Override
        public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
            HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
            Export export = asked == null ? null : Export.of(asked);
            return export == null
                    ? MEDIA_TYPE_ALL_LIST
                    : List.of(export.format().mediaType());
        }
    }
}
