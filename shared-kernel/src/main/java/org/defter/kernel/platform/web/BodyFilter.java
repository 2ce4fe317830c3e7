package org.defter.kernel.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the whole body of a request to the API before anything else looks at it, and refuses what no act can be: more
 * than 256 kB (counted while reading, so chunked bodies too), another media type than JSON, bytes that are not UTF-8,
 * and parameters with control characters.
 *
 * <p>The body is small and kept, because it is read twice: as JSON, and as the fingerprint of an idempotency key. No body
 * at all is read as {@code {}}: an act without particulars needs none. A file that is sent is left to who keeps it.
 */
public final class BodyFilter extends OncePerRequestFilter {

    /** The largest body, in bytes. */
    public static final int LIMIT = 256 * 1024;

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final Problems problems;

    /** Answers refusals with the given problems. */
    public BodyFilter(Problems problems) {
        this.problems = problems;
    }

    /** The bytes of the body; empty where there is none. */
    public static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(BodyFilter.class.getName()) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.contain(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest checked;
        try {
            refuseControlCharacters(request);
            checked = WITHOUT_BODY.contains(request.getMethod()) || ApiPaths.takeFiles(request.getRequestURI())
                    ? request
                    : buffered(request);
        } catch (HttpRefused refused) {
            problems.write(refused, request, response);
            return;
        }
        chain.doFilter(checked, response);
    }

    private static HttpServletRequest buffered(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        byte[] body = readBody(request.getInputStream());
        if (body.length == 0) {
            body = EMPTY_OBJECT;
        } else {
            requireJson(request);
            requireUtf8(body);
        }
        request.setAttribute(BodyFilter.class.getName(), body);
        return new BufferedRequest(request, body);
    }

    private static byte[] readBody(InputStream stream) throws IOException {
        byte[] body = stream.readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw tooLarge();
        }
        return body;
    }

    private static HttpRefused tooLarge() {
        // The rest of the body is not read: the connection cannot be used for another request.
        return HttpRefused.because(HttpReason.BODY_TOO_LARGE, "limit", LIMIT).withHeader("Connection", "close");
    }

    private static void requireJson(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (!isJson(request.getContentType())
                || (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity"))) {
            throw HttpRefused.because(HttpReason.UNSUPPORTED_MEDIA_TYPE).withHeader("Accept-Post", "application/json");
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            Charset charset = type.getCharset();
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireUtf8(byte[] body) {
        for (byte one : body) {
            // No JSON in UTF-8 has it, and every JSON in UTF-16 or UTF-32 has: the parser would take those for what
            // they are.
            if (one == 0) {
                throw HttpRefused.because(HttpReason.MALFORMED_JSON);
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw HttpRefused.because(HttpReason.MALFORMED_JSON);
        }
    }

    private static void refuseControlCharacters(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !WITHOUT_BODY.contains(request.getMethod())) {
            return;
        }
        Map<String, String[]> parameters = request.getParameterMap();
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (!PlainText.isPlain(value) || !PlainText.isPlain(parameter.getKey())) {
                    throw HttpRefused.because(HttpReason.INVALID_PARAMETER)
                            .withErrors(List.of(HttpRefused.WrongField.of(
                                    PlainText.isPlain(parameter.getKey()) ? parameter.getKey() : "",
                                    "field.characters")));
                }
            }
        }
    }
}
