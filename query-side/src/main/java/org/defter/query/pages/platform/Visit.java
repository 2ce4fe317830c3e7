package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What is known of a reader from one page to the next: how its user proves to the API who it is, the place in the record of its last
 * act, until a page has shown it, and a form that waits for a fresh login. Nothing of it is known of the public.
 */
public final class Visit {

    private static final String ATTRIBUTE = Visit.class.getName();

    /** Which place in the record a part of a page was told of, when it is read again. */
    private static final String TOLD = "Defter-Position";

    private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

    private Visit() {}

    /** A reader's login, wherever it is kept. */
    public interface Login {

        /**
         * What the API wants to see.
         *
         * @throws ApiProblem with status 401 if the login is over
         */
        String authorization();

        /** The place of the last act, until it has been shown. */
        @Nullable
        Long position();

        /** Notes the place of the last act; none when it has been shown. */
        void position(@Nullable Long position);

        /** Keeps a form until the reader has logged in anew. */
        void keep(String path, Map<String, List<String>> fields);

        /** The form that was kept of that path; it is handed out once. */
        Optional<Map<String, List<String>>> kept(String path);

        /** Ends it. */
        void end();
    }

    /** The request being answered: what is looked up once for a page is kept with it. */
    public static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** Says whose the request is. */
    public static void is(HttpServletRequest request, Login login) {
        request.setAttribute(ATTRIBUTE, login);
    }

    private static Optional<Login> login() {
        // Nobody may have asked yet who it is; asking finds the login.
        Reader.login();
        return Optional.ofNullable((Login) request().getAttribute(ATTRIBUTE));
    }

    static Optional<String> authorization() {
        return login().map(Login::authorization);
    }

    static void acted(long position) {
        login().ifPresent(login -> login.position(position));
    }

    static OptionalLong lastAct() {
        Long position = login().map(Login::position).orElse(null);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** The place up to which a read waits for the views: of the last act, or of what an open page was told of. */
    static OptionalLong awaited() {
        OptionalLong act = lastAct();
        OptionalLong told = told();
        return told.isPresent() && told.getAsLong() > act.orElse(-1) ? told : act;
    }

    /** Only whoever has logged in is waited for. */
    private static OptionalLong told() {
        String place = request().getHeader(TOLD);
        return place != null && PLACE.matcher(place).matches() && login().isPresent()
                ? OptionalLong.of(Long.parseLong(place))
                : OptionalLong.empty();
    }

    static void shown() {
        if (lastAct().isPresent()) {
            login().ifPresent(login -> login.position(null));
        }
    }

    static void end() {
        login().ifPresent(Login::end);
    }

    /** Keeps a form until its reader has logged in anew. */
    public static void keep(String path, Map<String, List<String>> fields) {
        login().ifPresent(login -> login.keep(path, fields));
    }

    /** The form of that path that was kept; it is handed out once. */
    public static Optional<Map<String, List<String>>> kept(String path) {
        return login().flatMap(login -> login.kept(path));
    }
}
