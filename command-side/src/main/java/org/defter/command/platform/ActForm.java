package org.defter.command.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.defter.kernel.EventMetadata;
import org.defter.kernel.access.LoginId;
import org.jspecify.annotations.Nullable;

/**
 * What the request of a caller asks for besides its command: one effect per key, and a new resource or none. It travels as metadata
 * of the command, so that whichever node handles the command keeps key, events and answer together; it does not go on to the
 * events.
 *
 * @param key the key, where the caller gave one
 * @param location path of the resource the act makes, such as {@code /api/proposals/} and its id; none if it makes none
 */
record ActForm(Optional<IdempotencyKey> key, @Nullable String location) {

    private static final String ACT = "act";
    private static final String LOCATION = "actLocation";
    private static final String FINGERPRINT = "actFingerprint";

    /** The metadata with this form; who acts is in them already. */
    MetaData on(MetaData actor) {
        Map<String, String> data = new HashMap<>();
        data.put(ACT, "true");
        if (location != null) {
            data.put(LOCATION, location);
        }
        key.ifPresent(named -> {
            data.put(EventMetadata.IDEMPOTENCY_KEY, named.key());
            data.put(FINGERPRINT, named.fingerprint());
        });
        return actor.mergedWith(data);
    }

    /** The form of a caller's act; empty for a command the system sends itself. */
    static Optional<ActForm> of(MetaData data) {
        if (!data.containsKey(ACT)) {
            return Optional.empty();
        }
        String named = (String) data.get(EventMetadata.IDEMPOTENCY_KEY);
        String fingerprint = (String) data.get(FINGERPRINT);
        LoginId login = ActMetadata.actor(data).login();
        return Optional.of(new ActForm(
                named == null || fingerprint == null
                        ? Optional.empty()
                        : Optional.of(new IdempotencyKey(login, named, fingerprint)),
                (String) data.get(LOCATION)));
    }
}
