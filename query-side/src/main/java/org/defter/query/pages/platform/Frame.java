package org.defter.query.pages.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.defter.kernel.access.Role;
import org.defter.kernel.platform.security.LoginAuthentication;
import org.defter.kernel.platform.security.SecurityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What the frame around every page needs: whose page it is, who looks at it, where they can go. */
@ControllerAdvice("org.defter.query.pages")
class Frame {

    private final PageProperties properties;
    private final boolean demo;

    Frame(PageProperties properties, SecurityProperties security) {
        this.properties = properties;
        this.demo = security.demoUsers();
    }

    /**
     * The frame of a page.
     *
     * @param name of the municipality
     * @param logo address of its sign
     * @param user login of the reader; none for the public
     * @param roles claims of its roles
     * @param sections where the reader can go
     * @param path of the page, with its query, for the way back
     * @param language of the page
     * @param demo whether these are the demo users
     * @param pending whether the views do not yet show the reader's last act
     */
    record View(
            String name,
            @Nullable String logo,
            @Nullable String user,
            Set<String> roles,
            List<Section> sections,
            String path,
            String language,
            boolean demo,
            boolean pending) {}

    /** The frame, for every template. */
    @ModelAttribute("frame")
    LazyContextVariable<View> frame(HttpServletRequest request) {
        // Made when a template asks, that is after the page has read what it shows and knows whether that is up to
        // date.
        return new LazyContextVariable<>() {
            @Override
            protected View loadValue() {
                return view(request);
            }
        };
    }

    private View view(HttpServletRequest request) {
        Set<Role> roles = Reader.roles();
        String query = request.getQueryString();
        return new View(
                properties.name(),
                properties.logo(),
                Reader.login().map(LoginAuthentication::getName).orElse(null),
                roles.stream().map(Role::claim).collect(Collectors.toUnmodifiableSet()),
                Section.of(roles, request.getRequestURI()),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                LocaleContextHolder.getLocale().getLanguage(),
                demo,
                Pending.of(request));
    }
}
