package org.defter.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a story to a running Defter over HTTP, as a client that keeps the contract: it asks for the {@code ETag} of what
 * exists before it acts on it, reads no older state than its last act made, and sends an idempotency key with every act,
 * so that a story broken off is taken up again where it stood by telling it under the same name.
 */
public final class StoryTeller {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern PERSONS = Pattern.compile("\\{\\{persons (\\d+)-(\\d+)}}");
    private static final Pattern PERSON = Pattern.compile("\\{\\{person (\\d+)}}");
    private static final int FIRST_PERSON = 900;
    private static final Pattern RESOURCE = Pattern.compile("^(/api/[a-z-]+/[0-9a-f-]{36})/.*");
    private static final int ATTEMPTS = 6;
    private static final String READER = "auditor";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String run;
    private final Acting acting;
    private final Map<String, String> kept = new HashMap<>();
    private @Nullable String position;
    private int number;

    /**
     * A teller.
     *
     * @param base where Defter is, such as {@code http://127.0.0.1:8080}
     * @param run name of this telling; part of the idempotency keys
     */
    public StoryTeller(URI base, String run) {
        this.base = base;
        this.run = run;
        this.acting = this::call;
    }

    /**
     * A teller whose acts are done in another way than by calls of the API.
     *
     * @param base where Defter is; what is only read is read by calls
     * @param acting how acts are done
     */
    public StoryTeller(URI base, Acting acting) {
        this.base = base;
        this.run = "";
        this.acting = acting;
    }

    /** How the acts of a story are done. */
    @FunctionalInterface
    public interface Acting {

        /**
         * Does what a step says.
         *
         * @param step the step
         * @param path its path, with what was kept for the placeholders
         * @param body its particulars as JSON, likewise
         * @throws NotAsTold if it does not end as the step says
         */
        Done act(Story.Step step, String path, String body) throws IOException, InterruptedException;
    }

    /**
     * What came of an act.
     *
     * @param answer what was answered; none where this way of acting shows no answer
     * @param made identifier of what was made, if something was
     * @param position place in the record of the last event; none if nothing was recorded
     */
    public record Done(
            @Nullable String answer,
            @Nullable String made,
            @Nullable String position) {}

    /** A step was not answered as the story says. */
    public static final class NotAsTold extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Says which step it was, and what came instead. */
        public NotAsTold(String message) {
            super(message);
        }
    }

    /**
     * Tells a story, or goes on with the next part of one.
     *
     * @param told is given the number of the step, counted from 1 over all that was told, and the step
     * @throws NotAsTold if an answer is not what the story says
     * @throws IOException if Defter cannot be reached
     */
    public void tell(Story story, BiConsumer<Integer, Story.Step> told) throws IOException, InterruptedException {
        for (Story.Step step : story.steps()) {
            number++;
            perform(step);
            told.accept(number, step);
        }
    }

    /** What was kept under a name while the story was told, such as the id of the plan. */
    public String kept(String name) {
        String value = kept.get(name);
        if (value == null) {
            throw new NotAsTold("nothing is kept under the name " + name);
        }
        return value;
    }

    /** The position of the last act; a reader who sends it sees that act and all that followed from it. */
    public @Nullable String position() {
        return position;
    }

    /**
     * Reads no older state than this position from now on, although no act of this teller led to it: what a clock or
     * somebody else recorded there is part of what the next step builds on.
     */
    public void catchUpWith(long elsewhere) {
        position = Long.toString(elsewhere);
    }

    private void perform(Story.Step step) throws IOException, InterruptedException {
        step.lets().forEach((name, value) -> kept.put(name, fill(value)));
        String path = fill(step.path());
        String answer = step.method().equals("GET") ? read(step, path).body() : act(step, path);
        if (answer == null) {
            return;
        }
        for (String seen : step.sees()) {
            if (!answer.contains(fill(seen))) {
                throw new NotAsTold(step.title() + ": the answer lacks " + seen + ": " + answer);
            }
        }
        Story.Kept keep = step.keep();
        if (keep != null) {
            Matcher field =
                    Pattern.compile("\"" + keep.field() + "\":\"([^\"]*)\"").matcher(answer);
            kept.put(
                    keep.name(),
                    field.results()
                            .reduce((_, last) -> last)
                            .map(result -> result.group(1))
                            .orElseThrow(() ->
                                    new NotAsTold(step.title() + ": the answer lacks the field " + keep.field())));
        }
    }

    private HttpResponse<String> read(Story.Step step, String path) throws IOException, InterruptedException {
        return send(step, request(path, step.user()).GET().build(), 200);
    }

    private @Nullable String act(Story.Step step, String path) throws IOException, InterruptedException {
        Done done = acting.act(step, path, fill(step.body()));
        position = done.position() == null ? position : done.position();
        if (step.save() != null) {
            if (done.made() == null) {
                throw new NotAsTold(step.title() + ": nothing was made");
            }
            kept.put(step.save(), done.made());
        }
        return done.answer();
    }

    private Done call(Story.Step step, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path, step.user())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", run + "-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        Matcher resource = RESOURCE.matcher(path);
        if (resource.matches()) {
            HttpResponse<String> now =
                    send(step, request(resource.group(1), READER).GET().build(), 200);
            request.header("If-Match", now.headers().firstValue("ETag").orElseThrow());
        }
        Story.Refused refused = step.refused();
        if (refused != null) {
            HttpResponse<String> answer = send(step, request.build(), refused.status());
            if (!answer.body().contains("\"reason\":\"" + refused.reason() + "\"")) {
                throw new NotAsTold(step.title() + ": not refused for " + refused.reason() + ": " + answer.body());
            }
            return new Done(answer.body(), null, null);
        }
        HttpResponse<String> response = send(step, request.build(), 200, 201);
        return new Done(
                response.body(),
                response.headers()
                        .firstValue("Location")
                        .map(location -> location.replaceFirst(".*[/#]", ""))
                        .orElse(null),
                response.headers().firstValue("Defter-Position").orElse(null));
    }

    private HttpRequest.Builder request(String path, String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", basic(user));
        return position == null ? request : request.header("Defter-Position", position);
    }

    private static String basic(String user) {
        byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private HttpResponse<String> send(Story.Step step, HttpRequest request, int... expected)
            throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int attempt = 1; attempt < ATTEMPTS && retryAfter(response) > 0; attempt++) {
            Thread.sleep(Duration.ofSeconds(retryAfter(response)));
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        for (int status : expected) {
            if (response.statusCode() == status) {
                return response;
            }
        }
        throw new NotAsTold(step.title() + ": " + request.method() + " " + request.uri() + " was answered with "
                + response.statusCode() + ": " + response.body());
    }

    /** The seconds after which the same request may succeed; 0 if the answer does not say so. */
    private static long retryAfter(HttpResponse<?> response) {
        return response.statusCode() == 503 || response.statusCode() == 409
                ? response.headers().firstValueAsLong("Retry-After").orElse(0)
                : 0;
    }

    /** Names stand for what was kept; persons by number are invented ones with an identifier made of the number. */
    private String fill(String text) {
        String named = PERSONS.matcher(text)
                .replaceAll(it -> IntStream.rangeClosed(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2)))
                        .mapToObj(number -> "\"" + person(number) + "\"")
                        .collect(Collectors.joining(", ")));
        named = PERSON.matcher(named).replaceAll(it -> person(Integer.parseInt(it.group(1))));
        return PLACEHOLDER.matcher(named).replaceAll((MatchResult it) -> Matcher.quoteReplacement(kept(it.group(1))));
    }

    private static String person(int number) {
        return String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", FIRST_PERSON + number);
    }
}
