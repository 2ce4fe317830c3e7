package org.defter.command.platform;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;

/**
 * The version of a stream that a caller saw and acts on: the {@code If-Match} of the request. A controller that takes one
 * as a parameter demands the header.
 *
 * @param value version of the stream, 0 after its first event
 */
public record ExpectedVersion(Long value) {

    private static final Pattern ONE_STRONG_TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    /**
     * Reads {@code If-Match}.
     *
     * @throws HttpRefused if it is absent (428), or anything but one strong tag with a version (400): {@code *} would act
     *     on a state the caller has not seen
     */
    public static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw HttpRefused.because(HttpReason.IF_MATCH_REQUIRED);
        }
        Matcher tag = ONE_STRONG_TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw HttpRefused.because(HttpReason.INVALID_IF_MATCH)
                    .withErrors(List.of(WrongField.of("If-Match", "field.value")));
        }
        return new ExpectedVersion(Long.valueOf(tag.group(1)));
    }
}
