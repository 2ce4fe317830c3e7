package org.defter.kernel.platform.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A small S3 over real HTTP, for one bucket: it works every signature out by itself from what came in, believes no digest, keeps what
 * is there from being overwritten if it is asked to, and can be busy, slow, hung and gone.
 */
public final class S3Server implements AutoCloseable {

    /** The public half of the only key it knows. */
    public static final String KEY_ID = "DEFTERTESTKEY";
    /** The other half. */
    public static final String SECRET = "a/secret+of=tests";

    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=" + KEY_ID
            + "/(\\d{8})/([a-z0-9-]+)/s3/aws4_request,SignedHeaders=([a-z0-9;-]+),Signature=([0-9a-f]{64})");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    /** What it holds, by path; a test may damage it. */
    public final Map<String, byte[]> objects = new ConcurrentHashMap<>();

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final String bucket;
    private final HttpServer server;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile int failing = 503;

    /** Starts one with an empty bucket of that name. */
    public S3Server(String bucket) {
        this.bucket = bucket;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers the next requests with a status, or hangs up without an answer at 0, or never answers at -1. */
    public void fail(int status, int times) {
        failing = status;
        failures.set(times);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(exchange.getRequestMethod());
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            if (failing > 0) {
                answer(exchange, failing, "SlowDown");
            } else if (failing == 0) {
                exchange.close();
            }
            return;
        }
        String refusal = refusal(exchange, body);
        if (refusal != null) {
            answer(exchange, refusal.startsWith("XAmz") ? 400 : 403, refusal);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/" + bucket + "/")) {
            answer(exchange, 404, "NoSuchBucket");
        } else if (exchange.getRequestMethod().equals("PUT")) {
            put(exchange, path, body);
        } else {
            get(exchange, objects.get(path));
        }
    }

    private void put(HttpExchange exchange, String path, byte[] body) throws IOException {
        if ("*".equals(header(exchange, "If-None-Match"))) {
            if (objects.putIfAbsent(path, body) != null) {
                answer(exchange, 412, "PreconditionFailed");
                return;
            }
        } else {
            objects.put(path, body);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static void get(HttpExchange exchange, byte @Nullable [] object) throws IOException {
        Matcher range = RANGE.matcher(header(exchange, "Range"));
        if (object == null) {
            answer(exchange, 404, "NoSuchKey");
        } else if (!range.matches() || Long.parseLong(range.group(1)) >= object.length) {
            answer(exchange, 416, "InvalidRange");
        } else {
            int from = Integer.parseInt(range.group(1));
            int to = (int) Math.min(Long.parseLong(range.group(2)), object.length - 1L);
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, to, object.length));
            exchange.sendResponseHeaders(206, to - from + 1L);
            exchange.getResponseBody().write(object, from, to - from + 1);
            exchange.close();
        }
    }

    private static @Nullable String refusal(HttpExchange exchange, byte[] body) {
        Matcher said = AUTHORIZATION.matcher(header(exchange, "Authorization"));
        if (!said.matches()) {
            return "AccessDenied";
        }
        String digest = header(exchange, "X-Amz-Content-Sha256");
        if (!digest.equals(Sha256.of(body).hex())) {
            return "XAmzContentSHA256Mismatch";
        }
        List<String> names = Arrays.asList(said.group(3).split(";"));
        if (!names.contains("host") || !header(exchange, "X-Amz-Date").startsWith(said.group(1))) {
            return "SignatureDoesNotMatch";
        }
        StringBuilder request = new StringBuilder(
                exchange.getRequestMethod() + "\n" + exchange.getRequestURI().getRawPath() + "\n\n");
        names.forEach(name -> request.append(name + ":" + header(exchange, name) + "\n"));
        request.append("\n" + said.group(3) + "\n" + digest);
        String text = "AWS4-HMAC-SHA256\n" + header(exchange, "X-Amz-Date") + "\n" + said.group(1) + "/" + said.group(2)
                + "/s3/aws4_request\n"
                + Sha256.of(request.toString().getBytes(StandardCharsets.UTF_8)).hex();
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(said.group(1), said.group(2), "s3", "aws4_request", text)) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(key).equals(said.group(4)) ? null : "SignatureDoesNotMatch";
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void answer(HttpExchange exchange, int status, String code) throws IOException {
        byte[] body =
                ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
