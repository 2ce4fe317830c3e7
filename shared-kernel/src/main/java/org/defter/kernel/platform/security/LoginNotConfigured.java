package org.defter.kernel.platform.security;

/** Nobody could log in: neither a provider nor the demo users are set. The application does not start like that. */
final class LoginNotConfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginNotConfigured(String variable) {
        super("Nobody could log in: " + variable + " is not set.");
    }
}
