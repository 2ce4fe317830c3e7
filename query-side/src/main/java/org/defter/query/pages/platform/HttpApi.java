package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The API over HTTP: in this process or in another, the pages cannot tell. */
final class HttpApi implements Api {

    /** How long a page waits for what its reader has just done; then it shows what there is and says so. */
    private static final String PATIENCE = "wait=2";

    /** Acts on the views themselves, such as building one anew. */
    private static final String OPERATIONS = "/api/operations/";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(30);

    /** A file of the whole record takes as long as the reader's line needs. */
    private static final Duration DOWNLOAD = Duration.ofHours(1);

    private final RestClient client;
    private final RestClient downloads;
    private final JsonMapper json;
    private final Supplier<URI> reads;
    private final Supplier<URI> acts;

    /**
     * The way to both sides.
     *
     * @param reads address of the query side
     * @param acts address of the command side
     */
    HttpApi(Supplier<URI> reads, Supplier<URI> acts, JsonMapper json) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        this.client = within(READ, http);
        this.downloads = within(DOWNLOAD, http);
        this.json = json;
        this.reads = reads;
        this.acts = acts;
    }

    private static RestClient within(Duration patience, HttpClient http) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        return RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public Json get(String path, @Nullable Object... variables) {
        return versioned(path, variables).body();
    }

    @Override
    public Optional<Json> find(String path, @Nullable Object... variables) {
        try {
            return Optional.of(get(path, variables));
        } catch (ApiProblem problem) {
            if (problem.status() == 403 || problem.status() == 404) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    @Override
    public Versioned versioned(String path, @Nullable Object... variables) {
        // Once a view was too late it is for the whole page: every further read would wait in vain as long again.
        OptionalLong awaited = Pending.of(Visit.request()) ? OptionalLong.empty() : Visit.awaited();
        Exchanged answer = read(path, awaited, variables);
        if (awaited.isPresent() && answer.status() == 503) {
            Pending.mark(Visit.request());
            answer = read(path, OptionalLong.empty(), variables);
        } else if (awaited.isPresent()) {
            Visit.shown();
        }
        return new Versioned(answer.body(), answer.headers().getETag());
    }

    private Exchanged read(String path, OptionalLong position, @Nullable Object... variables) {
        RestClient.RequestHeadersSpec<?> request = client.get().uri(uri(reads, path, variables));
        request.headers(HttpApi::callers);
        position.ifPresent(
                last -> request.header("Defter-Position", Long.toString(last)).header("Prefer", PATIENCE));
        Exchanged answer = send(request);
        if (answer.status() != 200 && !(position.isPresent() && answer.status() == 503)) {
            throw new ApiProblem(answer.status(), answer.body());
        }
        return answer;
    }

    @Override
    public ApiAnswer post(String path, Map<String, ?> body, @Nullable String expected, String key) {
        RestClient.RequestBodySpec request = client.method(HttpMethod.POST)
                .uri(uri(doing(path), path))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(HttpApi::callers)
                .header("Idempotency-Key", key);
        if (expected != null) {
            request.header(HttpHeaders.IF_MATCH, expected);
        }
        Exchanged answer = send(request.body(json.writeValueAsBytes(body)));
        if (answer.status() >= 300) {
            throw new ApiProblem(answer.status(), answer.body());
        }
        String position = answer.headers().getFirst("Defter-Position");
        if (position != null) {
            Visit.acted(Long.parseLong(position));
        }
        URI location = answer.headers().getLocation();
        return new ApiAnswer(
                answer.body(),
                location == null ? null : location.toString(),
                answer.headers().getETag());
    }

    @Override
    public ApiAnswer upload(String path, Resource file) {
        Exchanged answer = send(client.method(HttpMethod.POST)
                .uri(uri(doing(path), path))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .headers(HttpApi::callers)
                .body(file));
        if (answer.status() >= 300) {
            throw new ApiProblem(answer.status(), answer.body());
        }
        URI location = answer.headers().getLocation();
        return new ApiAnswer(
                answer.body(),
                location == null ? null : location.toString(),
                answer.headers().getETag());
    }

    @Override
    public void put(String path, Map<String, ?> body) {
        Exchanged answer = send(client.method(HttpMethod.PUT)
                .uri(uri(doing(path), path))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(HttpApi::callers)
                .body(json.writeValueAsBytes(body)));
        if (answer.status() >= 300) {
            throw new ApiProblem(answer.status(), answer.body());
        }
    }

    @Override
    public Json delete(String path, @Nullable Object... variables) {
        Exchanged answer =
                send(client.delete().uri(uri(doing(path), path, variables)).headers(HttpApi::callers));
        if (answer.status() >= 300) {
            throw new ApiProblem(answer.status(), answer.body());
        }
        return answer.body();
    }

    @Override
    public Optional<String> text(String path) {
        try {
            return client.get()
                    .uri(uri(reads, path))
                    .headers(HttpApi::callers)
                    .exchangeForRequiredValue((_, response) -> {
                        byte[] body = response.getBody().readAllBytes();
                        return response.getStatusCode().value() == 200
                                ? Optional.of(new String(body, StandardCharsets.UTF_8))
                                : Optional.<String>empty();
                    });
        } catch (ResourceAccessException e) {
            throw unreachable();
        }
    }

    @Override
    public void download(String path, HttpServletResponse to) {
        pass(downloads.get().uri(uri(reads, path)).headers(HttpApi::callers), to);
    }

    @Override
    public void export(String path, @Nullable String name, HttpServletResponse to) {
        RestClient.RequestHeadersSpec<?> request =
                downloads.get().uri(uri(reads, path)).headers(HttpApi::callers);
        pass(name == null ? request : request.header("Defter-Export", name), to);
    }

    private void pass(RestClient.RequestHeadersSpec<?> request, HttpServletResponse to) {
        try {
            request.exchangeForRequiredValue((_, response) -> {
                if (response.getStatusCode().value() != 200) {
                    throw new ApiProblem(
                            response.getStatusCode().value(),
                            parsed(response.getBody().readAllBytes()));
                }
                pass(HttpHeaders.CONTENT_TYPE, response, to);
                pass(HttpHeaders.CONTENT_DISPOSITION, response, to);
                response.getBody().transferTo(to.getOutputStream());
                return true;
            });
        } catch (ResourceAccessException e) {
            throw unreachable();
        }
    }

    private static void pass(String header, ClientHttpResponse from, HttpServletResponse to) {
        String value = from.getHeaders().getFirst(header);
        if (value != null) {
            to.setHeader(header, value);
        }
    }

    private static ApiProblem unreachable() {
        return new ApiProblem(503, new Json().with("reason", "API_UNREACHABLE"));
    }

    /** What is done to the record is the command side's; what is done to views is done where they are. */
    private Supplier<URI> doing(String path) {
        return path.startsWith(OPERATIONS) ? reads : acts;
    }

    /** The path below the API's address; a query in it is encoded already, variables are not. */
    private static URI uri(Supplier<URI> at, String path, @Nullable Object... variables) {
        String filled = path;
        for (Object variable : variables) {
            filled = VARIABLE.matcher(filled)
                    .replaceFirst(Matcher.quoteReplacement(
                            UriUtils.encode(String.valueOf(variable), StandardCharsets.UTF_8)));
        }
        return at.get().resolve(filled);
    }

    private static void callers(HttpHeaders headers) {
        headers.setAcceptLanguage(
                List.of(new Locale.LanguageRange(LocaleContextHolder.getLocale().toLanguageTag())));
        Visit.authorization().ifPresent(proof -> headers.set(HttpHeaders.AUTHORIZATION, proof));
        // Whose request it is in truth; what counts requests counts them for that address.
        headers.set("X-Forwarded-For", Visit.request().getRemoteAddr());
    }

    private Exchanged send(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((_, response) -> exchanged(response));
        } catch (ResourceAccessException e) {
            throw unreachable();
        }
    }

    private Exchanged exchanged(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readAllBytes();
        return new Exchanged(response.getStatusCode().value(), response.getHeaders(), parsed(body));
    }

    private Json parsed(byte[] body) {
        if (body.length == 0) {
            return new Json();
        }
        try {
            return Json.of(json.readTree(new String(body, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return new Json();
        }
    }

    private record Exchanged(int status, HttpHeaders headers, Json body) {}
}
