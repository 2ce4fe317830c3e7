package org.defter.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as {@code deploy/http/*.http} writes it: steps of one request each. {@code walk-through.sh} reads the same
 * files; what a line means is said at the head of the story.
 *
 * @param steps the steps in their order
 */
public record Story(List<Step> steps) {

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
            List<String> sees) {}

    /**
     * A field of the answer that later steps need.
     *
     * @param name the name it is kept under
     * @param field the field's name in the JSON of the answer
     */
    public record Kept(String name, String field) {}

    /** Reads a story. */
    public static Story parse(String text) {
        List<Step> steps = new ArrayList<>();
        Draft draft = new Draft("");
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("### ")) {
                draft.addTo(steps);
                draft = new Draft(line.substring(4));
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
        private final StringBuilder body = new StringBuilder();
        private String user = "";
        private @Nullable LocalDate on;
        private @Nullable String method;
        private String path = "";
        private @Nullable String save;
        private @Nullable Kept keep;
        private boolean inBody;

        Draft(String title) {
            this.title = title;
        }

        void read(String line) {
            if (inBody) {
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
            } else if (line.startsWith("POST ") || line.startsWith("GET ")) {
                int space = line.indexOf(' ');
                method = line.substring(0, space);
                path = line.substring(space + 1);
            } else if (line.isEmpty() && method != null) {
                inBody = true;
            }
        }

        void addTo(List<Step> steps) {
            if (method != null) {
                steps.add(new Step(title, user, on, method, path, json(), save, keep, List.copyOf(sees)));
            }
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
