package org.defter.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A story as {@code deploy/http/*.http} writes it: steps of one request each. {@code walk-through.sh} reads the same
 * files; what a line means is said at the head of the story.
 *
 * @param steps the steps in their order
 */
public record Story(List<Step> steps) {

    private static final String INCLUDE = "# @include ";

    /** Copies the steps. */
    public Story {
        steps = List.copyOf(steps);
    }

    /**
     * One request.
     *
     * @param title what happens, in words
     * @param user the demo user who does it
     * @param on the day it happens; none for a GET
     * @param method GET or POST
     * @param path path with placeholders in double braces
     * @param body JSON with placeholders; empty for a GET
     * @param save name under which the last part of the {@code Location} is kept
     * @param keep name and field: the last value of that field in the answer is kept under the name
     * @param sees texts that must stand in the answer
     * @param lets names that get a value before the step
     * @param refused how the step must be refused; none = it must be answered with what it asks for
     */
    public record Step(
            String title,
            String user,
            @Nullable LocalDate on,
            String method,
            String path,
            String body,
            @Nullable String save,
            @Nullable Kept keep,
            List<String> sees,
            Map<String, String> lets,
            @Nullable Refused refused) {}

    /**
     * A field of the answer that later steps need.
     *
     * @param name the name it is kept under
     * @param field the field's name in the JSON of the answer
     */
    public record Kept(String name, String field) {}

    /**
     * The refusal a step must meet.
     *
     * @param status the HTTP status
     * @param reason the stable code of the reason
     */
    public record Refused(int status, String reason) {}

    /**
     * Reads a story. A line {@code # @include file} stands for that file, which is looked for beside the one that names it.
     *
     * @throws IOException if a file cannot be read
     */
    public static Story read(Resource file) throws IOException {
        return parse(expanded(file));
    }

    private static String expanded(Resource file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line :
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            text.append(
                            line.startsWith(INCLUDE)
                                    ? expanded(file.createRelative(line.substring(INCLUDE.length())))
                                    : line)
                    .append('\n');
        }
        return text.toString();
    }

    /** The number of the last step that records something, counted from 1. */
    public int lastAct() {
        for (int number = steps.size(); number > 0; number--) {
            Step step = steps.get(number - 1);
            if (step.method().equals("POST") && step.refused() == null) {
                return number;
            }
        }
        throw new IllegalStateException("the story records nothing");
    }

    /** Reads a story that includes nothing. */
    public static Story parse(String text) {
        List<Step> steps = new ArrayList<>();
        Draft draft = new Draft("", Map.of());
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("### ")) {
                Map<String, String> waiting = draft.addTo(steps);
                draft = new Draft(line.substring(4), waiting);
            } else {
                draft.read(line);
            }
        }
        draft.addTo(steps);
        return new Story(steps);
    }

    /** A step while its lines are read. */
    private static final class Draft {

        private final String title;
        private final List<String> sees = new ArrayList<>();
        private final Map<String, String> lets = new LinkedHashMap<>();
        private final Map<String, String> next = new LinkedHashMap<>();
        private @Nullable Refused refused;
        private final StringBuilder body = new StringBuilder();
        private String user = "";
        private @Nullable LocalDate on;
        private @Nullable String method;
        private String path = "";
        private @Nullable String save;
        private @Nullable Kept keep;
        private boolean inBody;

        Draft(String title, Map<String, String> lets) {
            this.title = title;
            this.lets.putAll(lets);
        }

        void read(String line) {
            if (line.startsWith("# @let ")) {
                // A name given after the request is for the steps that follow.
                int space = line.indexOf(' ', 7);
                (method == null ? lets : next).put(line.substring(7, space), line.substring(space + 1));
            } else if (inBody) {
                body.append(line).append('\n');
            } else if (line.startsWith("# @as ")) {
                user = line.substring(6);
            } else if (line.startsWith("# @on ")) {
                on = LocalDate.parse(line.substring(6));
            } else if (line.startsWith("# @save ")) {
                save = line.substring(8);
            } else if (line.startsWith("# @keep ")) {
                int space = line.indexOf(' ', 8);
                keep = new Kept(line.substring(8, space), line.substring(space + 1));
            } else if (line.startsWith("# @see ")) {
                sees.add(line.substring(7));
            } else if (line.startsWith("# @refused ")) {
                int space = line.indexOf(' ', 11);
                refused = new Refused(Integer.parseInt(line.substring(11, space)), line.substring(space + 1));
            } else if (line.startsWith("POST ") || line.startsWith("GET ")) {
                int space = line.indexOf(' ');
                method = line.substring(0, space);
                path = line.substring(space + 1);
            } else if (line.isEmpty() && method != null) {
                inBody = true;
            }
        }

        /** Adds the step, if there is one, and answers with the names that wait for the next. */
        Map<String, String> addTo(List<Step> steps) {
            if (method == null) {
                return lets;
            }
            steps.add(new Step(
                    title, user, on, method, path, json(), save, keep, List.copyOf(sees), Map.copyOf(lets), refused));
            return next;
        }

        /** Comments that stand between two steps belong to neither body. */
        private String json() {
            StringBuilder json = new StringBuilder();
            body.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> json.append(line).append('\n'));
            return json.toString().strip();
        }
    }
}
