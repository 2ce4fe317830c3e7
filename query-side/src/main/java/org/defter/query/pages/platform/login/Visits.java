package org.defter.query.pages.platform.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.defter.kernel.platform.notice.MailChoices;
import org.defter.query.pages.platform.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds whose a request is by its cookie, once for each request and only where somebody asks; begins and ends logins. */
final class Visits implements SecurityContextRepository {

    private static final String COOKIE = "defter-visit";
    private static final String ATTRIBUTE = Visits.class.getName();

    private final VisitStore store;
    private final AccessTokens tokens;
    private final MailChoices mails;

    Visits(VisitStore store, AccessTokens tokens, MailChoices mails) {
        this.store = store;
        this.tokens = tokens;
        this.mails = mails;
    }

    /** Begins a login; one that was there ends, but for the form it keeps, if it is the same user's. */
    void begin(HttpServletRequest request, HttpServletResponse response, LoggedIn login) {
        Optional<String> before = Cookies.read(request, COOKIE);
        Optional<VisitStore.KeptForm> waiting = before.flatMap(id -> store.find(id)
                .filter(old -> old.login().login().equals(login.login()))
                .flatMap(_ -> store.takeKept(id)));
        before.ifPresent(store::end);
        String id = store.begin(login);
        mails.proved(login.login(), login.authentication().roles());
        waiting.ifPresent(form -> store.keep(id, form));
        Cookies.write(request, response, COOKIE, id);
    }

    /** Ends the login of a request and says whose it was. */
    Optional<LoggedIn> end(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> id = Cookies.read(request, COOKIE);
        Optional<LoggedIn> login = id.flatMap(store::find).map(VisitStore.Stored::login);
        id.ifPresent(store::end);
        Cookies.remove(request, response, COOKIE);
        return login;
    }

    private Optional<VisitStore.Stored> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(VisitStore.Stored.class::cast);
        }
        Optional<String> id = Cookies.read(request, COOKIE);
        Optional<VisitStore.Stored> stored = id.flatMap(store::find);
        request.setAttribute(ATTRIBUTE, stored);
        stored.ifPresent(found -> Visit.is(request, new Current(id.orElseThrow(), found)));
        return stored;
    }

    /** The login of one request. */
    private final class Current implements Visit.Login {

        private final String id;
        private LoggedIn login;
        private @Nullable Long position;

        Current(String id, VisitStore.Stored stored) {
            this.id = id;
            this.login = stored.login();
            this.position = stored.position();
        }

        @Override
        public synchronized String authorization() {
            login = tokens.lasting(id, login);
            LoggedIn.Tokens own = login.tokens();
            return own == null ? String.valueOf(login.basic()) : "Bearer " + own.access();
        }

        @Override
        public synchronized @Nullable Long position() {
            return position;
        }

        @Override
        public synchronized void position(@Nullable Long place) {
            position = place;
            store.position(id, place);
        }

        @Override
        public void keep(String path, Map<String, List<String>> fields) {
            store.keep(id, new VisitStore.KeptForm(path, fields));
        }

        @Override
        public Optional<Map<String, List<String>>> kept(String path) {
            return store.takeKept(id).filter(form -> form.path().equals(path)).map(VisitStore.KeptForm::fields);
        }

        @Override
        public void end() {
            store.end(id);
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;
        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                Optional<VisitStore.Stored> stored = of(request);
                generated = stored.isEmpty();
                known = stored.<SecurityContext>map(
                                found -> new SecurityContextImpl(found.login().authentication()))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }

    /** The interface still asks for it. */
    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Logins are begun and ended above, and not changed in between. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).isPresent();
    }
}
