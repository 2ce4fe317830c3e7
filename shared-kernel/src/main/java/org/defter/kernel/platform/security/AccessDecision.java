package org.defter.kernel.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.web.HttpReason;
import org.defter.kernel.platform.web.HttpRefused;
import org.defter.kernel.platform.web.HttpRefused.WrongField;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Decides every request to the API by the {@link AccessTable}. What has no row is shut: a path without any row is not
 * found, a path with rows for other methods does not allow this one.
 */
final class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessTable table;
    private final FreshLogin fresh;

    AccessDecision(AccessTable table, FreshLogin fresh) {
        this.table = table;
        this.fresh = fresh;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Authentication who = authentication.get();
        if (who instanceof LoginAuthentication login) {
            return new AuthorizationDecision(admits(login, request));
        }
        boolean open = rowFor(request)
                .filter(row -> row.open() == AccessRow.Openness.PUBLIC)
                .isPresent();
        return new AuthorizationDecision(open);
    }

    private boolean admits(LoginAuthentication login, HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS")) {
            return !table.methodsOf(pathOf(request)).isEmpty();
        }
        Optional<AccessRow> row = rowFor(request);
        if (row.isEmpty()) {
            return false;
        }
        Optional<Role> office = office(row.get(), login.roles(), request);
        if (office.isPresent() && row.get().freshLogin() && !fresh.suffices(login)) {
            throw new FreshLogin.Wanted();
        }
        office.ifPresent(role -> new Caller(login.login(), login.roles(), role).remember(request));
        return office.isPresent() || row.get().open() == AccessRow.Openness.PUBLIC;
    }

    private static Optional<Role> office(AccessRow row, Set<Role> roles, HttpServletRequest request) {
        String named = request.getHeader(Caller.OFFICE_HEADER);
        if (named == null) {
            return row.officeOf(roles);
        }
        return Optional.of(role(named)).filter(role -> roles.contains(role) && row.opensTo(role));
    }

    private static Role role(String named) {
        try {
            return Role.of(named);
        } catch (IllegalArgumentException e) {
            throw new InvalidOffice();
        }
    }

    /** What a refused request is told: why, for a caller who is known. */
    HttpRefused refusal(HttpServletRequest request, AccessDeniedException why) {
        return switch (why) {
            case InvalidOffice office -> office.refusal();
            case FreshLogin.Wanted _ -> fresh.refusal();
            default -> refusal(request);
        };
    }

    private HttpRefused refusal(HttpServletRequest request) {
        Set<String> methods = table.methodsOf(pathOf(request));
        if (methods.isEmpty()) {
            return HttpRefused.because(HttpReason.NOT_FOUND);
        }
        return rowFor(request)
                .map(row -> HttpRefused.because(
                        HttpReason.ROLE_NOT_ALLOWED,
                        "roles",
                        row.roles().stream().map(Role::claim).toList()))
                .orElseGet(() -> HttpRefused.because(HttpReason.METHOD_NOT_ALLOWED, "method", request.getMethod())
                        .withHeader("Allow", String.join(", ", methods)));
    }

    private Optional<AccessRow> rowFor(HttpServletRequest request) {
        return table.rowFor(request.getMethod(), pathOf(request));
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The caller named an office that is no role; answered 400, unlike a role the caller does not have. */
    static final class InvalidOffice extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        InvalidOffice() {
            super("no such office");
        }

        HttpRefused refusal() {
            return HttpRefused.because(HttpReason.INVALID_OFFICE)
                    .withErrors(List.of(WrongField.of(Caller.OFFICE_HEADER, "field.value")));
        }
    }
}
