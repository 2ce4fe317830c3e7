package org.defter.standalone.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param operation what it was made from
 * @param method may be another than the operation's
 * @param target path and query, encoded
 * @param user whose login it carries; nobody's if none
 * @param headers the others
 * @param body what is sent along; nothing if none
 */
public record Sent(
        Operation operation,
        String method,
        String target,
        @Nullable String user,
        Map<String, String> headers,
        byte @Nullable [] body) {

    /** How somebody sends it again. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("curl -i -X ").append(method);
        if (user != null) {
            text.append(" -u ").append(user).append(':').append(user);
        }
        headers.forEach((name, value) ->
                text.append(" -H '").append(name).append(": ").append(value).append('\''));
        if (body != null) {
            String shown = new String(body, StandardCharsets.UTF_8);
            text.append(" --data-binary '")
                    .append(
                            shown.length() > 1_500
                                    ? shown.substring(0, 1_500) + "… (" + body.length + " bytes)"
                                    : shown)
                    .append('\'');
        }
        return text.append(" '$DEFTER").append(target).append('\'').toString();
    }
}
